/** Decompresses gzip (RFC 1952). Rejects with a TypeError or Error where the bytes are damaged. */
export type Gunzip = (file: Uint8Array) => Promise<Uint8Array>;

/**
 * With what every host has. Read chunk by chunk rather than through `Response`, whose first use costs Node more
 * than the whole decompression.
 */
export const gunzipStream: Gunzip = async (file) => {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What goes wrong in writing is reported by reading too.
  const written = Promise.allSettled([writer.write(file as Uint8Array<ArrayBuffer>), writer.close()]);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
  }
  await written;
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
};
