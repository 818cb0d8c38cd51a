/** What stands around a span, for lists. */
import type { Span } from '../annotation.ts';

/** Code units of context on each side. */
const width = 60;

export interface Context {
  readonly before: string;
  readonly after: string;
}

/** The text before and after a span, within its paragraph, white space folded. */
export function contextOf(text: string, span: Span): Context {
  // Twice the width, as folding white space makes it shorter.
  const before = text.slice(Math.max(0, span.start - 2 * width), span.start);
  const after = text.slice(span.end, span.end + 2 * width);
  const paragraphStart = lastBreak(before);
  const paragraphEnd = after.search(paragraphBreak);
  return {
    before: lastUnits(folded(before.slice(paragraphStart)).trimStart()),
    after: firstUnits(folded(paragraphEnd < 0 ? after : after.slice(0, paragraphEnd)).trimEnd()),
  };
}

const paragraphBreak = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/;

function lastBreak(text: string): number {
  let end = 0;
  for (const match of text.matchAll(new RegExp(paragraphBreak, 'g'))) end = match.index + match[0].length;
  return end;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The last `width` code units, no surrogate pair cut. */
function lastUnits(text: string): string {
  return text.slice(-width).replace(/^[\udc00-\udfff]/, '');
}

function firstUnits(text: string): string {
  return text.slice(0, width).replace(/[\ud800-\udbff]$/, '');
}
