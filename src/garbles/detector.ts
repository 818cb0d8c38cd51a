/**
 * What a detector is. One detector a file; `registry.ts` lists them, runs them and keeps their findings
 * few: one garble, one finding.
 */
import type { Garble, GarbleKind, Mention, Severity, Timex } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleText } from '../text/article-text.ts';

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

export interface Detector {
  /** Names the rule in diagnostics and in tests: "doubled-stop". */
  readonly id: string;
  readonly kind: GarbleKind;
  /** Of its findings, unless a draft says otherwise. */
  readonly severity: Severity;
  /** Pure, linear in the text's length, never throws. */
  readonly detect: (input: DetectorInput) => Iterable<Draft>;
}
