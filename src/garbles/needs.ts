/**
 * What a detector needs to find anything: a word, two words side by side, a character. Most paragraphs of most
 * articles hold none of it, so one pass over a paragraph (`signs.ts`) spares it nearly all detectors.
 *
 * A need is a promise, and only about where there is nothing: where no need of a detector is met, the detector
 * would find nothing. It may well be met where there is nothing to find. Tokens are those of `text/tokenize.ts`;
 * `behind` speaks of the token before, whatever white space lies between.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';

/**
 * A question about a token: a test of its text, or a set of small words of the letters a to z. A token is in the
 * set if any run of these letters in it is, in small letters: "Didn’t" is in { didn } and in { t }.
 */
export type WordTest = ((word: string, lexicon: Lexicon) => boolean) | ReadonlySet<string>;

export type Need =
  /** A token, behind another (never the first of a block) where `behind` is given. */
  | { readonly word: WordTest; readonly behind?: WordTest }
  /** A token in small letters, behind the same word, capitals or not: one of a set, or any. */
  | { readonly twice: ReadonlySet<string> | 'any' }
  /** A character, behind another where `behind` is given; patterns of single UTF-16 code units. */
  | { readonly mark: RegExp; readonly behind?: RegExp };

/** The words of a list with spaces between, as a set. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Any of the words of a list, exactly as written. */
export function exactly(list: string): (word: string) => boolean {
  const words = wordSet(list);
  return (word) => words.has(word);
}

/** Any token that matches. */
export const matching = (pattern: RegExp) => (word: string) => pattern.test(word);
