/** Where in an article the spans are that people marked by hand. */
import type { Mark } from '../entities/marked-mentions.ts';
import type { MarkedMention } from './house-list.ts';
import { findQuote, isFile } from './not-errors.ts';

/**
 * The marks of one article. One with an anchor is where its quote stands, and nowhere where that is gone; one
 * without is wherever its text stands as a whole word.
 */
export function marksIn(file: string, text: string, marked: readonly MarkedMention[]): Mark[] {
  return marked
    .filter((decision) => decision.file === undefined || isFile(file, decision.file))
    .flatMap((decision) => spansOf(text, decision).map((span) => ({ ...span, ...saidOf(decision) })));
}

function saidOf({ type, entity }: MarkedMention) {
  return { type: type === 'none' ? null : type, ...(entity !== undefined && { linkedTo: entity }) };
}

function spansOf(text: string, { text: exact, anchor }: MarkedMention) {
  if (!anchor) return wholeWords(text, exact);
  const span = findQuote(text, anchor);
  return span ? [span] : [];
}

const wordCharacter = /[\p{L}\p{N}]/u;

function wholeWords(text: string, wanted: string) {
  const spans: { readonly start: number; readonly end: number }[] = [];
  const isWord = (at: number) => at >= 0 && at < text.length && wordCharacter.test(text[at]!);
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const insideWord = (isWord(start - 1) && isWord(start)) || (isWord(end - 1) && isWord(end));
    if (!insideWord) spans.push({ start, end });
  }
  return spans;
}

/** Whether two lists mark anything in an article, and not the same. */
export function marksDiffer(
  file: string,
  before: readonly MarkedMention[],
  after: readonly MarkedMention[],
): boolean {
  const own = (marked: readonly MarkedMention[]) =>
    marked.filter((decision) => decision.file === undefined || isFile(file, decision.file));
  return JSON.stringify(own(before)) !== JSON.stringify(own(after));
}
