/** A number by which near-duplicate texts are recognised. */
import { fnvPrime, hashText, offsetBasis, scramble } from '../text/hash.ts';

/** Words in a shingle. */
const width = 6;
/** Longest part of a text that is looked at, in UTF-16 code units. */
const limit = 20_000;

/**
 * The least hash among all runs of six words (Broder, "On the resemblance and containment of documents",
 * 1997): two texts that share most of their runs have mostly the same least one; others never.
 */
export function sketchOf(text: string): number {
  const hashes = wordHashes(text.slice(0, limit));
  let least = 0xffffffff;
  for (let from = 0; from + width <= hashes.length; from++) {
    let mixed = 0;
    for (let i = from; i < from + width; i++) mixed = scramble(Math.imul(mixed, 31) + hashes[i]!);
    if (mixed < least) least = mixed;
  }
  return least === 0xffffffff ? hashText(text) : least;
}

/**
 * `hashText` of each lower-cased word; a word is a run of letters and numbers. All of an archive is hashed so: no
 * strings are made of plain words.
 */
function wordHashes(text: string): Int32Array {
  const out = new Int32Array((text.length + 1) >> 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const start = i;
    let hash = offsetBasis | 0;
    let isPlain = true;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isPlainWord(code)) hash = Math.imul(hash ^ (code > 64 && code < 91 ? code | 32 : code), fnvPrime);
      else {
        const length = code < 128 ? 0 : lettersAt(text, i);
        if (length === 0) break;
        isPlain = false;
        i += length - 1;
      }
    }
    if (i > start) out[count++] = isPlain ? hash : hashText(text.slice(start, i).toLowerCase());
  }
  return out.subarray(0, count);
}

const isPlainWord = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);

/** Code units of the letter or number there, beyond ASCII; 0 where there is neither. */
function lettersAt(text: string, at: number): number {
  const code = text.codePointAt(at);
  // Quotation marks and dashes are the most frequent.
  if (code === undefined || (code >= 0x2000 && code < 0x2070)) return 0;
  const character = String.fromCodePoint(code);
  return /[\p{L}\p{N}]/u.test(character) ? character.length : 0;
}
