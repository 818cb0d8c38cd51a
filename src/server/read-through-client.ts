/** Reads files by asking the client, for hosts that can't reach them. */
import type { Connection } from 'vscode-languageserver';
import { FileTooLarge, type ReadThroughClient } from './host.ts';
import { method } from './protocol.ts';

export function readThroughClient(connection: Connection): ReadThroughClient {
  return async (uri, maxSize) => {
    const answer = await ask(connection, { uri, maxSize });
    if (typeof answer !== 'string') throw new FileTooLarge(answer.size, maxSize);
    const bytes = bytesOfBase64(answer);
    if (bytes.length > maxSize) throw new FileTooLarge(bytes.length, maxSize);
    return bytes;
  };
}

async function ask(
  connection: Connection,
  params: { readonly uri: string; readonly maxSize: number },
): Promise<string | { readonly size: number }> {
  try {
    return await connection.sendRequest(method.readFile, params);
  } catch (error) {
    // JSON-RPC libraries put words of their own before a handler's message.
    const reason = (error as Error).message.replace(/^Request \S+ failed with message: /, '');
    throw new Error(reason, { cause: error });
  }
}

function bytesOfBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
