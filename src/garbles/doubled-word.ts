/**
 * A function word twice in a row, also across a line end: `the the`, `in in`.
 *
 * Only words that English never doubles are looked at: "had had", "that that", "is is", "very very", "Duran
 * Duran" and "New York, New York" are all right.
 */
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import type { Detector } from './detector.ts';
import { isReadable } from './lines.ts';
import { tokenText } from './tokens.ts';

const neverDoubled: ReadonlySet<string> = new Set(
  (
    'the a an of in to and for with at by from as was were are be been will would has his their its our this ' +
    'these into about between during after before or but not said also nearly almost which who because ' +
    'while until against could should month year years week'
  ).split(' '),
);
const longest = 8;

export const doubledWord: Detector = {
  id: 'doubled-word',
  scope: 'block',
  kind: 'duplicate',
  severity: 'warning',
  needs: [{ twice: new Set([...neverDoubled, 'is']) }],
  *detect({ article }) {
    const { text, tokens, blocks, sentences } = article;
    for (let i = 1; i < tokens.length; i++) {
      const start = tokens.start[i]!;
      const length = tokens.end[i]! - start;
      const before = tokens.start[i - 1]!;
      if (length > longest || tokens.end[i - 1]! - before !== length || start === before + length) continue;
      if (text.charCodeAt(start) !== (text.charCodeAt(before) | 32) || tokens.kind[i] !== TokenKind.Word)
        continue;
      const word = text.slice(start, start + length);
      if (
        !(neverDoubled.has(word) || (word === 'is' && isSlip(article, i))) ||
        text.slice(before, before + length).toLowerCase() !== word
      )
        continue;
      const block = sentences[tokens.sentence[i]!]!.block;
      if (block !== sentences[tokens.sentence[i - 1]!]!.block || !isReadable(blocks[block]!.kind)) continue;
      if (isPartOfMore(text, before, start + length)) continue;
      yield {
        start: before,
        end: start + length,
        confidence: 0.9,
        message: `“${word}” twice`,
        evidence: ['English does not double this word.'],
        fixes: [text.slice(before, before + length)],
      };
    }
  },
};

/** "the detail is is superb"; "what it is is a bridge" and "the thing is is that" are spoken English. */
function isSlip(article: ArticleText, i: number): boolean {
  const { tokens, sentences } = article;
  const before = tokenText(article, i - 2).toLowerCase();
  if (
    /^(?:it|that|problem|thing|reason|issue|point|question|fact|truth|answer|idea|is|he|she|what)$/.test(
      before,
    )
  )
    return false;
  if (!/^\p{Ll}/u.test(tokenText(article, i + 1)) || tokenText(article, i + 1) === 'that') return false;
  for (let k = sentences[tokens.sentence[i]!]!.first; k < i; k++)
    if (/^(?:what|who|how|where|whoever|whatever|all)$/i.test(tokenText(article, k))) return false;
  return true;
}

/** "built-in in", "to to-day": a hyphen or an apostrophe joins one of the two to something else. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  return /[’'\-–]/.test(text[start - 1] ?? ' ') || /[’'\-–]/.test(text[end] ?? ' ');
}
