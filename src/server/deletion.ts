/** What goes with a passage when it is deleted: the line it stood on, the space before it. */
import type { Span } from '../annotation.ts';

/**
 * The span to delete so that nothing is left over: a whole line goes with its line end, and with the blank
 * line behind it where one stands before it too; words in a line go with one of the spaces beside them.
 */
export function deletionOf(text: string, { start, end }: Span): Span {
  const lineStart = backOver(text, start, /[ \t]/);
  const lineEnd = over(text, end, /[ \t]/);
  const beginsLine = lineStart === 0 || isLineEnd(text[lineStart - 1]);
  const endsLine = lineEnd === text.length || isLineEnd(text[lineEnd]);
  if (beginsLine && endsLine) return wholeLines(text, lineStart, lineEnd);
  if (endsLine) return { start: lineStart, end };
  return beginsLine ? { start, end: lineEnd } : { start: lineStart < start ? start - 1 : start, end };
}

function wholeLines(text: string, start: number, end: number): Span {
  const next = afterLineEnd(text, end);
  // The last line: what separates it from the one before goes.
  if (next === end || text.slice(next).trim() === '') {
    return { start: backOver(text, start, /\s/), end };
  }
  const blankBefore =
    start === 0 ||
    isLineEnd(text[start - 1 - lineEndBefore(text, start)]) ||
    start === lineEndBefore(text, start);
  const blankEnd = over(text, next, /[ \t]/);
  const blankBehind = blankEnd < text.length && isLineEnd(text[blankEnd]);
  return { start, end: blankBefore && blankBehind ? afterLineEnd(text, blankEnd) : next };
}

/** Code units of the line end right before an offset. */
function lineEndBefore(text: string, at: number): number {
  if (text[at - 1] === '\n') return text[at - 2] === '\r' ? 2 : 1;
  return text[at - 1] === '\r' ? 1 : 0;
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return text[at] === '\n' ? at + 1 : at;
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

function over(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at < text.length && what.test(text[at]!)) at++;
  return at;
}

function backOver(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at > 0 && what.test(text[at - 1]!)) at--;
  return at;
}
