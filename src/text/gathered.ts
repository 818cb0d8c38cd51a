/** Lists that are put together from the blocks of an article, and carried over from its version before. */
import type { ArticleText, Part } from './article-text.ts';
import { type Change, carried, patched } from './versions.ts';

/** One item after the other, block by block. */
export interface Gathered<T> {
  readonly items: readonly T[];
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

/** The items after an edit: `ofBlock` is asked about new blocks only. */
export function spliced<T>(
  before: Gathered<T>,
  { now, prefix, suffix }: Change,
  ofBlock: (block: ArticleText) => readonly T[],
): Gathered<T> {
  const middle = gather(now.slice(prefix, now.length - suffix), ofBlock);
  const lastBefore = before.firsts.length - 1 - suffix;
  const head = before.firsts[prefix]!;
  const tail = before.firsts[lastBefore]!;
  const items = patched(before.items, middle.items, { prefix: head, suffix: before.items.length - tail });
  const firsts = new Uint32Array(now.length + 1);
  firsts.set(before.firsts.subarray(0, prefix));
  for (let b = 0; b < middle.firsts.length; b++) firsts[prefix + b] = middle.firsts[b]! + head;
  const shift = head + middle.items.length - tail;
  for (let k = 1; k <= suffix; k++) firsts[now.length - suffix + k] = before.firsts[lastBefore + k]! + shift;
  return { items, firsts };
}
