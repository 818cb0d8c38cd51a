/** What outlives the server: articles as they were annotated, so that a restart annotates only what changed. */
import type { KeptLink } from '../../corpus/kept-links.ts';
import type { PackedArticle } from '../../corpus/packed-article.ts';
import type { StringTable } from '../../corpus/string-table.ts';

/** An article as an index keeps it. */
export interface KeptArticle {
  readonly uri: string;
  /** Tells one state of the file from another, without reading it: size and time of change. */
  readonly stamp: string;
  /** What made it: engine, settings and decisions. Another maker may have made another. */
  readonly maker: string;
  /** As the corpus packs it. */
  readonly core: Uint8Array;
}

/**
 * Nothing is written before `commit`, and then all or nothing. Of several servers on one workspace one has
 * the index.
 */
export interface ArticleIndex {
  /** The strings of all cores. */
  readonly strings: StringTable;
  /** What was kept when the index was opened. @throws where the index is damaged. */
  articles(): Iterable<KeptArticle>;
  /** The links of all names and what they rest on, where they are as the articles are; else undefined. */
  links(): { readonly under: string; readonly links: readonly KeptLink[] } | undefined;
  /** The links that are kept are of no use: none of them is left by the next `commit`. */
  forgetLinks(): void;
  /** The numbers by which passages of the articles are found, read as far as they are asked for. */
  prints(): Iterable<{ readonly uri: string; readonly prints: Uint8Array }>;
  /** Words of an article's findings; '' where there are none. */
  details(uri: string): string;
  put(article: KeptArticle, packed: Pick<PackedArticle, 'details' | 'prints'>): void;
  delete(uri: string): void;
  /**
   * Writes what was put and deleted, and the links that changed; `under` is what they rest on, undefined
   * where they are not up to date. @throws where the disk is full or gone; the index is as it was then.
   */
  commit(links: Iterable<KeptLink>, under: string | undefined): void;
  /** Closes the index; what was not committed is lost. */
  close(): void;
}
