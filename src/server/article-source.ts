/** An article's text, from where it is edited or where it lies; or why there is none. */
import { type DecodedArticle, decodeArticle } from '../text/decode.ts';

/** An open document's text; `text` is asked for only when it is needed. */
export interface Buffer {
  readonly version: number;
  readonly text: () => string;
}

/** `maxSize` counts code units here, which is close enough to bytes. */
export function fromBuffer(buffer: Buffer, maxSize: number): DecodedArticle {
  const text = buffer.text();
  return text.length > maxSize ? { skipped: 'too large to check' } : { text };
}

/** Never rejects: what reading fails with becomes the reason. */
export async function fromFile(
  uri: string,
  readFile: (uri: string) => Promise<Uint8Array>,
  encoding?: string,
): Promise<DecodedArticle> {
  try {
    return decodeArticle(await readFile(uri), encoding);
  } catch (error) {
    return { skipped: messageOf(error) };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
