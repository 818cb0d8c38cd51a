import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { root } from './paths.ts';
import { copyOfWorkspace, type Outcome, Tally } from './run-suite.ts';
import { parseReport } from './suite/report.ts';

/** How long the suite may take on the desktop. */
const limit = 480_000;

/**
 * Runs the extension's suite in desktop VS Code: the one that COPYDESK_VSCODE_PATH names, else one that
 * `@vscode/test-electron` downloads.
 * @returns why this was left out, where there is neither, or no display to run it on.
 * @throws when COPYDESK_VSCODE_PATH names no program.
 */
export async function runDesktopSuite(): Promise<Outcome | string> {
  const program = await desktopProgram();
  if (!program) return 'desktop VS Code can not be downloaded here, and COPYDESK_VSCODE_PATH names none';
  const command = displayCommand();
  if (!command) return 'there is no display to run desktop VS Code on, and no xvfb-run';

  const folder = copyOfWorkspace();
  const profile = mkdtempSync(join(tmpdir(), 'copydesk-desktop-'));
  try {
    return await runIn([...command, program], folder, profile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function desktopProgram(): Promise<string | undefined> {
  const named = process.env['COPYDESK_VSCODE_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`COPYDESK_VSCODE_PATH names no program: ${named}`);
    return named;
  }
  // Asked first, as the download itself takes long to give up.
  const reachable = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
    signal: AbortSignal.timeout(5000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!reachable) return undefined;
  return downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test') }).catch(() => undefined);
}

/** What goes before the program so that it has a display; undefined where there is none to be had. */
function displayCommand(): readonly string[] | undefined {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return [];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'xvfb-run'))) ? ['xvfb-run', '-a'] : undefined;
}

async function runIn(command: readonly string[], folder: string, profile: string): Promise<Outcome> {
  const [program, ...before] = command as [string, ...string[]];
  const vscode = spawn(
    program,
    [
      ...before,
      folder,
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${join(root, 'out', 'test', 'hosts', 'node-suite.cjs')}`,
      `--user-data-dir=${join(profile, 'user')}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
      ...['--disable-extensions', '--disable-workspace-trust', '--disable-updates', '--disable-gpu'],
      ...['--skip-welcome', '--skip-release-notes', '--no-sandbox', '--no-cached-data'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const tally = new Tally();
  for (const stream of [vscode.stdout, vscode.stderr])
    createInterface(stream).on('line', (line) => tally.add(parseReport(line)));
  const timer = setTimeout(() => vscode.kill('SIGKILL'), limit);
  const how = await new Promise<string>((resolve) => {
    vscode.once('error', (error) => resolve(String(error)));
    vscode.once('close', (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
  });
  clearTimeout(timer);
  return tally.outcome(how);
}
