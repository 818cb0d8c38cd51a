import type { ArticleNumbers } from './article-set.ts';
import type { NameRecord } from './name-index.ts';

/** What name checks may ask about an article. Articles go by their numbers in the corpus. */
export interface ArticleFacts {
  /** Publication date, YYYY-MM-DD, or null. */
  date(article: number): string | null;
  /** Canonical names of the countries that the article names, by name or by their people. */
  countries(article: number): ReadonlySet<string>;
  /** The file, by which articles are put in an order that does not depend on when they came. */
  file(article: number): string;
  /** How often an article mentions a name. */
  count(record: NameRecord, article: number): number;
  /** Equal for near-duplicate articles. */
  sketch(article: number): number;
}

/** More independent articles than this say nothing new. */
const enough = 30;

/** A name in more articles than this is judged by its offices alone: looking through them all would not be cheap. */
export const manyArticles = 200;

/** How many independent articles write one of the names; at most about `enough`. */
export function independentOf(names: readonly NameRecord[], facts: ArticleFacts): number {
  if (names.some((name) => name.articles.size > 4 * enough)) return enough;
  return independent(new Set(names.flatMap((name) => [...name.articles])), facts);
}

/** Whether some article has both the name and one of the others. */
export function together(name: NameRecord, others: readonly NameRecord[]): boolean {
  if (name.articles.size > manyArticles) return false;
  for (const article of name.articles) if (others.some((other) => other.articles.has(article))) return true;
  return false;
}

/** The articles in a fixed order, at most `limit` of them; none of too many. */
export function inOrder(articles: ArticleNumbers, facts: ArticleFacts, limit: number): number[] {
  if (articles.size > manyArticles) return [];
  return [...articles].sort((a, b) => (facts.file(a) < facts.file(b) ? -1 : 1)).slice(0, limit);
}

/** How many of the articles are independent: near-duplicates count once. */
export function independent(articles: ArticleNumbers, facts: ArticleFacts): number {
  if (articles.size > 4 * enough) return enough;
  const sketches = new Set<number>();
  for (const article of articles) sketches.add(facts.sketch(article));
  return Math.min(enough, sketches.size);
}
