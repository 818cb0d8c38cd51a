/** Desktop entry: the language server runs as a child process, spoken to over IPC. */
import { join } from 'node:path';
import { type ExtensionContext, window } from 'vscode';
import { activate as activateShared, type CreateClient } from './extension.ts';
import { ServerProcesses } from './server-processes.node.ts';
import type { TestApi } from './test-api.ts';

/**
 * The first starts as this code is loaded, as does the client: VS Code still has to read the extension's state, and
 * when it calls {@link activate}, both are there.
 */
const processes = new ServerProcesses(join(__dirname, 'server.cjs'), articlesOnScreen());
const languageClient = import('./language-client.node.ts');
// It is the business of whoever asks for it.
languageClient.catch(() => {});

/** Files on the screen that may be articles: which of them are, the settings say later. */
function articlesOnScreen(): string[] {
  const documents = new Set(window.visibleTextEditors.map(({ document }) => document));
  return [...documents]
    .filter(
      ({ uri, languageId }) => uri.scheme === 'file' && /^(?:plaintext|markdown|html)$/.test(languageId),
    )
    .map(({ uri }) => uri.toString());
}

/** Called by VS Code; resolves before the language server is up, see {@link TestApi.ready}. */
export function activate(context: ExtensionContext): Promise<TestApi> {
  const create: CreateClient = async (id, name, options) => {
    const { clientOf } = await languageClient;
    return clientOf(processes, id, name, options);
  };
  context.subscriptions.push(processes);
  return activateShared(context, create);
}
