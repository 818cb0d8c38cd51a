/**
 * The language client of desktop VS Code: a bundle of its own, which is half of the extension's code, so that the
 * server's process can be begun before it is loaded.
 */
import { createInterface } from 'node:readline';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { IPCMessageReader, IPCMessageWriter, LanguageClient } from 'vscode-languageclient/node';
import type { ServerProcesses } from './server-processes.node.ts';

/** A client that speaks to the server's process over IPC, and takes the next one where it has to start afresh. */
export function clientOf(
  processes: ServerProcesses,
  id: string,
  name: string,
  options: LanguageClientOptions,
): LanguageClient {
  const connect = async () => {
    const child = processes.take();
    const log = options.outputChannel;
    createInterface({ input: child.stdout! }).on('line', (line) => log?.info(line));
    createInterface({ input: child.stderr! }).on('line', (line) => log?.error(line));
    return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
  };
  return new LanguageClient(id, name, connect, options);
}
