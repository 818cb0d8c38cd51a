/** The passages that two articles have in common, word for word or nearly so. */
import type { Span } from '../../annotation.ts';
import { scramble } from '../../text/hash.ts';
import type { ScannedWords } from './word-scan.ts';

/** A passage of one article and its twin in the other. */
export interface SharedWording extends Span {
  /** Words that are the same in both, in the same order. */
  readonly words: number;
  /** Where it stands in the other article. */
  readonly twin: Span;
}

/** Words in a row that tell a place where two texts agree. */
const seedLength = 8;
/** Words changed, left out or put in between two agreeing runs of one passage. */
const widestGap = 15;
/** Shorter passages are quotations, job titles, names of treaties. */
const fewestWords = 40;

interface Run {
  /** Indexes of the first word in either text, and how many agree. */
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Passages of the first text that stand in the second too, in order; linear in both. */
export function sharedWordings(a: ScannedWords, b: ScannedWords): SharedWording[] {
  const passages: Run[][] = [];
  for (const run of agreeingRuns(a, b)) {
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

/** Runs of words that agree, from left to right in the first text, each as long as it goes. */
function agreeingRuns(a: ScannedWords, b: ScannedWords): Run[] {
  const places = new Map<number, number>();
  for (let i = 0; i + seedLength <= b.length; i++) {
    const seed = seedAt(b, i);
    if (!places.has(seed)) places.set(seed, i);
  }
  const runs: Run[] = [];
  for (let i = 0; i + seedLength <= a.length; ) {
    const j = places.get(seedAt(a, i));
    let length = 0;
    if (j !== undefined) while (i + length < a.length && a.word[i + length] === b.word[j + length]) length++;
    if (j === undefined || length < seedLength) {
      i++;
      continue;
    }
    runs.push({ a: i, b: j, length });
    i += length;
  }
  return runs;
}

function seedAt({ word }: ScannedWords, at: number): number {
  let h = 0;
  for (let k = at; k < at + seedLength; k++) h = scramble(Math.imul(h, 31) + word[k]!);
  return h;
}
