/** The parts that annotating needs, loaded once and shared by every article. */
import type { Mention } from './annotation.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { ArticleText } from './text/article-text.ts';

/** Finds the mentions of one article; pure. Sorted, without overlaps. */
export type Recognizer = (article: ArticleText) => readonly Mention[];

export interface Engine {
  readonly lexicon: Lexicon;
  readonly recognize: Recognizer;
  /** Changes whenever the same text could be annotated otherwise; keys caches. */
  readonly version: string;
}
