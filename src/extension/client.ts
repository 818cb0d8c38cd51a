/** How the language client is set up; the entries add how the server is started. */
import { type ExtensionContext, type FileSystemWatcher, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { ErrorHandler, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { articleScheme, clientCommand, type InitializationOptions } from '../server/protocol.ts';
import type { ArticleSelector } from './articles/article-selector.ts';
import { serverSettings } from './settings.ts';

/** Options for the client: which documents the server hears of, and where its data lies. */
export function clientOptions(
  context: ExtensionContext,
  selector: ArticleSelector,
  houseListWatcher: FileSystemWatcher,
  log: LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  const media = (file: string) => Uri.joinPath(context.extensionUri, 'media', file).toString();
  const initializationOptions: InitializationOptions = {
    lexiconUri: media('lexicon.bin'),
    modelUri: media('entities.bin'),
    settings: serverSettings(),
    // Never in people's own folders; absent where no folder is open.
    ...(context.storageUri && { storageUri: context.storageUri.toString() }),
    clientCommands: Object.values(clientCommand),
    diagnosticsInHover: true,
    keepsStoreConnection: true,
  };
  return {
    // By scheme only: which of these are articles is for the middleware to say, by people's own globs.
    documentSelector: schemes().map((scheme) => ({ scheme })),
    initializationOptions,
    errorHandler,
    outputChannel: log,
    diagnosticCollectionName: 'copydesk',
    synchronize: { fileEvents: houseListWatcher },
    middleware: onlyArticles(selector),
  };
}

/** Keeps documents that are neither articles nor the house list from the server. */
function onlyArticles(selector: ArticleSelector): Middleware {
  return {
    didOpen: async (document, next) => {
      if (selector.concernsServer(document)) await next(document);
    },
    didChange: async (change, next) => {
      if (selector.concernsServer(change.document)) await next(change);
    },
    didSave: async (document, next) => {
      if (selector.concernsServer(document)) await next(document);
    },
    didClose: async (document, next) => {
      if (selector.concernsServer(document)) await next(document);
    },
  };
}

function schemes(): string[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(['file', 'untitled', articleScheme, ...folders])];
}
