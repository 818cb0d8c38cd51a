/**
 * The language client of desktop VS Code: a bundle of its own, which is half of the extension's code and is
 * loaded once the extension is active, so that the editor need not wait for it.
 */
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** A client that runs the server, a module, as a child process and speaks to it over IPC. */
export function clientOf(
  module: string,
  id: string,
  name: string,
  options: LanguageClientOptions,
): LanguageClient {
  const debug = { execArgv: ['--nolazy', '--inspect=6009'] };
  return new LanguageClient(
    id,
    name,
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: debug },
    },
    options,
  );
}
