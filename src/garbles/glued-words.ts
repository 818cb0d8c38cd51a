/**
 * Small words that lost the space before or behind them: `ofthe`, `thatwas`, `openedthe`, `andfruit`,
 * `Genevaafter`.
 *
 * Pairs of function words are tried, and function words that end or begin a word: only those that no compound
 * is made with, since open compounds ("healthcare", "cybersecurity") and foreign words are far more common
 * than lost spaces. The whole must be no word and no name, the rest a word or a name.
 *
 * Found: `the end ofthe talks`, `fivein the morning`, `itwas clear`, `she openedthe door`, `flew to Genevaafter the talks`.
 * Not found: into, upon, within, hereby, whatsoever, headband, thereupon, Rolland, Inthe as part of an
 * address, anything with a capital inside.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import type { Detector } from './detector.ts';
import { isProse } from './lines.ts';
import { isPossibleName, isSureName } from './name-parts.ts';
import { startsUpper } from './tokens.ts';

const firstOfPair =
  'of in to on at for from with by that and is was as has have will would between about under';
const secondOfPair = 'the this that these those his her its their was were has have had been not be which';

/** What stands before "of" and "in". */
const amounts =
  'one two three four five six seven eight nine ten some many most all both each none half part much few';

/** Every pair of `first` and `second`, an amount and what it is of, and a subject with its auxiliary. */
const pairs: ReadonlyMap<string, string> = new Map(
  [
    ...firstOfPair
      .split(' ')
      .flatMap((a) => secondOfPair.split(' ').map((b) => [a + b, `${a} ${b}`] as const)),
    ...amounts.split(' ').flatMap((a) => ['of', 'in'].map((b) => [a + b, `${a} ${b}`] as const)),
    ...['it', 'he', 'she', 'they', 'we', 'there', 'who'].flatMap((a) =>
      ['is', 'was', 'were', 'are', 'has', 'had', 'will', 'would', 'could', 'should'].map(
        (b) => [a + b, `${a} ${b}`] as const,
      ),
    ),
  ].filter(([joined]) => joined.length > 4),
);

/** What no word ends in that is made of two; what no word begins with. */
const behind = (
  'the that and was were have with from which would their been you his her they them this these those than also ' +
  'because should could for had has when who into about until since while during against between without before ' +
  'after last next'
).split(' ');
const before = (
  'the that and was were have with from which would their including because could should these those been also ' +
  'many they two three four five six seven eight nine ten'
).split(' ');
const number = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;
/** What may stand behind a name, and no other name ends in: "Parishad" is no Paris. */
const behindName = [
  ...behind.filter((word) => !/^(?:for|had|has|who|about)$/.test(word)),
  ...'said told says will where'.split(' '),
];

/** First and last letters of them all, so that most words need not be cut out of the text: two of a pair. */
const pairHeads = new Set([...pairs.keys()].map((pair) => lettersAt(pair, 0) >> 16));
const pairTails = new Set([...pairs.keys()].map((pair) => lettersAt(pair, pair.length - 4) & 0xffff));
const longestPair = Math.max(...[...pairs.keys()].map(({ length }) => length));
/** Three letters of short words, four of the others. */
const isShort = (word: string) => word.length === 3;
const heads3 = new Set(before.filter(isShort).map((word) => lettersAt(`${word} `, 0) >> 8));
const heads4 = new Set(before.filter((word) => !isShort(word)).map((word) => lettersAt(word, 0)));
const tails = [...behind, ...behindName];
const tails3 = new Set(tails.filter(isShort).map((word) => lettersAt(` ${word}`, 0) & 0xffffff));
const tails4 = new Set(
  tails.filter((word) => !isShort(word)).map((word) => lettersAt(word, word.length - 4)),
);
/** Shorter words are rarer words and names of their own. */
const shortest = 6;
const longest = 24;

export const gluedWords: Detector = {
  id: 'glued-words',
  scope: 'block',
  kind: 'glued',
  severity: 'warning',
  needs: [
    {
      word: (word, lexicon) => pairs.has(word.toLowerCase()) || cut(lexicon, word, true, true) !== undefined,
    },
  ],
  *detect({ article, lexicon }) {
    const { text, tokens } = article;
    for (let i = 0; i < tokens.length; i++) {
      const start = tokens.start[i]!;
      const end = tokens.end[i]!;
      if (end - start < 5 || end - start > longest || tokens.kind[i] !== TokenKind.Word) continue;
      const first = lettersAt(text, start);
      const last = lettersAt(text, end - 4);
      const isPair = end - start <= longestPair && pairTails.has(last & 0xffff) && pairHeads.has(first >> 16);
      const tail = tails4.has(last) || tails3.has(last & 0xffffff);
      const head = heads4.has(first) || heads3.has(first >> 8);
      if (!isPair && !tail && !head) continue;
      const word = text.slice(start, end);
      const spaced =
        (isPair ? pairIn(article, lexicon, i, word) : undefined) ??
        (tail || head ? cut(lexicon, word, head, tail) : undefined);
      if (!spaced || !standsAlone(text, start, end)) continue;
      const { sentences, blocks } = article;
      if (!isProse(blocks[sentences[tokens.sentence[i]!]!.block]!.kind)) continue;
      yield {
        start,
        end,
        confidence: pairs.has(word.toLowerCase()) ? 0.9 : 0.8,
        message: `“${spaced}” run together`,
        evidence: [`“${word}” is no English word; its two parts are.`],
        fixes: [spaced],
      };
    }
  },
};

/** A pair of function words. */
function pairIn(
  { tokens, sentences }: ArticleText,
  lexicon: Lexicon,
  i: number,
  word: string,
): string | undefined {
  const lower = word.toLowerCase();
  const spaced = pairs.get(lower);
  if (!spaced || !/^.\p{Ll}+$/u.test(word) || lexicon.isWord(lower)) return undefined;
  // "Asher": a capital in mid-sentence begins a name.
  const capital = word[0] !== lower[0];
  if (capital && i !== sentences[tokens.sentence[i]!]!.first) return undefined;
  if (capital && lexicon.familyName(word) + lexicon.givenName(word) > 0) return undefined;
  return word[0]! + spaced.slice(1);
}

/** A function word and another word or a name. */
function cut(lexicon: Lexicon, word: string, head: boolean, tail: boolean): string | undefined {
  if (word.length < shortest) return undefined;
  const isName = startsUpper(word);
  const end = tail ? (isName ? behindName : behind).find((each) => word.endsWith(each)) : undefined;
  const start = head && !isName ? before.find((each) => word.startsWith(each)) : undefined;
  if (end === undefined && start === undefined) return undefined;
  if (lexicon.isWord(word.toLowerCase()) || !/^.\p{Ll}+$/u.test(word)) return undefined;
  if (isName) return isPossibleName(lexicon, word) ? undefined : cutBehindName(lexicon, word, end);
  if (end !== undefined) {
    const rest = word.slice(0, -end.length);
    if (rest.length > (end === 'the' || end === 'that' ? 2 : 3) && lexicon.isWord(rest))
      return `${rest} ${end}`;
  }
  if (start === undefined) return undefined;
  // "fromage" is no word and "age" is one.
  const rest = word.slice(start.length);
  // "sixpack", "fourwheeler": numbers make words, of one thing.
  if (number.test(start) && !/.{5}s$/.test(rest)) return undefined;
  return rest.length > (start === 'the' ? 2 : 3) && lexicon.isWord(rest) ? `${start} ${rest}` : undefined;
}

/** A name and what stands behind it: "Genevaafter", "Ministrysaid". */
function cutBehindName(lexicon: Lexicon, word: string, end: string | undefined): string | undefined {
  if (end === undefined) return undefined;
  const name = word.slice(0, -end.length);
  const isKnown =
    (name.length > 3 && isSureName(lexicon, name)) ||
    // No surname is made so.
    (name.length > 4 && end.length > 3 && lexicon.isWord(name.toLowerCase()));
  return isKnown ? `${name} ${end}` : undefined;
}

/** Four letters as one small integer, capitals as small letters. */
function lettersAt(text: string, at: number): number {
  let letters = 0;
  for (let i = at; i < at + 4; i++) letters = (letters << 8) | ((text.charCodeAt(i) | 32) & 0xff);
  // Letters have the same two bits at the top, and larger numbers are slow.
  return letters & 0x3fffffff;
}

/** Not a part of an address, a hyphenated word or a word with an apostrophe. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}@#/_.'’-]/u.test(text[start - 1] ?? ' ') &&
    !/^(?:[\p{L}\p{N}@/_'’-]|\.\p{L})/u.test(text.slice(end, end + 2))
  );
}
