/** Reads files by asking the client, for hosts that can't reach them. */
import type { Connection } from 'vscode-languageserver';
import { FileTooLarge, type ReadThroughClient } from './host.ts';
import { method } from './protocol.ts';

export function readThroughClient(connection: Connection): ReadThroughClient {
  return async (uri, maxSize) => {
    const answer = await connection.sendRequest<string | { size: number }>(method.readFile, { uri, maxSize });
    if (typeof answer !== 'string') throw new FileTooLarge(answer.size, maxSize);
    const bytes = bytesOfBase64(answer);
    if (bytes.length > maxSize) throw new FileTooLarge(bytes.length, maxSize);
    return bytes;
  };
}

function bytesOfBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
