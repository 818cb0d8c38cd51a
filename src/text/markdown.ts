/** Blanks out Markdown markup (CommonMark, tables) so that only what a reader sees is left. */
import type { BlockKind } from './article-text.ts';
import { endOfLine, type LineMark } from './blocks.ts';
import { maskTags } from './html.ts';
import { Mask } from './mask.ts';

/** The visible text, as long as the source from `from` on, and what is known of its lines. */
export function readMarkdown(source: string, from: number): { text: string; marks: Map<number, LineMark> } {
  const mask = new Mask();
  const marks = new Map<number, LineMark>();
  mask.blank(0, from);
  let fence = '';
  for (let start = from; start < source.length; ) {
    const end = endOfLine(source, start);
    const line = source.slice(start, end);
    const fenceMark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      if (fenceMark?.startsWith(fence)) {
        fence = '';
        mask.blank(start, end);
      } else marks.set(start, { kind: 'code', starts: false });
    } else if (fenceMark) {
      fence = fenceMark;
      mask.blank(start, end);
    } else readLine(source, start, line, mask, marks);
    start = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  maskTags(source, from, mask);
  return { text: mask.apply(source), marks };
}

const tableRule = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|[\s:-]*)*$/;
const linkDefinition = /^\s{0,3}\[[^\]]{1,200}\]:\s*\S+/;
const underline = /^\s{0,3}(?:=+|-{2,})\s*$/;

function readLine(
  source: string,
  start: number,
  line: string,
  mask: Mask,
  marks: Map<number, LineMark>,
): void {
  const end = start + line.length;
  if (linkDefinition.test(line) || underline.test(line) || (line.includes('-') && tableRule.test(line))) {
    mask.blank(start, end);
    return;
  }
  const head = /^(\s*)((?:>\s?)+)?(#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?/.exec(line)!;
  const [lead, , quote, mark] = head;
  let kind: BlockKind | undefined = quote ? 'quote' : undefined;
  if (mark?.startsWith('#')) kind = /^#\s/.test(mark) ? 'headline' : 'heading';
  else if (mark) kind = 'list';
  else if (/^\s*\|.*\|/.test(line)) kind = 'table';
  else if (nextLineUnderlines(source, end)) kind = 'heading';
  // A number is content ("3. Lucy"), a bullet is not.
  if (quote || (mark && !/^\d/.test(mark))) mask.blank(start, start + lead!.length);
  if (mark?.startsWith('#')) {
    const trailer = /\s#+\s*$/.exec(line);
    if (trailer) mask.blank(start + trailer.index, end);
  }
  if (kind) marks.set(start, { kind, starts: kind !== 'quote' });
  maskInline(line, start, mask);
}

function nextLineUnderlines(source: string, end: number): boolean {
  const next = end + (source.startsWith('\r\n', end) ? 2 : 1);
  const code = source.charCodeAt(next);
  return (code === 0x3d || code === 0x2d) && underline.test(source.slice(next, endOfLine(source, next)));
}

// Each part is bounded, so that a long line of brackets cannot make the search quadratic.
const inline =
  /(!?)\[([^\][]{0,500})\](?:\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)|\[[^\][]{0,200}\])|(`+)|(\*{1,3}|~~)|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])|<(https?:[^<>\s]{1,2000})>|\|/gu;

function maskInline(line: string, start: number, mask: Mask): void {
  if (!/[[*_`~\\|<]/.test(line)) return;
  for (const match of line.matchAll(inline)) {
    const from = start + match.index;
    const whole = match[0];
    const to = from + whole.length;
    if (match[2] !== undefined) {
      const textStart = from + match[1]!.length + 1;
      mask.blank(from, textStart);
      mask.blank(textStart + match[2].length, to);
      maskInline(match[2], textStart, mask);
    } else if (match[5] !== undefined) {
      mask.blank(from, from + 1);
      mask.blank(to - 1, to);
    } else if (whole[0] !== '*' || !standsAlone(line, match.index, whole.length)) mask.blank(from, to);
  }
}

/** " * " is a sign, not markup. */
function standsAlone(line: string, at: number, length: number): boolean {
  return /^\s?$/.test(line[at - 1] ?? '') && /^\s?$/.test(line[at + length] ?? '');
}
