/** Small questions about tokens. */
import { type ArticleText, TokenKind } from '../text/article-text.ts';

/** The text of token `index`, or '' outside the article. */
export function tokenText({ text, tokens }: ArticleText, index: number): string {
  return index >= 0 && index < tokens.length ? text.slice(tokens.start[index], tokens.end[index]) : '';
}

/** True where token `index` is a word and follows the one before it after white space only. */
export function isSpacedWord({ tokens }: ArticleText, index: number): boolean {
  return (
    index > 0 &&
    index < tokens.length &&
    tokens.kind[index] === TokenKind.Word &&
    tokens.start[index]! > tokens.end[index - 1]!
  );
}

/** A small letter first. */
export function startsLower(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122;
  return word !== '' && /^\p{Ll}/u.test(word);
}

/** A capital first. */
export function startsUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return word !== '' && /^\p{Lu}/u.test(word);
}
