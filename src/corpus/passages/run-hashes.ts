/** Hashes of runs of words: by these two texts are found to agree. */
import { scramble } from '../../text/hash.ts';
import type { ScannedWords } from './word-scan.ts';

/** Words in a run. */
export const runLength = 8;

/** The hash of the run that begins at each word, the last few left out. */
export function runHashes({ word, length }: ScannedWords): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, length - runLength + 1));
  for (let i = 0; i < hashes.length; i++) {
    let h = 0;
    for (let k = i; k < i + runLength; k++) h = scramble(Math.imul(h, 31) + word[k]!);
    hashes[i] = h;
  }
  return hashes;
}
