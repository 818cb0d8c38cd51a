/**
 * Quotations that other articles give in other words: of two translations there and back at least one is
 * not what was said.
 */
import type { LinkedMention, Span } from '../../annotation.ts';
import { type Likened, likened, likeness } from './alike-quotations.ts';
import type { Passages } from './passages.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

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
  mentionsIn(file: string): readonly LinkedMention[];
}

/** Articles looked through for each quotation. */
const mostArticles = 8;

/** The quotations of an article that others give in other words, with theirs; in the order of the text. */
export function quotedOtherwise(corpus: QuotingCorpus, file: string): QuotedOtherwise[] {
  const quotations = new Map<string, readonly Likened[]>();
  const quotationsOf = (name: string) => {
    let known = quotations.get(name);
    if (!known) {
      known = quotationsIn(corpus.text(name) ?? '', corpus.mentionsIn(name)).map(likened);
      quotations.set(name, known);
    }
    return known;
  };
  return quotationsOf(file).flatMap((own) => {
    const others = corpus.passages.parallels(file, own.quotation, mostArticles).flatMap(({ file: other }) => {
      const best = quotationsOf(other)
        .filter(({ quotation }) => quotation.speaker === own.quotation.speaker)
        .map((theirs) => ({ quotation: theirs.quotation, share: likeness(own, theirs) }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share)[0]?.quotation;
      return best ? [{ file: other, start: best.start, end: best.end, text: best.text }] : [];
    });
    return others.length > 0 ? [{ ...own.quotation, others }] : [];
  });
}
