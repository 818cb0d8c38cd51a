/** The words of one article and how often each stands by itself. */
import type { ArticleText } from '../text/article-text.ts';

const counts = new WeakMap<ArticleText, ReadonlyMap<string, number>>();

/** Counts of the words of an article, case kept; letters only, so "U.S." and "Biden's" are cut up. */
export function wordCounts(article: ArticleText): ReadonlyMap<string, number> {
  const known = counts.get(article);
  if (known) return known;
  const count = new Map<string, number>();
  for (const [word] of article.text.matchAll(/\p{L}+/gu)) count.set(word, (count.get(word) ?? 0) + 1);
  counts.set(article, count);
  return count;
}
