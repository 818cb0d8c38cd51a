/** Whether two quotations are one that was translated in two ways. */
import { stemsOf } from './article-sentences.ts';
import type { Quotation } from './quotations.ts';
import { scanWords } from './word-scan.ts';

/** A quotation with what it is compared by. */
export interface Likened {
  readonly quotation: Quotation;
  readonly stems: ReadonlySet<number>;
  /** Its words in a row, as numbers between commas. */
  readonly words: string;
}

/** Share of the words, those of the two taken together, from which on two wordings are one quotation. */
const leastShare = 0.4;
const fewestShared = 3;

export function likened(quotation: Quotation): Likened {
  const { word, length } = scanWords(quotation.text);
  return {
    quotation,
    stems: stemsOf(quotation.text),
    words: `,${word.subarray(0, length).join()},`,
  };
}

/**
 * How much two quotations share: Dice's coefficient of their stems; 0 where that is too little for one
 * quotation, and where one holds the words of the other in a row, since it may well be quoted in part.
 */
export function likeness(a: Likened, b: Likened): number {
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared++;
  if (shared < fewestShared) return 0;
  const share = (2 * shared) / (a.stems.size + b.stems.size);
  return share >= leastShare && !a.words.includes(b.words) && !b.words.includes(a.words) ? share : 0;
}
