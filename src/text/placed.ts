/**
 * Spans of an article that are known block by block, each with offsets of its block, as one list with those of the
 * article. After an edit, those before it are the same objects as in the version before.
 */
import type { Span } from '../annotation.ts';
import type { ArticleText, Part } from './article-text.ts';
import { slot } from './remember.ts';
import { sharedEnds, trail } from './versions.ts';

/** For each block, its spans in order. */
export type SpansByBlock<T extends Span> = readonly (readonly T[])[];

interface Placed<T extends Span> {
  readonly lists: SpansByBlock<T>;
  readonly all: readonly T[];
  /** The number of the first span of each block. */
  readonly firsts: Uint32Array;
}

/**
 * What was placed in an article. Not a WeakMap from lists to what they were made of: its values outlive collections
 * of young objects, and all that they refer to with them.
 */
const placedIn = slot<Pick<Placed<Span>, 'lists' | 'all'>[]>();

function note(article: ArticleText, { lists, all }: Placed<Span>): void {
  const known = placedIn.get(article);
  if (known) known.push({ lists, all });
  else placedIn.set(article, [{ lists, all }]);
}

/** To be made once for each kind of spans, when a module is loaded. `moved` is the span, so much further on. */
export function placing<T extends Span>(
  moved: (span: T, by: number) => T,
): (article: ArticleText, lists: SpansByBlock<T>) => readonly T[] {
  const { take, keep } = trail<Placed<T>>();
  return (article, lists) => {
    const last = take(article);
    const state = placed(article.parts, lists, moved, last?.parts ?? none, last?.state ?? nothingPlaced);
    keep(article, state);
    note(article, state);
    return state.all;
  };
}

const none: readonly never[] = [];
const nothingPlaced: Placed<never> = { lists: none, all: none, firsts: new Uint32Array(1) };

function placed<T extends Span>(
  parts: readonly Part[],
  lists: SpansByBlock<T>,
  moved: (span: T, by: number) => T,
  partsBefore: readonly Part[],
  before: Placed<T>,
): Placed<T> {
  const same = sharedEnds(before.lists, lists);
  let b = 0;
  while (b < same.prefix && isSamePlace(partsBefore[b]!, parts[b]!)) b++;
  if (b === parts.length && b === partsBefore.length) return { ...before, lists };
  const firsts = new Uint32Array(parts.length + 1);
  firsts.set(before.firsts.subarray(0, b + 1));
  for (let k = b; k < parts.length; k++) firsts[k + 1] = firsts[k]! + lists[k]!.length;
  const all = new Array<T>(firsts[parts.length]!);
  for (let i = 0; i < firsts[b]!; i++) all[i] = before.all[i]!;
  for (; b < parts.length - same.suffix; b++) {
    const own = lists[b]!;
    for (let i = 0; i < own.length; i++) all[firsts[b]! + i] = moved(own[i]!, parts[b]!.start);
  }
  // What was placed last lies closer together than what it was placed from, and is read faster.
  const shift = partsBefore.length - parts.length;
  for (; b < parts.length; b++) {
    const by = parts[b]!.start - partsBefore[b + shift]!.start;
    let from = before.firsts[b + shift]!;
    for (let i = firsts[b]!; i < firsts[b + 1]!; i++, from++)
      all[i] = by === 0 ? before.all[from]! : moved(before.all[from]!, by);
  }
  return { lists, all, firsts };
}

const isSamePlace = (a: Part, b: Part) => a === b || a.start === b.start;

/**
 * Sorted spans of an article as lists with offsets of its blocks: the very lists that they were placed from, where
 * they were. Spans that lie in no block, or in more than one, are left out.
 */
export function byBlock<T extends Span>(article: ArticleText, spans: readonly T[]): SpansByBlock<T> {
  const known = placedIn.get(article)?.find(({ all }) => all === spans);
  if (known) return known.lists as SpansByBlock<T>;
  let next = 0;
  return article.parts.map(({ start, article: { text } }) => {
    const end = start + text.length;
    while (next < spans.length && spans[next]!.start < start) next++;
    const own: T[] = [];
    for (; next < spans.length && spans[next]!.end <= end; next++) {
      const span = spans[next]!;
      own.push({ ...span, start: span.start - start, end: span.end - start });
    }
    return own;
  });
}
