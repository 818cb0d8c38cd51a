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
  /** What was kept last, for this version of the article or an earlier one. It is kept no longer. */
  readonly take: (article: ArticleText) => Kept<S> | undefined;
  readonly keep: (article: ArticleText, state: S) => void;
}

/** A new place in all lineages. To be made once, when a module is loaded. */
export function trail<S>(): Trail<S> {
  const { get, set } = newPlace<Kept<S>>();
  return {
    take: ({ lineage }) => {
      const kept = get(lineage);
      // Should anything fail, half-altered states are of no use.
      set(lineage, undefined);
      return kept;
    },
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
  const { take, keep } = trail<S>();
  return (article) => {
    const kept = take(article);
    const { parts: now } = article;
    const state = !kept
      ? fresh(article)
      : kept.parts === now
        ? kept.state
        : after(kept.state, changeFrom(kept.parts, article), article);
    keep(article, state);
    return state;
  };
}

function changeFrom(before: readonly Part[], article: ArticleText): Change {
  const { prefix, suffix } = sharedBlocks(before, article);
  return { before, now: article.parts, prefix, suffix };
}

/**
 * The function, carried, of which the answer is told by the first blocks: `looked` is how many it needed, all of them
 * where the blocks behind might have told more.
 */
export function toldByStart<T>(
  tell: (article: ArticleText) => { readonly answer: T; readonly looked: number },
): (article: ArticleText) => T {
  const told = carried(tell, (last, { before, prefix }, article) =>
    prefix >= last.looked && last.looked < before.length ? last : tell(article),
  );
  return (article) => told(article).answer;
}

/** Two versions of an article that were compared, and what they share. */
interface Compared extends Shared {
  readonly before: readonly Part[];
  readonly now: readonly Part[];
}

const lastCompared = newPlace<Compared>();

/** Notes what is known to be shared by an article and an earlier version. */
export function noteShared(
  before: readonly Part[],
  { parts: now, lineage }: ArticleText,
  same: Shared,
): void {
  lastCompared.set(lineage, { before, now, ...same });
}

/** How many blocks an article shares with an earlier version at both ends, wherever these stand. */
export function sharedBlocks(before: readonly Part[], article: ArticleText): Shared {
  const last = lastCompared.get(article.lineage);
  // Mostly, all ask about the same two versions.
  if (last?.before === before && last.now === article.parts) return last;
  const same = sharedEnds(before, article.parts, isSameBlock);
  noteShared(before, article, same);
  return same;
}

const isSameBlock = (a: Part, b: Part) => a.article === b.article;

/** How much two lists share at their ends; no item counts for both. */
export function sharedEnds<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): Shared {
  const most = Math.min(before.length, now.length);
  let prefix = 0;
  while (prefix < most && isSame(before[prefix]!, now[prefix]!)) prefix++;
  let suffix = 0;
  const rest = most - prefix;
  while (suffix < rest && isSame(before[before.length - 1 - suffix]!, now[now.length - 1 - suffix]!))
    suffix++;
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
export function patched<T>(before: readonly T[], fresh: readonly T[], { prefix, suffix }: Shared): T[] {
  // One list is made, and no other on the way: this is done many times for every edit.
  const all = new Array<T>(prefix + fresh.length + suffix);
  for (let i = 0; i < prefix; i++) all[i] = before[i]!;
  for (let i = 0; i < fresh.length; i++) all[prefix + i] = fresh[i]!;
  const rest = prefix + fresh.length;
  for (let i = 0; i < suffix; i++) all[rest + i] = before[before.length - suffix + i]!;
  return all;
}

/** Makes `list` what {@link patched} would give, without a new list where as many items come as go. */
export function patch<T>(list: T[], fresh: readonly T[], same: Shared): T[] {
  if (list.length !== same.prefix + fresh.length + same.suffix) return patched(list, fresh, same);
  for (let i = 0; i < fresh.length; i++) list[same.prefix + i] = fresh[i]!;
  return list;
}

/** What lies between the shared ends of a list. */
export function between<T>(list: readonly T[], { prefix, suffix }: Shared): readonly T[] {
  return list.slice(prefix, list.length - suffix);
}

/** What lists share of which nothing is known. */
export const nothingShared: Shared = { prefix: 0, suffix: 0 };
