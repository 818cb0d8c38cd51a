/**
 * A sentence cut by a line end, as when a link, an advertisement or a column break stood there.
 *
 * Found: a long line without a stop at its end, followed by a line that begins with a small letter, with or
 * without a blank line between. Not found: poems and addresses (short lines), lists, lines wrapped at one
 * width throughout (a plain-text file, all right as it is), hashtags and web addresses.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Detector, Draft } from './detector.ts';
import { factsOfLines, isReadable, type Line, linesOf } from './lines.ts';

/** Both lines shorter than this: verse, an address, a list. */
const shortLine = 45;

/** A shorter line is a label or a heading, whatever follows. */
const stub = 25;

const bothAreShort = (a: Line, b: Line) => a.text.length < shortLine && b.text.length < shortLine;

/** A line that cannot end a sentence or a headline. */
const openEnd =
  /\b(?:the|a|an|of|in|to|and|for|with|at|by|from|as|or|but|that|which|who|whose|his|her|their|its|our|my|between|into|than|is|was|were|are|be|been|has|have|had|will|would|said the)$/;

export const lineBreak: Detector = {
  id: 'line-break',
  scope: 'article',
  kind: 'linebreak',
  severity: 'warning',
  *detect({ article, lexicon }) {
    const lines = linesOf(article);
    const facts = factsOf(article);
    if (isHardWrapped(lines, facts)) return;
    for (let i = 0; i + 1 < lines.length; i++) {
      const next = lines[i + 1]!;
      if (!mayBeCut(facts[i]!, facts[i + 1]!, next)) continue;
      const draft = cut(lines[i]!, next, facts[i]!, facts[i + 1]!.word, lexicon);
      if (draft) yield draft;
    }
  },
};

/** What the two ends of a line tell. */
interface Ends {
  /** The last word, with a comma behind it; '' where the line ends in anything else. */
  readonly before: string;
  /** It cannot end a sentence. */
  readonly open: boolean;
  /** It ends in a small letter or a comma. */
  readonly small: boolean;
  /** It ends like a sentence, a title or a quotation. */
  readonly closed: boolean;
  /** The word in small letters that it begins with, or ''. */
  readonly word: string;
  /** It begins with a letter, a figure or a quotation. */
  readonly begins: boolean;
}

const factsOf = factsOfLines(({ text, kind }): Ends => {
  const readable = isReadable(kind) && kind !== 'list';
  const tail = text.slice(-40);
  // "…, or" ends an item of a list without bullets.
  const ends = readable && text.length >= stub && !/[,;] (?:or|and)$/.test(tail);
  const before = (ends && /(?:^|\s)([\p{L}\p{N}’'-]+,?)$/u.exec(tail)?.[1]) || '';
  const word = (readable && /^\p{Ll}+(?=[\s,.’'-])/u.exec(text)?.[0]) || '';
  return {
    before,
    open: openEnd.test(tail),
    small: /[\p{Ll},]$/u.test(before),
    closed: /[.!?:”"’)]$/.test(text.slice(-1)),
    word: /^(?:https?|www|pic|via)$/.test(word) ? '' : word,
    begins: readable && /^[\p{L}\p{N}“"]/u.test(text),
  };
});

/** Whether the sentence may go on from one line to the next, by their ends alone. */
function mayBeCut(line: Ends, next: Ends, { afterBlank }: Line): boolean {
  if (line.before === '') return false;
  return (next.word !== '' && (line.small || !afterBlank)) || (line.open && next.begins);
}

function cut(
  line: Line,
  next: Line,
  { before, open }: Ends,
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
function isHardWrapped(lines: readonly Line[], facts: readonly Ends[]): boolean {
  let inParagraph = 0;
  let cuts = 0;
  let longest = 0;
  for (let i = 0; i < lines.length; i++) {
    longest = Math.max(longest, lines[i]!.text.length);
    if (i + 1 >= lines.length || lines[i + 1]!.afterBlank) continue;
    inParagraph++;
    if (!facts[i]!.closed) cuts++;
  }
  return cuts > 3 && longest <= 130 && cuts * 2 > inParagraph;
}
