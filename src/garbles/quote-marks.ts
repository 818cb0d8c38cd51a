/**
 * What each double quotation mark was meant to be. Translation and scraping move marks across spaces and
 * turn them round, so neither the glyph nor the spacing can be trusted alone: glyph, spacing, the marks
 * before and the words around vote, and the stronger side wins.
 */
import { speechVerb } from './words.ts';

/** A double quotation mark; `at` is its offset in the paragraph, in UTF-16 code units. */
export interface QuoteMark {
  readonly at: number;
  readonly glyph: '“' | '”' | '"';
  readonly role: 'open' | 'close';
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** How clear the role is: the margin of the vote. */
  readonly margin: number;
}

/** The marks of one paragraph and what is left open. */
export interface QuoteReading {
  readonly marks: readonly QuoteMark[];
  /** Offset of an opening mark that nothing closes, or undefined. */
  readonly unclosed: number | undefined;
  /** Offset of the first closing mark that nothing opened, or undefined. */
  readonly unopened: number | undefined;
}

const space = /[\s\u00a0\u202f]/;
/** An apostrophe, a bracket or a dash may stand before an opening mark without a space. */
const beforeOpening = /[\s([{—–\-/‘’'“"…]/;

/** Reads the marks of a paragraph. `inside`: a quotation carries on from the paragraph before. */
export function readQuoteMarks(text: string, inside: boolean): QuoteReading {
  const marks: QuoteMark[] = [];
  const open: number[] = [];
  let unopened: number | undefined;
  const pattern = /[“”"]/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index;
    const glyph = match[0] as QuoteMark['glyph'];
    // 6'2" and 27" are feet and inches.
    if (glyph === '"' && open.length === 0 && /\d/.test(text[at - 1] ?? '')) continue;
    const mark = readMark(text, at, glyph, open.length > 0);
    marks.push(mark);
    if (mark.role === 'open') open.push(at);
    else if (open.length > 0) open.pop();
    else if (!inside) unopened ??= at;
  }
  return { marks, unclosed: open[0], unopened };
}

function readMark(text: string, at: number, glyph: QuoteMark['glyph'], open: boolean): QuoteMark {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const spaceBefore = before === '' || space.test(before);
  const spaceAfter = after === '' || space.test(after);
  let votes = 0; // above zero: opening
  const straight = glyph === '"';
  if (!straight) votes += glyph === '“' ? 2 : -2;
  const weight = straight ? 2 : 1;
  if ((before === '' || beforeOpening.test(before)) && !spaceAfter) votes += weight;
  if (!spaceBefore && (spaceAfter || /[,.;:!?)\]—–]/.test(after))) votes -= weight;
  votes += (open ? -1.5 : 1.5) * weight;
  if (at === 0) votes += 3;
  else if (at === text.length - 1) votes -= 3;
  // Nothing opens before a comma or a stop: “here “, he said.
  if (!straight && /[,.;:!?]/.test(after) && !text.startsWith('...', at + 1)) votes -= 6;
  votes += neighbourVotes(text, at, spaceBefore);
  // “He called it ” a good start””: between two spaces, and what follows is closed.
  if (glyph === '”' && !open && spaceBefore && spaceAfter && closesNext(text, at)) votes += 3;
  return { at, glyph, role: votes > 0 ? 'open' : 'close', spaceBefore, spaceAfter, margin: Math.abs(votes) };
}

/** Whether the next mark closes a quotation that begins here: it stands close behind a word or a stop. */
function closesNext(text: string, at: number): boolean {
  return /^\s\p{L}[^“”"\n]{0,400}[\p{L}\p{N},.!?…]”/u.test(text.slice(at + 1, at + 420));
}

/** What the words and the punctuation around a mark say: above zero for an opening mark. */
function neighbourVotes(text: string, at: number, spaceBefore: boolean): number {
  const left = text.slice(Math.max(0, at - 24), at).trimEnd();
  const last = left.at(-1) ?? '';
  const nextWord = /^\s{0,2}(\p{L}+)/u.exec(text.slice(at + 1, at + 24))?.[1] ?? '';
  if (last === ':') return 1;
  if (last === ',') {
    const lastWord = /(?<!\p{L})(\p{L}+),$/u.exec(left)?.[1] ?? '';
    if (speechVerb.has(lastWord.toLowerCase())) return 2;
    if (speechVerb.has(nextWord)) return -3;
    // “…, ” Novak told reporters
    const speaker = /^\s?(?:\p{Lu}[\p{L}’-]* ){1,3}(\p{Ll}+)/u.exec(text.slice(at + 1, at + 60))?.[1] ?? '';
    return speechVerb.has(speaker) ? -3 : -1;
  }
  if (/[.!?…]/.test(last) && !spaceBefore) return -0.5;
  return /[.!?…]/.test(last) && !/^\p{Lu}/u.test(nextWord) ? -1 : 0;
}
