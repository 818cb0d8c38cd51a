/** Bytes as base64 text, in Node and in browsers, without a copy of the whole as one argument list. */
export function toBase64(bytes: Uint8Array): string {
  // A multiple of three, so that the parts can be joined.
  const step = 3 * 8192;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += step)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  return parts.join('');
}
