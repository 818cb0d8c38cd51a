/**
 * What a detector is. One detector a file; `registry.ts` lists them, runs them and keeps their findings
 * few: one garble, one finding.
 */
import type { Garble, GarbleKind, Mention, Severity, Timex } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleText } from '../text/article-text.ts';
import type { Need } from './needs.ts';

/** What a detector may look at: one article and what is already known of it. */
export interface DetectorInput {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly dates: readonly Timex[];
  readonly publishedOn: string | null;
  readonly lexicon: Lexicon;
}

/** A finding before its text is filled in. */
export type Draft = Omit<Garble, 'text' | 'kind' | 'severity'> & { readonly severity?: Severity };

/**
 * How far a detector looks. After an edit only what may have changed is looked at again, so each says:
 *
 * - `block`: nothing but one block (a paragraph, a headline, a list item) with its mentions and its dates.
 *   It is handed one block at a time, as an article of its own: the block's start is offset 0, its first line
 *   is line 0, `publishedOn` and the lexicon are the article's. It keeps nothing from one call to the next.
 * - `article`: further than that: the line before, the paragraph after, the first line, counts of words. It
 *   sees the whole article and runs after every edit, so it must be quick on a long one.
 */
export type Scope = 'block' | 'article';

export interface Detector {
  /** Names the rule in diagnostics and in tests: "doubled-stop". */
  readonly id: string;
  readonly scope: Scope;
  readonly kind: GarbleKind;
  /** Of its findings, unless a draft says otherwise. */
  readonly severity: Severity;
  /**
   * One of these must be met in a block for the detector, of scope `block`, to be called there at all; absent
   * where it wants to see every block.
   */
  readonly needs?: readonly Need[] | undefined;
  /**
   * Pure, linear in the text's length, never throws.
   * @param met The places in `needs` of those that are met in the block, rising; where absent, any may be.
   */
  readonly detect: (input: DetectorInput, met?: readonly number[]) => Iterable<Draft>;
}
