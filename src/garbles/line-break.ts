/**
 * A sentence cut by a line end, as when a link, an advertisement or a column break stood there.
 *
 * Found: a long line without a stop at its end, followed by a line that begins with a small letter, with or
 * without a blank line between. Not found: poems and addresses (short lines), lists, lines wrapped at one
 * width throughout (a plain-text file, all right as it is), hashtags and web addresses.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Detector, Draft } from './detector.ts';
import { isReadable, type Line, linesOf } from './lines.ts';

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
    if (isHardWrapped(lines)) return;
    for (let i = 0; i + 1 < lines.length; i++) {
      const draft = cut(lines[i]!, lines[i + 1]!, lexicon);
      if (draft) yield draft;
    }
  },
};

function cut(line: Line, next: Line, lexicon: Lexicon): Draft | undefined {
  if (![line, next].every(({ kind }) => isReadable(kind) && kind !== 'list')) return undefined;
  if (line.text.length < stub || bothAreShort(line, next)) return undefined;
  // "…, or" ends an item of a list without bullets.
  if (/[,;] (?:or|and)$/.test(line.text)) return undefined;
  const before = /(?:^|\s)([\p{L}\p{N}’'-]+,?)$/u.exec(line.text.slice(-40))?.[1];
  if (!before) return undefined;
  const open = openEnd.test(line.text);
  const runsOn = /[\p{Ll},]$/u.test(before) || !next.afterBlank;
  const word = /^\p{Ll}+(?=[\s,.’'-])/u.exec(next.text)?.[0] ?? '';
  const small = word !== '' && !/^(?:https?|www|pic|via)$/.test(word);
  if (!(small && runsOn) && !(open && /^[\p{L}\p{N}“"]/u.test(next.text))) return undefined;
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
function isHardWrapped(lines: readonly Line[]): boolean {
  let inParagraph = 0;
  let cuts = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]!.afterBlank) continue;
    inParagraph++;
    if (!/[.!?:”"’)]$/.test(lines[i]!.text)) cuts++;
  }
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  return cuts > 3 && longest <= 130 && cuts * 2 > inParagraph;
}
