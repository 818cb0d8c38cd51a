/**
 * An article's lines and paragraphs as the detectors look at them. Scraped articles write a paragraph on a
 * line of its own, so a line is the natural unit here; where a line breaks off in mid-sentence, it and the
 * next are one paragraph.
 */
import type { Span } from '../annotation.ts';
import type { ArticleText, BlockKind } from '../text/article-text.ts';
import { blockOf, gathered } from '../text/gathered.ts';
import { remembered } from '../text/remember.ts';

/** A line that is not blank, without surrounding white space. */
export interface Line extends Span {
  readonly text: string;
  /** True at the start of the article and after a blank line. */
  readonly afterBlank: boolean;
  /** Of the block that holds the line. */
  readonly kind: BlockKind;
}

/** One or more lines that run on; `text` is what lies between start and end, line ends included. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly kind: BlockKind;
}

/** A line or paragraph with what was worked out for it, by the number of who did. */
type Own<S extends Span> = S & { readonly facts: unknown[] };

interface Layout {
  readonly lines: readonly Own<Line>[];
  readonly paragraphs: readonly Own<Paragraph>[];
}

/** The lines of an article that are not blank, in order. */
export function linesOf(article: ArticleText): readonly Line[] {
  return layoutOf(article).lines;
}

/** The paragraphs of an article, in order. */
export function paragraphsOf(article: ArticleText): readonly Paragraph[] {
  return layoutOf(article).paragraphs;
}

/** The lines or paragraphs of a whole article for a detector that needs few of them: each is made when it is asked for. */
export interface SpanList<S extends Span> {
  readonly length: number;
  /** Undefined beyond the first and the last. */
  readonly at: (index: number) => S | undefined;
  /** The same as they stand in their blocks. */
  readonly own: readonly Own<S>[];
}

const linesOfBlocks = gathered((block) => layoutOf(block).lines);

export function lineList(article: ArticleText): SpanList<Line> {
  const all = linesOfBlocks(article);
  const { text, parts } = article;
  return {
    length: all.items.length,
    at(index) {
      const line = all.items[index];
      if (!line) return undefined;
      const b = blockOf(all, index);
      const { start } = parts[b]!;
      const opens = index === all.firsts[b];
      const before = b > 0 ? parts[b - 1]! : undefined;
      const isAfterBlank =
        index === 0 || (before && isBlank(text, before.start + before.article.text.length, start));
      return { ...movedBy(line, start), afterBlank: opens ? isAfterBlank === true : line.afterBlank };
    },
    own: all.items,
  };
}

const paragraphsOfBlocks = gathered((block) => layoutOf(block).paragraphs);

export function paragraphList(article: ArticleText): SpanList<Paragraph> {
  const all = paragraphsOfBlocks(article);
  return {
    length: all.items.length,
    at(index) {
      const paragraph = all.items[index];
      return paragraph && movedBy(paragraph, article.parts[blockOf(all, index)]!.start);
    },
    own: all.items,
  };
}

function movedBy<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

let kindsOfFacts = 0;

/** All of one kind to the compiler, whatever is put in first: edits look at those of every line. */
const noFacts = (): unknown[] => new Array<unknown>(kindsOfFacts).fill(undefined);

/**
 * What `work` tells of a line or paragraph by its place in a list. Worked out once for as long as its block stays as
 * it is, so `work` must look at nothing but its text and kind. Undefined beyond the first and the last.
 */
export function factOf<S extends Span, T extends NonNullable<unknown> | null>(
  work: (span: S) => T,
): (spans: SpanList<S>, index: number) => T | undefined {
  const number = kindsOfFacts++;
  return ({ own }, index) => {
    const span = own[index];
    if (!span) return undefined;
    let fact = span.facts[number] as T | undefined;
    if (fact === undefined) span.facts[number] = fact = work(span);
    return fact;
  };
}

/** True where a detector may expect running text or at least words: not code, tables or front matter. */
export function isReadable(kind: BlockKind): boolean {
  return kind !== 'code' && kind !== 'table' && kind !== 'frontmatter';
}

/** True for running text, where sentences are whole. */
export function isProse(kind: BlockKind): boolean {
  return kind === 'prose' || kind === 'quote';
}

/** True where line `next` carries on the sentence of line `line`. */
export function runsOn(line: Line, next: Line): boolean {
  return (
    !next.afterBlank &&
    line.kind === next.kind &&
    /[\p{L}\p{N},]$/u.test(line.text) &&
    /^\p{Ll}/u.test(next.text)
  );
}

/** Several detectors want the same lines of the same immutable article. */
const layoutOf = remembered((article: ArticleText): Layout => {
  if (!isBlock(article)) return joinBlocks(article);
  const lines = splitLines(article);
  return { lines, paragraphs: joinLines(article.text, lines) };
});

function isBlock({ parts }: ArticleText): boolean {
  return parts.length === 1 && parts[0]!.article.parts === parts;
}

/** The lines and paragraphs of all blocks. */
function joinBlocks({ text, parts }: ArticleText): Layout {
  const lines: Own<Line>[] = [];
  const paragraphs: Own<Paragraph>[] = [];
  let end = 0;
  for (const { article, start } of parts) {
    const own = layoutOf(article);
    for (let i = 0; i < own.lines.length; i++) {
      const line = own.lines[i]!;
      lines.push({
        start: line.start + start,
        end: line.end + start,
        text: line.text,
        afterBlank: i > 0 ? line.afterBlank : lines.length === 0 || isBlank(text, end, start),
        kind: line.kind,
        facts: noFacts(),
      });
    }
    for (const { start: from, end: to, text: paragraph, kind } of own.paragraphs)
      paragraphs.push({ start: from + start, end: to + start, text: paragraph, kind, facts: noFacts() });
    end = start + article.text.length;
  }
  return { lines, paragraphs };
}

/** Whether white space holds a blank line. */
function isBlank(text: string, start: number, end: number): boolean {
  let lineEnds = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) lineEnds++;
  }
  return lineEnds > 1;
}

/** The lines of one block. */
function splitLines({ text, blocks }: ArticleText): Own<Line>[] {
  const lines: Own<Line>[] = [];
  const { kind } = blocks[0]!;
  let afterBlank = true;
  const pattern = /[^\r\n]+|\r\n?|\n/g;
  let atLineStart = true;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const piece = match[0];
    if (piece === '\n' || piece === '\r' || piece === '\r\n') {
      if (atLineStart) afterBlank = true;
      atLineStart = true;
      continue;
    }
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    atLineStart = false;
    const start = match.index + (piece.length - piece.trimStart().length);
    lines.push({ start, end: start + trimmed.length, text: trimmed, afterBlank, kind, facts: noFacts() });
    afterBlank = false;
  }
  return lines;
}

function joinLines(text: string, lines: readonly Line[]): Own<Paragraph>[] {
  const paragraphs: Own<Paragraph>[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { start, kind } = lines[i]!;
    while (i + 1 < lines.length && runsOn(lines[i]!, lines[i + 1]!)) i++;
    const { end } = lines[i]!;
    paragraphs.push({ start, end, kind, text: text.slice(start, end), facts: noFacts() });
  }
  return paragraphs;
}
