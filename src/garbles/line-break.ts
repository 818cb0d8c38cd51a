/**
 * A sentence cut by a line end, as when a link, an advertisement or a column break stood there.
 *
 * Found: a long line without a stop at its end, followed by a line that begins with a small letter, with or
 * without a blank line between. Not found: poems and addresses (short lines), lists, lines wrapped at one
 * width throughout (a plain-text file, all right as it is), hashtags and web addresses.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleText } from '../text/article-text.ts';
import type { Detector, Draft } from './detector.ts';
import { factsOfLines, isReadable, type Line, type LineList, lineList, notesOfLines } from './lines.ts';

/** Both lines shorter than this: verse, an address, a list. */
const shortLine = 45;

/** A shorter line is a label or a heading, whatever follows. */
const stub = 25;

const bothAreShort = (a: Line, b: Line) => a.text.length < shortLine && b.text.length < shortLine;

/** No text is wrapped at a greater width. */
const widest = 130;

/** A line that cannot end a sentence or a headline. */
const openEnd =
  /\b(?:the|a|an|of|in|to|and|for|with|at|by|from|as|or|but|that|which|who|whose|his|her|their|its|our|my|between|into|than|is|was|were|are|be|been|has|have|had|will|would|said the)$/;

export const lineBreak: Detector = {
  id: 'line-break',
  scope: 'article',
  kind: 'linebreak',
  severity: 'warning',
  *detect({ article, lexicon }) {
    const ends = endsOf(article);
    if (ends.length === 0) return;
    const lines = lineList(article);
    if (isHardWrapped(article, lines)) return;
    const starts = startsOf(article);
    for (let k = 0; k < ends.length; k++) {
      const end = ends.fact(k);
      const i = ends.numberOf(k);
      if (i + 1 === lines.length) continue;
      const { word, begins } = starts[i + 1]!;
      const runsOn = word !== '' && (end.small || !lines.isAfterBlank(i + 1));
      if (!runsOn && !(end.open && begins)) continue;
      const draft = cut(lines.at(i)!, lines.at(i + 1)!, end, word, lexicon);
      if (draft) yield draft;
    }
  },
};

/** What the end of a line that may go on in the next one tells. */
interface End {
  /** The last word, with a comma behind it. */
  readonly before: string;
  /** It cannot end a sentence. */
  readonly open: boolean;
  /** It ends in a small letter or a comma. */
  readonly small: boolean;
}

const isText = ({ kind }: Line) => isReadable(kind) && kind !== 'list';

/** Of the lines that end in a word and can be judged. */
const endsOf = notesOfLines((line): End | null => {
  const { text } = line;
  const tail = text.slice(-40);
  // "…, or" ends an item of a list without bullets.
  if (!isText(line) || text.length < stub || /[,;] (?:or|and)$/.test(tail)) return null;
  const before = /(?:^|\s)([\p{L}\p{N}’'-]+,?)$/u.exec(tail)?.[1];
  return before ? { before, open: openEnd.test(tail), small: /[\p{Ll},]$/u.test(before) } : null;
});

/** The word in small letters that a line begins with, or ''; whether it begins with a letter, a figure or a quotation. */
const startsOf = factsOfLines((line) => {
  const { text } = line;
  const word = (isText(line) && /^\p{Ll}+(?=[\s,.’'-])/u.exec(text)?.[0]) || '';
  return {
    word: /^(?:https?|www|pic|via)$/.test(word) ? '' : word,
    begins: isText(line) && /^[\p{L}\p{N}“"]/u.test(text),
  };
});

const longLines = notesOfLines(({ text }) => (text.length > widest ? true : null));
/** Whether a line ends like a sentence, a title or a quotation. */
const closed = factsOfLines(({ text }) => /[.!?:”"’)]$/.test(text.slice(-1)));

function cut(
  line: Line,
  next: Line,
  { before, open }: End,
  word: string,
  lexicon: Lexicon,
): Draft | undefined {
  if (bothAreShort(line, next)) return undefined;
  const small = word !== '';
  const after = /^[^\s]{1,40}/u.exec(next.text)![0];
  // "govern" + "ment": cut in the middle of a word.
  const halves = small && !lexicon.isWord(word) && lexicon.isWord(before.toLowerCase() + word);
  if (small && !halves && !lexicon.isWord(word)) return undefined;
  return {
    start: line.end - before.length,
    end: next.start + after.length,
    confidence: small && !next.afterBlank ? 0.9 : open && small ? 0.85 : 0.7,
    message: 'Sentence cut by a line end',
    evidence: [small ? 'The next line begins with a small letter.' : `A line does not end in “${before}”.`],
    fixes: [halves ? before + after : `${before} ${after}`],
  };
}

/** Plain-text files wrap paragraphs at one width; most of their line ends are in mid-sentence. */
function isHardWrapped(article: ArticleText, lines: LineList): boolean {
  if (longLines(article).length > 0) return false;
  const isClosed = closed(article);
  let inParagraph = 0;
  let cuts = 0;
  for (let i = 0; i + 1 < isClosed.length; i++) {
    if (lines.isAfterBlank(i + 1)) continue;
    inParagraph++;
    if (!isClosed[i]) cuts++;
  }
  return cuts > 3 && cuts * 2 > inParagraph;
}
