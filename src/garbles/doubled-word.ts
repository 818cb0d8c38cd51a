/**
 * A word twice in a row, also across a line end: `the the`, `in in`, `the report report`.
 *
 * Left alone is what English doubles: "had had", "that that", "very very", "does does", names such as "Duran Duran",
 * and the same word three times.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
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

/** What is said twice to say more, calls and sounds, dishes and dances, and verbs that follow a clause as subject. */
const oftenDoubled: ReadonlySet<string> = new Set(
  (
    'very really much many more most little huge real super quite just only again high deep hard fast slow poor dear ' +
    'good well never ever always definitely maybe okay pretty early late close near long big far even too ' +
    'there here hear knock chop hush tick bling boom bang beep buzz night yada blah click clap quack woof wait look ' +
    'stop work talk fight please sorry what like same some down over come softly half back side hello please go gone ' +
    'agar beri cous hula mahi ylang piri peri gado goody dada mama papa baba coco choo ' +
    'that those had have does did were could'
  ).split(' '),
);
/** Letters of the shortest word that is no function word. */
const shortest = 4;
/** Letters of the longest word looked at. */
const longest = 16;

export const doubledWord: Detector = {
  id: 'doubled-word',
  scope: 'block',
  kind: 'duplicate',
  severity: 'warning',
  needs: [{ twice: 'any' }],
  *detect({ article, lexicon }) {
    const { text, tokens, blocks, sentences } = article;
    for (let i = 1; i < tokens.length; i++) {
      const start = tokens.start[i]!;
      const length = tokens.end[i]! - start;
      const before = tokens.start[i - 1]!;
      if (length > longest || tokens.end[i - 1]! - before !== length || start === before + length) continue;
      if (text.charCodeAt(start) !== (text.charCodeAt(before) | 32) || tokens.kind[i] !== TokenKind.Word)
        continue;
      const word = text.slice(start, start + length);
      if (text.slice(before, before + length).toLowerCase() !== word) continue;
      const isNever = neverDoubled.has(word) || (word === 'is' && isSlip(article, i));
      if (!isNever && !isContent(article, i, word, lexicon)) continue;
      const block = sentences[tokens.sentence[i]!]!.block;
      if (block !== sentences[tokens.sentence[i - 1]!]!.block || !isReadable(blocks[block]!.kind)) continue;
      if (isPartOfMore(text, before, start + length)) continue;
      yield {
        start: before,
        end: start + length,
        confidence: isNever ? 0.9 : 0.8,
        message: `“${word}” twice`,
        evidence: [isNever ? 'English does not double this word.' : 'The same word stands before it.'],
        fixes: [text.slice(before, before + length)],
      };
    }
  },
};

/** Both in small letters, not more than twice, and a word that is not said twice to say more. */
function isContent(article: ArticleText, i: number, word: string, lexicon: Lexicon): boolean {
  if (word.length < shortest || oftenDoubled.has(word) || !/^[a-z]+$/.test(word)) return false;
  const [before, after] = [tokenText(article, i - 2), tokenText(article, i + 1)];
  if (tokenText(article, i - 1) !== word || before === word || after === word) return false;
  // "the ones who came came late": a clause ends with the first.
  for (let k = i - 2; k >= i - 4; k--) if (relative.test(tokenText(article, k))) return false;
  return lexicon.isWord(word);
}

const relative = /^(?:who|what|that|which|whoever|whatever|where|how|all)$/i;

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
