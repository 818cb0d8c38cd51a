/** Desktop entry: the language server runs as a child process, spoken to over IPC. */
import type { ExtensionContext } from 'vscode';
import { activate as activateShared, type CreateClient } from './extension.ts';
import type { TestApi } from './test-api.ts';

/** Called by VS Code; resolves before the language server is up, see {@link TestApi.ready}. */
export function activate(context: ExtensionContext): Promise<TestApi> {
  const create: CreateClient = async (id, name, options) => {
    const { clientOf } = await import('./language-client.node.ts');
    return clientOf(context.asAbsolutePath('dist/server.cjs'), id, name, options);
  };
  return activateShared(context, create);
}
