/** Lists that are put together from the blocks of an article, and carried over from its version before. */
import type { ArticleText } from './article-text.ts';
import { slot } from './remember.ts';

/** How an article came about by an edit: its first and its last blocks are those of the version before. */
export interface Descent {
  readonly before: ArticleText;
  /** How many of the first and of the last blocks are the same objects. */
  readonly prefix: number;
  readonly suffix: number;
}

/** Known as long as the article is the newest version. */
export const descent = slot<Descent | null>();

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
  const kept = slot<Gathered<T>>();
  return (article) => {
    let all = kept.get(article);
    if (!all) {
      const from = descent.get(article);
      const before = from ? kept.get(from.before) : undefined;
      all = before
        ? carried(article, from!, before, ofBlock)
        : gather(article, 0, article.parts.length, ofBlock);
      kept.set(article, all);
    }
    return all;
  };
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

function gather<T>(
  { parts }: ArticleText,
  from: number,
  to: number,
  ofBlock: (block: ArticleText) => readonly T[],
): Gathered<T> {
  const items: T[] = [];
  const firsts = new Uint32Array(to - from + 1);
  for (let b = from; b < to; b++) {
    firsts[b - from] = items.length;
    const own = ofBlock(parts[b]!.article);
    for (let i = 0; i < own.length; i++) items.push(own[i]!);
  }
  firsts[to - from] = items.length;
  return { items, firsts };
}

function carried<T>(
  article: ArticleText,
  { prefix, suffix }: Descent,
  before: Gathered<T>,
  ofBlock: (block: ArticleText) => readonly T[],
): Gathered<T> {
  const count = article.parts.length;
  const middle = gather(article, prefix, count - suffix, ofBlock);
  const lastBefore = before.firsts.length - 1 - suffix;
  const head = before.firsts[prefix]!;
  const tail = before.firsts[lastBefore]!;
  const items = before.items.slice(0, head).concat(middle.items, before.items.slice(tail));
  const firsts = new Uint32Array(count + 1);
  firsts.set(before.firsts.subarray(0, prefix));
  for (let b = 0; b < middle.firsts.length; b++) firsts[prefix + b] = middle.firsts[b]! + head;
  const shift = head + middle.items.length - tail;
  for (let k = 1; k <= suffix; k++) firsts[count - suffix + k] = before.firsts[lastBefore + k]! + shift;
  return { items, firsts };
}
