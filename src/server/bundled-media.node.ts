/** The language data beside the program. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzip } from './gunzip.node.ts';

/** Beside the folder that the program is in. */
const media = new URL('../media/', pathToFileURL(__filename));
export const bundledLexicon = new URL('lexicon.bin', media).href;
export const bundledModel = new URL('entities.bin', media).href;

/** Lexicon and model, unpacked. */
export type BundledMedia = Promise<readonly [Uint8Array, Uint8Array]>;

/** Begins to unpack the data; rejects where a file can't be read. */
export function unpackMedia(): BundledMedia {
  return Promise.all([unpack(bundledLexicon), unpack(bundledModel)]);
}

/** Read at once: a file that is read in turns would wait for the loading of the program. */
async function unpack(uri: string): Promise<Uint8Array> {
  return gunzip(new Uint8Array(readFileSync(fileURLToPath(uri))));
}
