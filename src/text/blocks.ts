/**
 * Finds the blocks of plain text: paragraphs, headlines, list items. Also used on Markdown and HTML once
 * their markup is blanked out and their own marks are known.
 */
import type { Block, BlockKind } from './article-text.ts';
import { CharKind, charKind, isLetter } from './characters.ts';

/** A line without the white space around it; start === end where it is blank. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** What a format knows of a line: its kind, and whether it must start a new block. */
export interface LineMark {
  readonly kind: BlockKind;
  readonly starts: boolean;
}

/**
 * Blocks of the visible text, in order, blank lines left out. `marks` holds what the format knows, keyed
 * by the offset of the line's first character (before trimming).
 */
export function findBlocks(text: string, marks?: ReadonlyMap<number, LineMark>): Block[] {
  return nameHeadlines(text, blocksOfLines(text, 0, text.length, marks));
}

/** The blocks of the lines between two offsets, of kinds that no headline has unless a mark says so. */
export function blocksOfLines(
  text: string,
  start: number,
  end: number,
  marks?: ReadonlyMap<number, LineMark>,
): Block[] {
  const blocks: Block[] = [];
  let run: { line: Line; mark: LineMark | undefined }[] = [];
  const flush = () => {
    if (run.length > 0) addRun(text, run, blocks);
    run = [];
  };
  let lineStart = start;
  const endsWithReturn = text.includes('\r');
  while (lineStart <= end) {
    const lineEnd = Math.min(end, endsWithReturn ? endOfLine(text, lineStart) : endOfFeed(text, lineStart));
    const line = trim(text, lineStart, lineEnd);
    if (line.start === line.end) flush();
    else {
      const mark = marks?.get(lineStart);
      if (mark?.starts) flush();
      run.push({ line, mark });
    }
    lineStart =
      lineEnd + (text.charCodeAt(lineEnd) === 0x0d && text.charCodeAt(lineEnd + 1) === 0x0a ? 2 : 1);
  }
  flush();
  return blocks;
}

/** The same where no line ends in a carriage return. */
function endOfFeed(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Offset of the next line break at or after `from`, or the text's length. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x0d && (code === 0x0a || code === 0x0d)) break;
  }
  return at;
}

function trim(text: string, start: number, end: number): Line {
  let from = start;
  let to = end;
  while (from < to && charKind(text.charCodeAt(from)) === CharKind.Space) from++;
  while (to > from && charKind(text.charCodeAt(to - 1)) === CharKind.Space) to--;
  return { start: from, end: to };
}

/** Splits lines without a blank one between them into blocks: a hard-wrapped paragraph is one block. */
function addRun(
  text: string,
  run: readonly { line: Line; mark: LineMark | undefined }[],
  blocks: Block[],
): void {
  let longest = 0;
  for (const { line } of run) longest = Math.max(longest, line.end - line.start);
  let start = 0;
  for (let i = 1; i <= run.length; i++) {
    if (i < run.length && continues(text, run[i - 1]!.line, run[i]!.line, longest)) continue;
    const { line, mark } = run[start]!;
    const kind = mark?.kind ?? (isListItem(text, line) ? 'list' : 'prose');
    blocks.push({ start: line.start, end: run[i - 1]!.line.end, kind });
    start = i;
  }
}

/** Whether a line goes on with the sentence of the line before it. */
function continues(text: string, before: Line, line: Line, longest: number): boolean {
  if (isListItem(text, line)) return false;
  const first = text.charCodeAt(line.start);
  const last = text.charCodeAt(before.end - 1);
  const wrapped = longest <= 120;
  if (charKind(first) === CharKind.Lower) return !isTerminal(last) || wrapped;
  if (last === 0x2c) return true;
  // Among lines wrapped at one width, a full line runs on; elsewhere a line end ends the paragraph.
  const full = before.end - before.start > longest - 15;
  if (wrapped && longest > 50 && full) return true;
  return false;
}

function isTerminal(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x22 || code === 0x201d || code === 0x3a;
}

/** "- x", "* x", "• x", "1. x", "2) x". */
function isListItem(text: string, line: Line): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 6));
  return /^(?:[-*•‣▪–]\s|\d{1,3}[.)]\s)/.test(head);
}

const headlineLength = 200;

/** The blocks at the top that read like a headline become 'headline', later ones 'heading'. */
function nameHeadlines(text: string, blocks: readonly Block[]): Block[] {
  let top = true;
  let headlines = 0;
  return blocks.map((block) => {
    if (block.kind === 'headline' || block.kind === 'heading') {
      headlines++;
      return block;
    }
    if (block.kind === 'frontmatter') return block;
    if (block.kind !== 'prose' || !looksLikeHeadline(text, block)) {
      if (block.kind === 'prose') top = false;
      return block;
    }
    return { ...block, kind: headlineKind(top, headlines++) };
  });
}

/** What the next line is that reads like a headline: after so many others, only such lines before it or not. */
export function headlineKind(isTop: boolean, others: number): BlockKind {
  // A headline, its repetition, a sub-headline; more short lines than that are a list of facts.
  return isTop && others < 3 ? 'headline' : 'heading';
}

/** A quick look that knows most paragraphs: a stop close to the last word, and small letters. */
function isSentence(text: string, { start, end }: Block): boolean {
  let at = end - 1;
  while (at > start && closesSentence(text.charCodeAt(at))) at--;
  const code = text.charCodeAt(at);
  const isStop = code === 0x2e || code === 0x3a || code === 0x3b || code === 0x2c;
  if (!isStop || at === start || /\s/.test(text[at - 1]!)) return false;
  for (let i = start; i < at; i++) if (charKind(text.charCodeAt(i)) === CharKind.Lower) return true;
  return false;
}

/** " ” ’ ) */
function closesSentence(code: number): boolean {
  return code === 0x22 || code === 0x201d || code === 0x2019 || code === 0x29;
}

/** Whether a block reads like a headline: short, without a full stop at the end, starting with a capital. */
export function looksLikeHeadline(text: string, block: Block): boolean {
  const length = block.end - block.start;
  if (length > headlineLength || isSentence(text, block)) return false;
  const words = text.slice(block.start, block.end).split(/\s+/);
  // "Leaders Meet on Grain – ." has lost its site name: words in title case tell.
  const last = words.at(-1)!;
  const stop = /[.:;,]["”’)]*$/.test(last);
  const letters = words.filter((word) => isLetter(word.charCodeAt(0)));
  if (letters.length === 0 || !/^["'“‘(]*[\p{Lu}\p{Nd}]/u.test(words[0]!)) return false;
  const capitals = letters.filter((word) => charKind(word.charCodeAt(0)) === CharKind.Upper).length;
  const long = letters.filter((word) => word.length > 3);
  const longCapitals = long.filter((word) => charKind(word.charCodeAt(0)) === CharKind.Upper).length;
  const titleCase = letters.length >= 4 && longCapitals >= 0.8 * long.length && capitals >= 3;
  if (!stop) return words.length <= 30;
  const attached = last.length > 1;
  return attached ? !/\p{Ll}/u.test(text.slice(block.start, block.end)) : titleCase && words.length <= 25;
}
