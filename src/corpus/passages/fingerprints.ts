/** The numbers by which an article is found again: for the same wording, and for the same subject. */
import { scramble } from '../../text/hash.ts';
import { runHashes, runLength } from './run-hashes.ts';
import { type ScannedWords, scanWords } from './word-scan.ts';

/** Runs of which at least one is chosen. */
const window = 24;
/** Most stems kept of an article. */
const mostStems = 64;

/** Any wording of this many words that two texts share is found by their fingerprints. */
export const guaranteedWords = runLength + window - 1;

/**
 * Fingerprints of a text's wording by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms
 * for document fingerprinting", 2003): of every 24 runs of eight words the one with the least hash. Two texts
 * that share 31 words in a row share a fingerprint.
 */
export function wordingFingerprints(words: ScannedWords): number[] {
  const hashes = runHashes(words);
  const runs = hashes.length;
  if (runs === 0) return [];
  const chosen = new Set<number>();
  let at = -1;
  for (let from = 0; from === 0 || from + window <= runs; from++) {
    const to = Math.min(from + window, runs);
    const before = at;
    if (at < from) {
      at = from;
      for (let i = from + 1; i < to; i++) if (hashes[i]! <= hashes[at]!) at = i;
    } else if (hashes[to - 1]! <= hashes[at]!) at = to - 1;
    if (at !== before) chosen.add(hashes[at]! | 0);
  }
  return Array.from(chosen, unsigned);
}

/**
 * Stems that stand for what a text is about: those with the least hashes, so that texts with the same words
 * keep the same ones (bottom-k sketch; Broder 1997).
 */
export function subjectStems(words: ScannedWords): number[] {
  const distinct = new Set<number>();
  for (let i = 0; i < words.length; i++) if (words.stem[i] !== 0) distinct.add(words.stem[i]! | 0);
  if (distinct.size <= mostStems) return Array.from(distinct, unsigned);
  const byMixed = new Map<number, number>();
  for (const stem of distinct) byMixed.set(scramble(stem) | 0, stem);
  const least = Uint32Array.from(byMixed.keys()).sort().subarray(0, mostStems);
  return Array.from(least, (mixed) => unsigned(byMixed.get(mixed | 0)!));
}

/** Sets are of signed numbers, which are looked up faster. */
const unsigned = (hash: number): number => hash >>> 0;

/** The numbers by which a text is found again. */
export interface Prints {
  readonly subject: readonly number[];
  readonly wording: readonly number[];
}

export function printsOf(text: string): Prints {
  const words = scanWords(text);
  return { subject: subjectStems(words), wording: wordingFingerprints(words) };
}
