/** Desktop entry: the language server runs as a child process, spoken to over IPC. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateShared, type CreateClient } from './extension.ts';
import type { TestApi } from './test-api.ts';

/** Called by VS Code; resolves before the language server is up, see {@link TestApi.ready}. */
export function activate(context: ExtensionContext): Promise<TestApi> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const create: CreateClient = (id, name, options) =>
    new LanguageClient(
      id,
      name,
      {
        run: { module, transport: TransportKind.ipc },
        debug: {
          module,
          transport: TransportKind.ipc,
          options: { execArgv: ['--nolazy', '--inspect=6009'] },
        },
      },
      options,
    );
  return activateShared(context, create);
}
