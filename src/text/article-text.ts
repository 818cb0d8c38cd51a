/**
 * An article's text as every later layer sees it: the visible text, its tokens, sentences and blocks.
 */
import type { Span } from '../annotation.ts';
import type { Memory } from './remember.ts';

export type TextFormat = 'plain' | 'markdown' | 'html';

/** What a token is made of. */
export enum TokenKind {
  Word = 0,
  Number = 1,
  Punctuation = 2,
  Symbol = 3,
  Url = 4,
}

/**
 * Tokens as parallel arrays, `length` entries valid in each; offsets into the text.
 * A token never contains white space. Possessive 's, hyphenated parts and glued words are split, so
 * "Russia-backed" is three tokens (Russia, -, backed) and "UkraineBiden" two without a gap.
 */
export interface Tokens {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  /** Index of the sentence that holds the token. */
  readonly sentence: Uint32Array;
}

/** A sentence: `start`/`end` in the text, `first`/`last` its tokens (first inclusive, last exclusive). */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index of the block that holds the sentence. */
  readonly block: number;
}

/**
 * What a block of lines is. Headlines, list items, tables, code and front matter are not prose: most
 * detectors pass them over.
 */
export type BlockKind =
  | 'prose'
  | 'headline'
  | 'heading'
  | 'list'
  | 'table'
  | 'code'
  | 'quote'
  | 'frontmatter';

/** One or more lines that belong together (a paragraph), without surrounding blank lines. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * A block as an article of its own, whose offsets count from the block's start. What depends on the block
 * alone can be worked out on it, and remembered (`remember.ts`): a block that an edit left alone is the same
 * object in the next version of the article.
 */
export interface Part {
  readonly article: ArticleText;
  /** Where the block, its first token and its first sentence are in the whole article. */
  readonly start: number;
  readonly firstToken: number;
  readonly firstSentence: number;
}

/** A read article. Made by `readArticle`; immutable. */
export interface ArticleText {
  readonly file: string;
  /** The text an editor shows. */
  readonly source: string;
  /**
   * The visible text: as long as `source`, every offset the same, markup and front matter blanked out
   * with spaces.
   */
  readonly text: string;
  readonly format: TextFormat;
  /** Keys lower-cased; absent where the article has none. */
  readonly frontMatter: ReadonlyMap<string, string> | undefined;
  readonly blocks: readonly Block[];
  /** The blocks one by one, in the same order; an article of one block that is nothing else is its own part. */
  readonly parts: readonly Part[];
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** See `remember.ts`. Of this text only: no other article may share it. */
  readonly memory: Memory;
  /** See `versions.ts`. Shared with the versions of the article before and after an edit. */
  readonly lineage: Memory;
}
