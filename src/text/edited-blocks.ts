/** The blocks of an article after an edit: those of a plain text are found anew only around it. */
import type { ArticleText, Block } from './article-text.ts';
import { blocksOfLines, headlineKind, looksLikeHeadline } from './blocks.ts';
import { type Shared, sharedByAll } from './versions.ts';

/** Blocks, the first and the last of which are those of the version before save for where they stand and their kind. */
interface EditedBlocks extends Shared {
  readonly blocks: readonly Block[];
}

/** The same blocks as `findBlocks(text)` finds, by those that it found in the version before. */
export function blocksAfterEdit(before: string, blocks: readonly Block[], text: string): EditedBlocks {
  const same = sharedText(before, text);
  const moved = text.length - before.length;
  // Blocks are found run by run of lines: what is behind a blank line does not matter to what is before it.
  const isApart = (b: number) => hasBlankLine(before, blocks[b - 1]!.end, blocks[b]!.start);
  let prefix = Math.max(0, countWhile(blocks, ({ start }) => start < same.prefix) - 1);
  while (prefix > 0 && !isApart(prefix)) prefix--;
  const touched = countWhile(blocks, ({ end }) => end <= before.length - same.suffix);
  let last = Math.max(prefix, touched) + 1;
  while (last < blocks.length && !isApart(last)) last++;
  const from = prefix > 0 ? blocks[prefix - 1]!.end : 0;
  const to = last < blocks.length ? blocks[last]!.start + moved : text.length;
  const fresh = blocksOfLines(text, from, to).map((block) =>
    block.kind === 'prose' && looksLikeHeadline(text, block) ? { ...block, kind: 'heading' as const } : block,
  );
  const all = blocks.slice(0, prefix).concat(fresh);
  for (let b = last; b < blocks.length; b++) {
    const { start, end, kind } = blocks[b]!;
    all.push({ start: start + moved, end: end + moved, kind });
  }
  const suffix = Math.max(0, blocks.length - last);
  // Further down than the top was or is, all that read like a headline are called the same.
  const top = topOf(blocks) + Math.max(0, all.length - blocks.length);
  return withHeadlines(all, { prefix, suffix }, top);
}

/** What of an article tells its blocks apart. */
type Cut = Pick<ArticleText, 'source' | 'text' | 'blocks'>;

/** Blocks that stand before or behind all that an edit changed, in what is written and in what is seen of it. */
export function blocksBesideEdit(before: Cut, now: Cut): Shared {
  const isBare = before.source === before.text && now.source === now.text;
  const seen = sharedText(before.text, now.text);
  const text = isBare ? seen : sharedByAll(seen, sharedText(before.source, now.source));
  const isSame = (a: Block, b: Block, moved: number) =>
    a.kind === b.kind && a.start + moved === b.start && a.end + moved === b.end;
  const most = Math.min(before.blocks.length, now.blocks.length);
  let prefix = 0;
  while (
    prefix < most &&
    now.blocks[prefix]!.end <= text.prefix &&
    isSame(before.blocks[prefix]!, now.blocks[prefix]!, 0)
  )
    prefix++;
  const moved = now.text.length - before.text.length;
  const from = now.text.length - text.suffix;
  const ofBefore = (suffix: number) => before.blocks[before.blocks.length - 1 - suffix]!;
  const ofNow = (suffix: number) => now.blocks[now.blocks.length - 1 - suffix]!;
  let suffix = 0;
  while (
    prefix + suffix < most &&
    ofNow(suffix).start >= from &&
    isSame(ofBefore(suffix), ofNow(suffix), moved)
  )
    suffix++;
  return { prefix, suffix };
}

/** How many of the first items of a list hold, where none does behind one that does not. */
function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many blocks stand before the first paragraph. */
function topOf(blocks: readonly Block[]): number {
  const first = blocks.findIndex(({ kind }) => kind === 'prose');
  return first < 0 ? blocks.length : first;
}

/** Names the blocks that read like a headline by where they stand, as far as `end` at least. */
function withHeadlines(blocks: Block[], { prefix, suffix }: Shared, end: number): EditedBlocks {
  const top = topOf(blocks);
  const same = { prefix, suffix };
  let headlines = 0;
  for (let b = 0; b < Math.min(Math.max(end, top), blocks.length); b++) {
    const block = blocks[b]!;
    if (block.kind !== 'headline' && block.kind !== 'heading') continue;
    const kind = headlineKind(b < top, headlines++);
    if (kind === block.kind) continue;
    blocks[b] = { ...block, kind };
    same.prefix = Math.min(same.prefix, b);
    same.suffix = Math.min(same.suffix, blocks.length - 1 - b);
  }
  return { blocks, ...same };
}

const lineEnds = /\r\n|\r|\n/g;

function hasBlankLine(text: string, start: number, end: number): boolean {
  return (text.slice(start, end).match(lineEnds)?.length ?? 0) > 1;
}

/** So many code units are compared at once, far faster than one by one. */
const piece = 1024;

/** How many code units two texts share at their ends; none counts for both. */
function sharedText(before: string, now: string): Shared {
  const most = Math.min(before.length, now.length);
  const at = (text: string, start: number, end: number) => text.slice(start, end);
  let prefix = 0;
  while (prefix + piece <= most && at(before, prefix, prefix + piece) === at(now, prefix, prefix + piece))
    prefix += piece;
  while (prefix < most && before.charCodeAt(prefix) === now.charCodeAt(prefix)) prefix++;
  const rest = most - prefix;
  const fromEnd = (text: string, suffix: number) =>
    at(text, text.length - suffix - piece, text.length - suffix);
  let suffix = 0;
  while (suffix + piece <= rest && fromEnd(before, suffix) === fromEnd(now, suffix)) suffix += piece;
  while (
    suffix < rest &&
    before.charCodeAt(before.length - 1 - suffix) === now.charCodeAt(now.length - 1 - suffix)
  )
    suffix++;
  return { prefix, suffix };
}
