import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { firstArticle } from './first-article.ts';
import { startNodeHost } from './node-host.ts';
import { root } from './paths.ts';

/** Where VS Code is served unless another port is asked for, or this one is taken. */
const usualPort = 8090;

const settings = {
  'workbench.startupEditor': 'none',
  'editor.wordWrap': 'on',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * Serves VS Code with the extension on a folder, its first article open, until the process is told to end (Ctrl+C).
 * @throws when the server does not come up, or the port that was asked for is taken.
 */
export async function serve(folder: string, port?: number): Promise<void> {
  if (port !== undefined && !(await isFree(port))) throw new Error(`port ${port} is taken`);
  const free = port ?? (await firstFreePort(usualPort));
  const article = firstArticle(folder);
  const host = await startNodeHost({
    folder,
    extension: root,
    settings,
    trusted: true,
    port: free,
    ...(article === undefined ? {} : { openFile: join(folder, article) }),
  });
  console.log(`\nCopydesk is open on ${folder}\nat ${host.url}\nPress Ctrl+C to end.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await host.close();
}

async function firstFreePort(from: number): Promise<number> {
  let port = from;
  while (!(await isFree(port))) port++;
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
