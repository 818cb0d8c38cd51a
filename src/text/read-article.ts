/** Reads an article: from the text an editor shows to its visible text, tokens, sentences and blocks. */
import type { ArticleText, Block, BlockKind, TextFormat } from './article-text.ts';
import { placeParts, readBlock, wholeArticle } from './block-articles.ts';
import { findBlocks, type LineMark } from './blocks.ts';
import { CharKind, charKind } from './characters.ts';
import { blocksAfterEdit, blocksBesideEdit } from './edited-blocks.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import type { KnownBlocks } from './known-blocks.ts';
import { readMarkdown } from './markdown.ts';
import { noteShared } from './versions.ts';

/** The format that a file's ending tells; plain text where it tells none. */
export function formatOf(file: string): TextFormat {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(file)) return 'markdown';
  if (/\.(?:html?|xhtml)$/i.test(file)) return 'html';
  return 'plain';
}

/**
 * Reads one article. Pure; linear in the length of the text; never throws.
 * @param file Path or URI; its ending tells the format where `format` is not given.
 * @param source The text an editor shows; all offsets refer to it.
 * @param known Blocks of the version before, where there is one; only other blocks are read.
 */
export function readArticle(
  file: string,
  source: string,
  format: TextFormat = formatOf(file),
  known?: KnownBlocks,
): ArticleText {
  const matter = format === 'html' ? undefined : readFrontMatter(source);
  const before = known?.last;
  const edited =
    before && isBare(before) && format === 'plain' && !matter
      ? blocksAfterEdit(before.text, before.blocks, source)
      : undefined;
  const { text, blocks } = edited ? { text: source, ...edited } : readWhole(source, format, matter);
  const same = edited ?? (before ? blocksBesideEdit(before, { source, text, blocks }) : undefined);
  const read = (kind: BlockKind, shown: string, written: string) =>
    readBlock(file, format, kind, shown, written);
  const hasMarkup = text !== source;
  const articles = known
    ? known.articles(blocks, text, source, read, same)
    : blocks.map(({ kind, start, end }) => {
        const shown = text.slice(start, end);
        return read(kind, shown, hasMarkup ? source.slice(start, end) : shown);
      });
  const parts = placeParts(blocks, articles, before?.parts, same);
  const own = { file, source, text, format, frontMatter: matter?.values, blocks };
  const article = wholeArticle(own, parts, known?.lineage);
  if (before) noteShared(before.parts, article, known.shared);
  if (known) known.last = article;
  return article;
}

/** Whether an article is nothing but its text. */
const isBare = ({ format, frontMatter }: ArticleText) => format === 'plain' && frontMatter === undefined;

function readWhole(
  source: string,
  format: TextFormat,
  matter: FrontMatter | undefined,
): { text: string; blocks: readonly Block[] } {
  const { text: shown, blocks } = visibleText(source, format, matter);
  // Without markup it is one string: two of them are compared letter by letter, each time anew.
  const text = shown === source ? source : shown;
  return { text, blocks: matter ? [frontMatterBlock(source, matter.end), ...blocks] : blocks };
}

function visibleText(
  source: string,
  format: TextFormat,
  matter: FrontMatter | undefined,
): { text: string; blocks: readonly Block[] } {
  if (format === 'html') {
    const { text, boundaries } = readHtml(source);
    return { text, blocks: blocksBetween(text, boundaries) };
  }
  if (format === 'markdown') {
    const { text, marks } = readMarkdown(source, matter?.end ?? 0);
    return { text, blocks: findBlocks(text, marks) };
  }
  const text = matter
    ? source.slice(0, matter.end).replace(/[^\r\n]/g, ' ') + source.slice(matter.end)
    : source;
  return { text, blocks: findBlocks(text) };
}

function frontMatterBlock(source: string, end: number): Block {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start + source.slice(start, end).trimEnd().length, kind: 'frontmatter' };
}

/** Blocks of HTML: the text between two boundaries, line ends being just spaces. */
function blocksBetween(text: string, boundaries: ReadonlyMap<number, LineMark>): Block[] {
  const blocks: Block[] = [];
  const starts = [...boundaries].sort((a, b) => a[0] - b[0]);
  let from = 0;
  let kind: Block['kind'] = 'prose';
  for (const [next, mark] of [...starts, [text.length, undefined] as const]) {
    let start = from;
    let end = next;
    while (start < end && charKind(text.charCodeAt(start)) === CharKind.Space) start++;
    while (end > start && charKind(text.charCodeAt(end - 1)) === CharKind.Space) end--;
    if (end > start) blocks.push({ start, end, kind });
    from = next;
    kind = mark?.kind ?? 'prose';
  }
  return blocks;
}
