/** The words of one article and how often each stands by itself. */
import type { ArticleText } from '../text/article-text.ts';
import { type Descent, descent } from '../text/gathered.ts';
import { remembered, slot } from '../text/remember.ts';

const countsInBlock = remembered(({ text }: ArticleText): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

/** Words that were asked for, one after the other; when there are more, all are counted together. */
const few = 5;

class WordCounts {
  readonly #article: ArticleText;
  readonly #asked = new Map<string, number>();
  #all: Map<string, number> | undefined;

  constructor(article: ArticleText) {
    this.#article = article;
  }

  /**
   * The counts of an article that came about by an edit, at the cost of what was edited. They are taken from the
   * version before, which would have to count again.
   */
  static after(article: ArticleText, { before, prefix, suffix }: Descent, counts: WordCounts): WordCounts {
    const all = counts.#all;
    const taken = new WordCounts(article);
    if (!all) return taken;
    counts.#all = undefined;
    const change = ({ parts }: ArticleText, by: 1 | -1) => {
      for (let b = prefix; b < parts.length - suffix; b++)
        for (const [word, count] of countsInBlock(parts[b]!.article))
          all.set(word, (all.get(word) ?? 0) + by * count);
    };
    change(before, -1);
    change(article, 1);
    taken.#all = all;
    return taken;
  }

  of(word: string): number {
    if (this.#all) return this.#all.get(word) ?? 0;
    let count = this.#asked.get(word);
    if (count !== undefined) return count;
    if (this.#asked.size >= few) {
      this.#countAll();
      return this.of(word);
    }
    count = 0;
    for (const { article } of this.#article.parts) count += countsInBlock(article).get(word) ?? 0;
    this.#asked.set(word, count);
    return count;
  }

  #countAll(): void {
    const all = new Map<string, number>();
    for (const { article } of this.#article.parts)
      for (const [word, count] of countsInBlock(article)) all.set(word, (all.get(word) ?? 0) + count);
    this.#all = all;
  }
}

const kept = slot<WordCounts>();

function countsOf(article: ArticleText): WordCounts {
  let counts = kept.get(article);
  if (!counts) {
    const from = descent.get(article);
    const before = from && kept.get(from.before);
    counts = before ? WordCounts.after(article, from, before) : new WordCounts(article);
    kept.set(article, counts);
  }
  return counts;
}

/** How often a word of letters only stands in an article, case kept; "U.S." and "Biden's" are cut up. */
export function wordCount(article: ArticleText, word: string): number {
  return countsOf(article).of(word);
}

/** The words of an article in small letters; those of plain English letters only. */
export const smallWordsOf = remembered(
  ({ text }: ArticleText): ReadonlySet<string> => new Set(text.toLowerCase().match(/[a-z]+/g)),
);
