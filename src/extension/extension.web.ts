/** Browser entry: the language server runs in a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateShared, type CreateClient } from './extension.ts';
import type { TestApi } from './test-api.ts';

/** Called by VS Code; resolves before the language server is up, see {@link TestApi.ready}. */
export function activate(context: ExtensionContext): Promise<TestApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  let worker: Worker | undefined;
  // A new worker for each start, so that a crashed or restarted server gets a fresh one. The client is given
  // its ends, as it does not recognise the workers of VS Code's web extension host.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const create: CreateClient = async (id, name, options) => new LanguageClient(id, name, connect, options);
  return activateShared(context, create);
}
