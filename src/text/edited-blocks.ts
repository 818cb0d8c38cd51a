/** The blocks of a plain text after an edit: only the lines around it are looked at again. */
import type { Block } from './article-text.ts';
import { blocksOfLines, headlineKind, looksLikeHeadline } from './blocks.ts';
import type { Shared } from './versions.ts';

/** Blocks, the first and the last of which are those of the version before save for where they stand and their kind. */
interface EditedBlocks extends Shared {
  readonly blocks: readonly Block[];
}

/** The same blocks as `findBlocks(text)` finds, by those that it found in the version before. */
export function blocksAfterEdit(before: string, blocks: readonly Block[], text: string): EditedBlocks {
  const { prefix: head, suffix: tail } = sharedText(before, text);
  const moved = text.length - before.length;
  const isApart = (b: number) => hasBlankLine(before, blocks[b - 1]!.end, blocks[b]!.start);
  // Blocks are found run by run of lines: what is behind a blank line does not matter to what is before it.
  let prefix = 0;
  while (prefix < blocks.length && blocks[prefix]!.start < head) prefix++;
  prefix--;
  while (prefix > 0 && !isApart(prefix)) prefix--;
  prefix = Math.max(0, prefix);
  let last = blocks.length;
  while (last > prefix && blocks[last - 1]!.end > before.length - tail) last--;
  last++;
  while (last < blocks.length && !isApart(last)) last++;
  last = Math.min(last, blocks.length);
  const from = prefix > 0 ? blocks[prefix - 1]!.end : 0;
  const to = last < blocks.length ? blocks[last]!.start + moved : text.length;
  const fresh = blocksOfLines(text, from, to).map((block) =>
    block.kind === 'prose' && looksLikeHeadline(text, block) ? { ...block, kind: 'heading' as const } : block,
  );
  const rest = blocks
    .slice(last)
    .map(({ start, end, kind }) => ({ start: start + moved, end: end + moved, kind }));
  return {
    blocks: withHeadlines([...blocks.slice(0, prefix), ...fresh, ...rest]),
    prefix,
    suffix: rest.length,
  };
}

/** The blocks that read like a headline named by where they stand. */
function withHeadlines(blocks: Block[]): readonly Block[] {
  let isTop = true;
  let headlines = 0;
  for (const [b, block] of blocks.entries()) {
    if (block.kind === 'prose') isTop = false;
    if (block.kind !== 'headline' && block.kind !== 'heading') continue;
    const kind = headlineKind(isTop, headlines++);
    if (kind !== block.kind) blocks[b] = { ...block, kind };
  }
  return blocks;
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
