/** The words of one article and how often each stands by itself. */
import type { ArticleText, Part } from '../text/article-text.ts';
import { remembered } from '../text/remember.ts';
import { type Change, carried } from '../text/versions.ts';

const countsInBlock = remembered(({ text }: ArticleText): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

/** Words that were asked for, one after the other; when there are more, all are counted together. */
const few = 5;

class WordCounts {
  #parts: readonly Part[];
  readonly #asked = new Map<string, number>();
  #all: Map<string, number> | undefined;

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  /** Goes on to the version after an edit, at the cost of what was edited. */
  follow({ before, now, prefix, suffix }: Change): void {
    this.#parts = now;
    this.#count(before.slice(prefix, before.length - suffix), -1);
    this.#count(now.slice(prefix, now.length - suffix), 1);
  }

  of(word: string): number {
    if (this.#all) return this.#all.get(word) ?? 0;
    let count = this.#asked.get(word);
    if (count !== undefined) return count;
    if (this.#asked.size >= few) {
      this.#all = new Map();
      this.#count(this.#parts, 1);
      return this.of(word);
    }
    count = 0;
    for (const { article } of this.#parts) count += countsInBlock(article).get(word) ?? 0;
    this.#asked.set(word, count);
    return count;
  }

  #count(parts: readonly Part[], by: 1 | -1): void {
    const all = this.#all;
    for (const { article } of parts) {
      const own = countsInBlock(article);
      if (all) for (const [word, count] of own) all.set(word, (all.get(word) ?? 0) + by * count);
      else for (const [word, count] of this.#asked) this.#asked.set(word, count + by * (own.get(word) ?? 0));
    }
  }
}

const countsOf = carried(
  ({ parts }) => new WordCounts(parts),
  (counts, change) => {
    counts.follow(change);
    return counts;
  },
);

/** How often a word of letters only stands in an article, case kept; "U.S." and "Biden's" are cut up. */
export function wordCount(article: ArticleText, word: string): number {
  return countsOf(article).of(word);
}
