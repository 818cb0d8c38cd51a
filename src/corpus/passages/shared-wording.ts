/** The passages that two articles have in common, word for word or nearly so. */
import type { Span } from '../../annotation.ts';
import { runHashes, runLength } from './run-hashes.ts';
import type { ScannedWords } from './word-scan.ts';

/** A passage of one article and its twin in the other. */
export interface SharedWording extends Span {
  /** Words that are the same in both, in the same order. */
  readonly words: number;
  /** Where it stands in the other article. */
  readonly twin: Span;
}

/** Words changed, left out or put in between two agreeing runs of one passage. */
const widestGap = 15;
/** Shorter passages are quotations, job titles, names of treaties. */
const fewestWords = 40;
const lookBits = 14;
const lookMask = (1 << lookBits) - 1;

interface Run {
  /** Indexes of the first word in either text, and how many agree. */
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Finds what other texts share with one; made once for all of them. */
export class WordingFinder {
  readonly #words: ScannedWords;
  readonly #hashes: Uint32Array;
  /** By the hash of a run of words: where the last such run begins; by where one begins: where the one before does. */
  readonly #lastAt = new Map<number, number>();
  readonly #before: Int32Array;
  /** For the last bits of a hash, whether any run has them: most runs of other texts need no more than a look here. */
  readonly #isAny = new Uint8Array(1 << lookBits);

  constructor(words: ScannedWords) {
    this.#words = words;
    this.#hashes = runHashes(words);
    this.#before = new Int32Array(this.#hashes.length);
    for (let i = 0; i < this.#hashes.length; i++) {
      this.#before[i] = this.#lastAt.get(this.#hashes[i]!) ?? -1;
      this.#lastAt.set(this.#hashes[i]!, i);
      this.#isAny[this.#hashes[i]! & lookMask] = 1;
    }
  }

  /** Passages of the text that stand in another too, in order; linear in both. */
  sharedWith(other: ScannedWords): SharedWording[] {
    return passagesOf(this.#agreeingRuns(other), this.#words, other);
  }

  /** Runs of words that agree, from left to right in the text, each as long as it goes. */
  #agreeingRuns(other: ScannedWords): Run[] {
    const a = this.#words.word;
    const b = other.word;
    const places = new Map<number, number>();
    const begins: number[] = [];
    const theirs = runHashes(other);
    for (let j = 0; j < theirs.length; j++) {
      if (this.#isAny[theirs[j]! & lookMask] === 0) continue;
      const last = this.#lastAt.get(theirs[j]!);
      if (last === undefined || places.has(theirs[j]!)) continue;
      places.set(theirs[j]!, j);
      for (let i = last; i >= 0; i = this.#before[i]!) begins.push(i);
    }
    const runs: Run[] = [];
    let next = 0;
    for (const i of Int32Array.from(begins).sort()) {
      if (i < next) continue;
      const j = places.get(this.#hashes[i]!)!;
      let length = 0;
      while (i + length < this.#words.length && a[i + length] === b[j + length]) length++;
      if (length < runLength) continue;
      runs.push({ a: i, b: j, length });
      next = i + length;
    }
    return runs;
  }
}

function passagesOf(runs: readonly Run[], a: ScannedWords, b: ScannedWords): SharedWording[] {
  const passages: Run[][] = [];
  for (const run of runs) {
    const before = passages.at(-1)?.at(-1);
    const gapA = before ? run.a - (before.a + before.length) : 0;
    const gapB = before ? run.b - (before.b + before.length) : 0;
    if (before && gapA <= widestGap && gapB >= 0 && gapB <= widestGap) passages.at(-1)!.push(run);
    else passages.push([run]);
  }
  return passages.flatMap((runs) => {
    const words = runs.reduce((sum, { length }) => sum + length, 0);
    if (words < fewestWords) return [];
    const [first, last] = [runs[0]!, runs.at(-1)!];
    return [
      {
        start: a.start[first.a]!,
        end: a.end[last.a + last.length - 1]!,
        words,
        twin: { start: b.start[first.b]!, end: b.end[last.b + last.length - 1]! },
      },
    ];
  });
}
