/** Browser entry: the language server runs in a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateShared, type CreateClient } from './extension.ts';
import type { TestApi } from './test-api.ts';

/** Called by VS Code; resolves before the language server is up, see {@link TestApi.ready}. */
export function activate(context: ExtensionContext): Promise<TestApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  // A new worker for each start, so that a crashed or restarted server gets a fresh one.
  const create: CreateClient = (id, name, options) =>
    new LanguageClient(id, name, async () => new Worker(script), options);
  return activateShared(context, create);
}
