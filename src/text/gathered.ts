/** Lists that are put together from the blocks of an article, and carried over from its version before. */
import type { ArticleText, Part } from './article-text.ts';
import { type Change, carried, patch } from './versions.ts';

/** One item after the other, block by block. Of the version that asked last: the next one alters it. */
export interface Gathered<T> {
  readonly items: T[];
  /** The number of the first item of each block, and behind them the number of all items. */
  readonly firsts: Uint32Array;
}

/**
 * The items that `ofBlock` tells of each block of an article. It must look at nothing but the block: after an
 * edit it is asked about new blocks only.
 */
export function gathered<T>(
  ofBlock: (block: ArticleText) => readonly T[],
): (article: ArticleText) => Gathered<T> {
  return carried(
    ({ parts }) => gather(parts, ofBlock),
    (before, change) => spliced(before, change, ofBlock),
  );
}

/** The block that an item is of. */
export function blockOf({ firsts }: Gathered<unknown>, item: number): number {
  let low = 0;
  let high = firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle]! <= item) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The items of all blocks. */
export function gather<T>(
  parts: readonly Part[],
  ofBlock: (block: ArticleText) => readonly T[],
): Gathered<T> {
  const items: T[] = [];
  const firsts = new Uint32Array(parts.length + 1);
  for (let b = 0; b < parts.length; b++) {
    firsts[b] = items.length;
    const own = ofBlock(parts[b]!.article);
    for (let i = 0; i < own.length; i++) items.push(own[i]!);
  }
  firsts[parts.length] = items.length;
  return { items, firsts };
}

/** The items after an edit: `ofBlock` is asked about new blocks only. Those of before are not to be used any more. */
export function spliced<T>(
  before: Gathered<T>,
  { before: parts, now, prefix, suffix }: Change,
  ofBlock: (block: ArticleText) => readonly T[],
): Gathered<T> {
  const fresh = gather(now.slice(prefix, now.length - suffix), ofBlock);
  const last = parts.length - suffix;
  const head = before.firsts[prefix]!;
  const tail = before.firsts[last]!;
  const items = patch(before.items, fresh.items, { prefix: head, suffix: before.items.length - tail });
  const moved = head + fresh.items.length - tail;
  // Most edits leave as many blocks as there were, with as many items in each.
  const firsts = now.length === parts.length ? before.firsts : new Uint32Array(now.length + 1);
  if (firsts !== before.firsts) firsts.set(before.firsts.subarray(0, prefix));
  if (firsts !== before.firsts || moved !== 0)
    for (let k = 1; k <= suffix; k++) firsts[now.length - suffix + k] = before.firsts[last + k]! + moved;
  for (let b = 0; b < fresh.firsts.length; b++) firsts[prefix + b] = fresh.firsts[b]! + head;
  return { items, firsts };
}
