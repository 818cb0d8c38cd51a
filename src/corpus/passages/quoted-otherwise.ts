/**
 * Quotations that other articles give in other words: of two translations there and back at least one is
 * not what was said.
 */
import type { LinkedAnnotation, Span } from '../../annotation.ts';
import { stemsOf } from './article-sentences.ts';
import type { Passages } from './passages.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { scanWords } from './word-scan.ts';

/** The same quotation as another article has it. */
export interface OtherWording extends Span {
  readonly file: string;
  readonly text: string;
}

export interface QuotedOtherwise extends Quotation {
  readonly others: readonly OtherWording[];
}

/** What is asked of a corpus. */
export interface QuotingCorpus {
  readonly passages: Passages;
  text(file: string): string | undefined;
  get(file: string): LinkedAnnotation | undefined;
}

/** Articles looked through for each quotation. */
const mostArticles = 8;
/** Share of the words, those of the two taken together, from which on two wordings are one quotation. */
const leastShare = 0.4;
const fewestShared = 3;

/** The quotations of an article that others give in other words, with theirs; in the order of the text. */
export function quotedOtherwise(corpus: QuotingCorpus, file: string): QuotedOtherwise[] {
  const quotations = new Map<string, readonly Quotation[]>();
  const quotationsOf = (name: string) => {
    let known = quotations.get(name);
    if (!known) {
      const entities = corpus.get(name)?.entities ?? [];
      quotations.set(name, (known = quotationsIn(corpus.text(name) ?? '', entities)));
    }
    return known;
  };
  return quotationsOf(file).flatMap((own) => {
    const others = corpus.passages.parallels(file, own, mostArticles).flatMap(({ file: other }) => {
      const best = quotationsOf(other)
        .filter(({ speaker }) => speaker === own.speaker)
        .map((quotation) => ({ quotation, share: shareOf(own.text, quotation.text) }))
        .filter(({ quotation, share }) => share >= leastShare && differ(own.text, quotation.text))
        .sort((a, b) => b.share - a.share)[0]?.quotation;
      return best ? [{ file: other, start: best.start, end: best.end, text: best.text }] : [];
    });
    return others.length > 0 ? [{ ...own, others }] : [];
  });
}

/** Dice's coefficient of the stems of two texts; 0 where they share too few. */
function shareOf(a: string, b: string): number {
  const [one, two] = [stemsOf(a), stemsOf(b)];
  let shared = 0;
  for (const stem of one) if (two.has(stem)) shared++;
  return shared < fewestShared ? 0 : (2 * shared) / (one.size + two.size);
}

/** Whether neither text holds the words of the other in a row: one may well be quoted in part. */
function differ(a: string, b: string): boolean {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  return !one.includes(two) && !two.includes(one);
}

function wordsOf(text: string): string {
  const { word, length } = scanWords(text);
  return `,${word.subarray(0, length).join()},`;
}
