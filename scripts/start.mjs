#!/usr/bin/env node
/**
 * Opens VS Code with Copydesk, from a fresh copy on: installs and builds what is missing first.
 *
 *   npm start                  a copy of the sample articles, in a browser
 *   npm start -- FOLDER        any folder
 *   npm start -- --port PORT   at this port of the local machine (default: 8090, or the next free one)
 *   npm start -- --desktop     in desktop VS Code: the `code` on the PATH, or COPYDESK_VSCODE_PATH
 *   npm start -- --check       start everything, see that the extension works, and end
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installHosts, installProject, root } from './install.mjs';

const usage = 'usage: npm start -- [FOLDER] [--port PORT] [--desktop] [--check]';

/** @throws with the usage where the arguments make no sense. */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, desktop: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  const [folder] = positionals;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (positionals.length > 1) throw new Error(usage);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Error(`not a port: ${values.port}\n${usage}`);
  if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory()))
    throw new Error(`not a folder: ${folder}`);
  return { ...values, port, folder: folder && resolve(folder) };
}

/** The samples are copied, so that trying things out leaves them as they are. */
function copyOfSamples() {
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-samples-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const folder = join(scratch, 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  return folder;
}

function build() {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}

function startDesktop(folder) {
  const program = process.env.COPYDESK_VSCODE_PATH ?? 'code';
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, folder];
  const { error, status } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) throw new Error(`${program} could not be started: ${error.message}`);
  return status ?? 1;
}

async function main() {
  const { check, desktop, port, folder: given } = readArguments();
  installProject();
  if (!desktop) installHosts();
  build();
  const folder = given ?? copyOfSamples();
  if (desktop) return startDesktop(folder);

  await import('tsx');
  if (check) {
    const { checkExtension } = await import('../test/hosts/check-extension.ts');
    console.log(await checkExtension(folder));
    return 0;
  }
  const { serve } = await import('../test/hosts/serve.ts');
  await serve(folder, port);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`npm start: ${error.message}`);
  process.exitCode = 1;
}
