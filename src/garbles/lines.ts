/**
 * An article's lines and paragraphs as the detectors look at them. Scraped articles write a paragraph on a
 * line of its own, so a line is the natural unit here; where a line breaks off in mid-sentence, it and the
 * next are one paragraph.
 */
import type { Span } from '../annotation.ts';
import type { ArticleText, BlockKind } from '../text/article-text.ts';
import { blockOf, type Gathered, gathered } from '../text/gathered.ts';
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

interface Layout {
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
}

/** The lines of an article that are not blank, in order. */
export function linesOf(article: ArticleText): readonly Line[] {
  return layoutOf(article).lines;
}

/** The paragraphs of an article, in order. */
export function paragraphsOf(article: ArticleText): readonly Paragraph[] {
  return layoutOf(article).paragraphs;
}

/** The lines of a whole article for a detector that needs few of them: each is made when it is asked for. */
export interface LineList {
  readonly length: number;
  /** Undefined beyond the first and the last. */
  readonly at: (index: number) => Line | undefined;
  /** The line with offsets of its block, which is not aware of what stands before it: quick. */
  readonly peek: (index: number) => Line | undefined;
  readonly isAfterBlank: (index: number) => boolean;
}

const linesOfBlocks = gathered((block) => linesOf(block));

export function lineList(article: ArticleText): LineList {
  const all = linesOfBlocks(article);
  const { text, parts } = article;
  const isAfterBlank = (index: number, b: number): boolean => {
    if (index === 0) return true;
    if (index !== all.firsts[b]) return all.items[index]!.afterBlank;
    const before = parts[b - 1]!;
    return isBlank(text, before.start + before.article.text.length, parts[b]!.start);
  };
  return {
    length: all.items.length,
    at(index) {
      const line = all.items[index];
      if (!line) return undefined;
      const b = blockOf(all, index);
      const { start: by } = parts[b]!;
      const { start, end, text, kind } = line;
      return { start: start + by, end: end + by, text, afterBlank: isAfterBlank(index, b), kind };
    },
    peek: (index) => all.items[index],
    isAfterBlank: (index) => isAfterBlank(index, blockOf(all, index)),
  };
}

const paragraphsOfBlocks = gathered((block) => paragraphsOf(block));

/** A paragraph by its place among all of an article; undefined beyond the last. */
export function paragraphAt(article: ArticleText, index: number): Paragraph | undefined {
  const all = paragraphsOfBlocks(article);
  const paragraph = all.items[index];
  if (!paragraph) return undefined;
  const { start: by } = article.parts[blockOf(all, index)]!;
  const { start, end, text, kind } = paragraph;
  return { start: start + by, end: end + by, text, kind };
}

/**
 * What `work` tells of each line of an article, in the order of `linesOf`. Worked out once for as long as the
 * line's block stays as it is, so `work` must look at nothing but the line's text and kind. For what there is to
 * tell of few lines, see {@link notesOfLines}.
 */
export function factsOfLines<T>(work: (line: Line) => T): (article: ArticleText) => readonly T[] {
  const facts = gathered((block) => linesOf(block).map(work));
  return (article) => facts(article).items;
}

/** What there is to tell of some lines or paragraphs of an article, in their order. */
export interface Notes<T> {
  readonly length: number;
  readonly fact: (note: number) => T;
  /** The number of the line or paragraph among all of the article. */
  readonly numberOf: (note: number) => number;
}

/** The same as {@link factsOfLines} of those lines of which there is anything to tell: not null. */
export function notesOfLines<T>(work: (line: Line) => T | null): (article: ArticleText) => Notes<T> {
  return notesOf(linesOf, linesOfBlocks, work);
}

/** The same for paragraphs, in the order of `paragraphsOf`. */
export function notesOfParagraphs<T>(
  work: (paragraph: Paragraph) => T | null,
): (article: ArticleText) => Notes<T> {
  return notesOf(paragraphsOf, paragraphsOfBlocks, work);
}

function notesOf<I, T>(
  itemsOf: (block: ArticleText) => readonly I[],
  allItems: (article: ArticleText) => Gathered<I>,
  work: (item: I) => T | null,
): (article: ArticleText) => Notes<T> {
  const noted = gathered((block) =>
    itemsOf(block).flatMap((item, index) => {
      const fact = work(item);
      return fact === null ? [] : { index, fact };
    }),
  );
  return (article) => {
    const notes = noted(article);
    const { firsts } = allItems(article);
    return {
      length: notes.items.length,
      fact: (note) => notes.items[note]!.fact,
      numberOf: (note) => firsts[blockOf(notes, note)]! + notes.items[note]!.index,
    };
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
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
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
      });
    }
    for (const { start: from, end: to, text: paragraph, kind } of own.paragraphs)
      paragraphs.push({ start: from + start, end: to + start, text: paragraph, kind });
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
function splitLines({ text, blocks }: ArticleText): Line[] {
  const lines: Line[] = [];
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
    lines.push({ start, end: start + trimmed.length, text: trimmed, afterBlank, kind });
    afterBlank = false;
  }
  return lines;
}

function joinLines(text: string, lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { start, kind } = lines[i]!;
    while (i + 1 < lines.length && runsOn(lines[i]!, lines[i + 1]!)) i++;
    const { end } = lines[i]!;
    paragraphs.push({ start, end, kind, text: text.slice(start, end) });
  }
  return paragraphs;
}
