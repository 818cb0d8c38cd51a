/**
 * Small words that lost the space between them: `ofthe`, `tothe`, `andthe`, `thatwas`.
 *
 * Only pairs of function words are tried, and only where the whole is no word and no name: open compounds
 * ("healthcare", "cybersecurity") and foreign words are far more common than lost spaces.
 *
 * Found: `the end ofthe talks`, `itwas clear`. Not found: into, upon, within, hereby, whatsoever, Inthe as
 * part of an address, anything with a capital inside.
 */

import { TokenKind } from '../text/article-text.ts';
import type { Detector } from './detector.ts';
import { isProse } from './lines.ts';

const first = 'of in to on at for from with by that and is was as has have will would between about under';
const second = 'the this that these those his her its their was were has have had been not be which';

/** Every pair of `first` and `second`, and a subject with its auxiliary. */
const pairs: ReadonlyMap<string, string> = new Map(
  [
    ...first.split(' ').flatMap((a) => second.split(' ').map((b) => [a + b, `${a} ${b}`] as const)),
    ...['it', 'he', 'she', 'they', 'we', 'there'].flatMap((a) =>
      ['is', 'was', 'were', 'are', 'has', 'had', 'will', 'would', 'could', 'should'].map(
        (b) => [a + b, `${a} ${b}`] as const,
      ),
    ),
  ].filter(([joined]) => joined.length > 4),
);

/** First and last two letters of all pairs, so that most words need not be cut out of the text. */
const heads = new Set([...pairs.keys()].map((pair) => pairOf(pair, 0)));
const tails = new Set([...pairs.keys()].map((pair) => pairOf(pair, pair.length - 2)));
const longest = Math.max(...[...pairs.keys()].map(({ length }) => length));

export const gluedWords: Detector = {
  id: 'glued-words',
  scope: 'block',
  kind: 'glued',
  severity: 'warning',
  *detect({ article, lexicon }) {
    const { text, tokens, blocks, sentences } = article;
    for (let i = 0; i < tokens.length; i++) {
      const start = tokens.start[i]!;
      const end = tokens.end[i]!;
      if (end - start < 5 || end - start > longest || tokens.kind[i] !== TokenKind.Word) continue;
      if (!tails.has(pairOf(text, end - 2)) || !heads.has(pairOf(text, start))) continue;
      const word = text.slice(start, end);
      const lower = word.toLowerCase();
      const spaced = pairs.get(lower);
      if (!spaced || !/^.\p{Ll}+$/u.test(word) || lexicon.isWord(lower)) continue;
      // "Asher": a capital in mid-sentence begins a name.
      const capital = word[0] !== lower[0];
      if (capital && i !== sentences[tokens.sentence[i]!]!.first) continue;
      if (capital && lexicon.familyName(word) + lexicon.givenName(word) > 0) continue;
      if (!standsAlone(text, start, end)) continue;
      if (!isProse(blocks[sentences[tokens.sentence[i]!]!.block]!.kind)) continue;
      yield {
        start,
        end,
        confidence: 0.9,
        message: `“${spaced}” run together`,
        evidence: [`“${word}” is no English word; its two parts are.`],
        fixes: [word[0]! + spaced.slice(1)],
      };
    }
  },
};

/** Two letters as one number, capitals as small letters. */
function pairOf(text: string, at: number): number {
  return ((text.charCodeAt(at) | 32) << 16) | (text.charCodeAt(at + 1) | 32);
}

/** Not a part of an address, a hyphenated word or a word with an apostrophe. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}@#/_.'’-]/u.test(text[start - 1] ?? ' ') &&
    !/^(?:[\p{L}\p{N}@/_'’-]|\.\p{L})/u.test(text.slice(end, end + 2))
  );
}
