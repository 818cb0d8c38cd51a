/** Working out once what depends on one read article alone, most often on one that is a block of another. */
import type { ArticleText } from './article-text.ts';

/** What was worked out, by the number of who did. Only this file looks inside. */
export type Memory = unknown[];

let count = 0;

/** A place in memories. An index is faster than a WeakMap, and edits look often. */
export interface Place<T> {
  readonly get: (memory: Memory) => T | undefined;
  readonly set: (memory: Memory, value: T | undefined) => void;
}

/** A new place in all memories. To be made once, when a module is loaded. */
export function newPlace<T>(): Place<T> {
  const index = count++;
  return {
    get: (memory) => memory[index] as T | undefined,
    set: (memory, value) => {
      while (memory.length <= index) memory.push(undefined);
      memory[index] = value;
    },
  };
}

/** A place in the memory of articles. */
export interface Slot<T> {
  /** What was kept for the article. */
  readonly get: (article: ArticleText) => T | undefined;
  readonly set: (article: ArticleText, value: T) => void;
}

/** A new place in the memory of all articles. To be made once, when a module is loaded. */
export function slot<T>(): Slot<T> {
  const { get, set } = newPlace<T>();
  return { get: ({ memory }) => get(memory), set: ({ memory }, value) => set(memory, value) };
}

/**
 * The function, its answers remembered for as long as the article that they are about lives. `work` must be
 * pure, and never give undefined.
 */
export function remembered<T extends NonNullable<unknown>>(
  work: (of: ArticleText) => T,
): (of: ArticleText) => T {
  const { get, set } = slot<T>();
  return (article) => {
    const known = get(article);
    if (known !== undefined) return known;
    const value = work(article);
    set(article, value);
    return value;
  };
}
