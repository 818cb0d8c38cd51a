/**
 * Double quotation marks that stand on the wrong side of a space or are turned round.
 *
 * Translation systems treat a mark as a token of its own and put the spaces back by guess, so a quotation
 * ends in `tomorrow, ”she said` or begins with `” We`. Each mark is first read for what it was meant to be
 * (`quote-marks.ts`); this detector reports those whose glyph or spacing tells another story, and writes
 * what they should be.
 *
 * Found: `We agree, ”he said.` → `,” he`; `… by May. “` at the end → `.”`; `” Maybe` at the start → `“Maybe`;
 * `“ Maybe` → `“Maybe`; `said“No` → `said “No`.
 * Not found: `“‘Stop,’ he told me,” she said`, `a 6'2" man`, a paragraph that opens with a mark and leaves
 * it open because the next paragraph goes on with the quotation, German „Wort“ and Swedish ”ord”.
 */
import type { Detector, Draft } from './detector.ts';
import { isReadable, paragraphsOf } from './lines.ts';
import { type QuoteMark, readQuoteMarks } from './quote-marks.ts';

/** One quick look: a paragraph without marks has none in the wrong place. */
const hint = /[“”"]/;
const space = /[\s\u00a0\u202f]/;
const wordPart = /[\p{L}\p{N}]/u;
const stop = /[,.!?…]/;

export const quotePlace: Detector = {
  id: 'quote-place',
  scope: 'block',
  kind: 'quote',
  severity: 'warning',
  needs: [{ mark: /[“”"]/ }],
  *detect({ article }) {
    for (const { text, start, end, kind } of paragraphsOf(article)) {
      if (!isReadable(kind)) continue;
      if (!hint.test(text)) continue;
      if (/[„«»]/.test(text)) continue;
      const { marks } = readQuoteMarks(text, false);
      if (text.length < 3) yield* alone(text, start, end);
      else if (trustworthy(marks)) yield* misplaced(text, start, marks);
    }
  },
};

/** A closing mark that slipped to a line of its own. */
function* alone(text: string, start: number, end: number): Generator<Draft> {
  if (!/^[“”"]$/.test(text)) return;
  const evidence = ['No words stand beside it.'];
  yield { start, end, confidence: 0.9, message: 'Quotation mark alone on its line', evidence, fixes: [''] };
}

function* misplaced(text: string, offset: number, marks: readonly QuoteMark[]): Generator<Draft> {
  let pending: Draft | undefined;
  for (const mark of marks) {
    const draft = mark.role === 'close' ? misplacedClosing(text, mark) : misplacedOpening(text, mark);
    if (!draft) continue;
    const joined = pending && bothSpaced(text, pending, draft);
    if (joined) {
      pending = joined;
      continue;
    }
    if (pending) yield shifted(pending, offset);
    pending = draft;
  }
  if (pending) yield shifted(pending, offset);
}

function shifted(draft: Draft, offset: number): Draft {
  return { ...draft, start: draft.start + offset, end: draft.end + offset };
}

/** “ word ”: one slip, not two. */
function bothSpaced(text: string, open: Draft, close: Draft): Draft | undefined {
  const [left, right] = [open.fixes[0]!, close.fixes[0]!];
  const between = text.slice(open.end, close.start);
  if (!/^[“"]/.test(left) || !/^\S?[”"]$/.test(right) || !/^[“"”]\s/.test(text.slice(open.start, open.end)))
    return undefined;
  if (!/\p{L}/u.test(left + between) || between.length > 60 || /[“”"]/.test(between)) return undefined;
  return { ...open, end: close.end, fixes: [left + between + right] };
}

/** Straight marks tell their role by count alone: an odd number of them leaves every one in doubt. */
function trustworthy(marks: readonly QuoteMark[]): boolean {
  const straight = marks.filter((mark) => mark.glyph === '"');
  return straight.length % 2 === 0 || straight.length < marks.length / 2;
}

function misplacedClosing(text: string, mark: QuoteMark): Draft | undefined {
  const { at, glyph, spaceBefore } = mark;
  const right = glyph === '"' ? '"' : '”';
  const after = text[at + 1] ?? '';
  const glued = wordPart.test(after) && !isPluralOfQuoted(text, at);
  const turned = glyph === '“';
  if (glyph === '"' && spaceBefore && glued && isNested(text, at)) return undefined;
  if (!spaceBefore && !glued && !turned) return undefined;
  let start = at;
  while (start > 0 && space.test(text[start - 1]!)) start--;
  const stopBefore = start > 0 && stop.test(text[start - 1]!);
  if (stopBefore) start--;
  const kept = stopBefore ? text[start]! : '';
  const end = glued ? wordEnd(text, at + 1) : at + 1;
  const tail = glued ? ` ${text.slice(at + 1, end)}` : '';
  if (!stopBefore && start === at) start = wordStart(text, at);
  const head = stopBefore ? kept : text.slice(start, at).trimEnd();
  return finding(mark, start, end, `${head}${right}${tail}`, 'closes', text);
}

function misplacedOpening(text: string, mark: QuoteMark): Draft | undefined {
  const { at, glyph, spaceAfter } = mark;
  const left = glyph === '"' ? '"' : '“';
  const before = text[at - 1] ?? '';
  const glued = wordPart.test(before) || /[,.!?;:]/.test(before);
  const turned = glyph === '”';
  // `an odd "coup" here`, counted wrongly: the mark looks like a closing one and is one.
  if (glyph === '"' && glued && /[\s,.;:!?)]|^$/.test(text[at + 1] ?? '')) return undefined;
  if (!spaceAfter && !glued && !turned) return undefined;
  let next = at + 1;
  while (next < text.length && space.test(text[next]!)) next++;
  const end = wordEnd(text, next);
  const start = glued ? wordStart(text, at) : at;
  const head = glued ? `${text.slice(start, at)} ` : '';
  return finding(mark, start, end, `${head}${left}${text.slice(next, end)}`, 'opens', text);
}

function finding(
  { margin, glyph }: QuoteMark,
  start: number,
  end: number,
  fix: string,
  does: 'opens' | 'closes',
  text: string,
): Draft | undefined {
  if (text.slice(start, end) === fix) return undefined;
  const turned = (does === 'opens' && glyph === '”') || (does === 'closes' && glyph === '“');
  return {
    start,
    end,
    confidence: margin < 1 ? 0.4 : margin < 1.5 ? 0.8 : 0.95,
    message: turned ? 'Quotation mark turned round' : 'Quotation mark on the wrong side of a space',
    evidence: [
      turned
        ? `This mark ${does} a quotation, but is written the other way.`
        : `This mark ${does} a quotation.`,
    ],
    fixes: [fix],
  };
}

/**
 * `a "post-war" plan` inside straight marks, or a new quotation after one that was not closed: the mark looks
 * like an opening one and may well be one.
 */
function isNested(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 3), at)
      .trimEnd()
      .at(-1) ?? '';
  if (!stop.test(before)) return true;
  return before !== ',' && /^\p{Lu}/u.test(text.slice(at + 1, at + 2));
}

/** “selfie”s: the ending belongs to the quoted word. */
function isPluralOfQuoted(text: string, at: number): boolean {
  return /^(?:s|es|ed|ing)(?!\p{L})/u.test(text.slice(at + 1, at + 6));
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && wordPart.test(text[end]!)) end++;
  return end;
}

function wordStart(text: string, before: number): number {
  let start = before;
  if (start > 0 && /[,.!?;:]/.test(text[start - 1]!)) start--;
  while (start > 0 && wordPart.test(text[start - 1]!)) start--;
  return start;
}
