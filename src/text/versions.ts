/**
 * What is worked out from all blocks of an article, brought up to date after an edit at the cost of what the edit
 * touched. Versions of one article share a lineage; each state in it is of the version that asked last.
 */
import type { ArticleText, Part } from './article-text.ts';
import { newPlace } from './remember.ts';

/** Lists of which the first `prefix` and the last `suffix` items are the same. */
export interface Shared {
  readonly prefix: number;
  readonly suffix: number;
}

/** The blocks of two versions of an article, and how many at both ends are the same. */
export interface Change extends Shared {
  readonly before: readonly Part[];
  readonly now: readonly Part[];
}

/** A state with the version of the article that it is of. */
interface Kept<S> {
  readonly parts: readonly Part[];
  readonly state: S;
}

/** A place in the lineages of articles. */
export interface Trail<S> {
  /** What was kept last, for this version of the article or an earlier one. */
  readonly last: (article: ArticleText) => Kept<S> | undefined;
  readonly keep: (article: ArticleText, state: S) => void;
}

/** A new place in all lineages. To be made once, when a module is loaded. */
export function trail<S>(): Trail<S> {
  const { get, set } = newPlace<Kept<S>>();
  return {
    last: ({ lineage }) => get(lineage),
    keep: ({ lineage, parts }, state) => set(lineage, { parts, state }),
  };
}

/**
 * The function, its answers carried from each version of an article to the next: `fresh` works out what `after` would
 * from any version before. `after` may alter the state of the version before, which is not asked for again.
 */
export function carried<S>(
  fresh: (article: ArticleText) => S,
  after: (state: S, change: Change, article: ArticleText) => S,
): (article: ArticleText) => S {
  const { get, set } = newPlace<Kept<S>>();
  return (article) => {
    const { lineage, parts } = article;
    const kept = get(lineage);
    if (kept?.parts === parts) return kept.state;
    // Half-altered states are of no use, should anything fail.
    set(lineage, undefined);
    const state = kept ? after(kept.state, changeBetween(kept.parts, parts), article) : fresh(article);
    set(lineage, { parts, state });
    return state;
  };
}

function changeBetween(before: readonly Part[], now: readonly Part[]): Change {
  return { before, now, ...sharedBlocks(before, now) };
}

/** How many blocks two versions of an article share at their ends, wherever these stand. */
export function sharedBlocks(before: readonly Part[], now: readonly Part[]): Shared {
  return sharedEnds(before, now, (a, b) => a.article === b.article);
}

/** How much two lists share at their ends; no item counts for both. */
export function sharedEnds<T>(
  before: readonly T[],
  now: readonly T[],
  same: (a: T, b: T) => boolean = (a, b) => a === b,
): Shared {
  const most = Math.min(before.length, now.length);
  let prefix = 0;
  while (prefix < most && same(before[prefix]!, now[prefix]!)) prefix++;
  let suffix = 0;
  const rest = most - prefix;
  while (suffix < rest && same(before[before.length - 1 - suffix]!, now[now.length - 1 - suffix]!)) suffix++;
  return { prefix, suffix };
}

/** What lists of the same length share where each shares so much. */
export function sharedByAll(...all: readonly Shared[]): Shared {
  return {
    prefix: Math.min(...all.map(({ prefix }) => prefix)),
    suffix: Math.min(...all.map(({ suffix }) => suffix)),
  };
}

/** The list that comes of `before` when all but what is shared is replaced by `fresh`. */
export function patched<T>(
  before: readonly T[],
  fresh: readonly T[],
  { prefix, suffix }: Shared,
): readonly T[] {
  return before.slice(0, prefix).concat(fresh, before.slice(before.length - suffix));
}

/** What lies between the shared ends of a list. */
export function between<T>(list: readonly T[], { prefix, suffix }: Shared): readonly T[] {
  return list.slice(prefix, list.length - suffix);
}

/** What lists share of which nothing is known. */
export const nothingShared: Shared = { prefix: 0, suffix: 0 };
