/** Keeps the index in step with the articles: what was annotated is written a little later, many at a time. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { PackedArticle } from '../../corpus/packed-article.ts';
import type { ArticleIndex, KeptArticle } from './article-index.ts';

export interface IndexKeeperOptions {
  readonly index: ArticleIndex;
  readonly corpus: () => Corpus;
  /** What the links rest on beside the articles. */
  readonly under: () => string;
  /** Told once when writing begins to fail, and when it works again. */
  readonly onTrouble: (message: string | undefined) => void;
}

/** Articles written in one go at most, so that each takes a moment only. */
const batch = 200;
/** Links of an index that has not all of them, written in one go at most, likewise. */
const linksAtOnce = 1000;
/** Milliseconds until the next of them are written. */
const soon = 20;
/** Milliseconds after which what waits is written. */
const delay = 1000;
/** Of an index that has all links, one article in so many may wait for the links that changed with it. */
const share = 50;
/** Milliseconds for which names are linked at the end: what waits for those left unlinked is annotated anew. */
const patience = 3000;
/** Milliseconds until writing is tried again after it failed. */
const retryDelay = 15_000;

/** What is known of an article's file without reading it. */
export type Kept = Pick<KeptArticle, 'stamp' | 'maker'>;

export class IndexKeeper {
  readonly #options: IndexKeeperOptions;
  readonly #kept = new Map<string, Kept>();
  #waiting = 0;
  #linked = true;
  /** The index has the links of all names: articles written without theirs would have the next start link all anew. */
  #hasLinks = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failing = false;
  #closed = false;

  constructor(options: IndexKeeperOptions) {
    this.#options = options;
  }

  /** As what the index has of it. */
  known(uri: string, kept: Kept): void {
    this.#kept.set(uri, { stamp: kept.stamp, maker: kept.maker });
  }

  get(uri: string): Kept | undefined {
    return this.#kept.get(uri);
  }

  /** The corpus is as the index has it, links included. */
  restored(): void {
    this.#hasLinks = true;
  }

  put(article: KeptArticle, packed: PackedArticle): void {
    this.known(article.uri, article);
    this.#options.index.put(article, packed);
    this.#changed();
  }

  delete(uri: string): void {
    if (!this.#kept.delete(uri)) return;
    this.#options.index.delete(uri);
    this.#changed();
  }

  details(uri: string): string {
    try {
      return this.#closed ? '' : this.#options.index.details(uri);
    } catch {
      return '';
    }
  }

  /** What the index has of it is of no use. */
  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  /** Writes the links too, once all names are linked. */
  linksChanged(): void {
    this.#linked = false;
    this.#plan(delay);
  }

  /** Writes what waits, and closes the index. */
  close(): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#closed = true;
    this.#linked = false;
    const late = performance.now() + patience;
    this.#options.corpus().finishLinking(() => performance.now() > late);
    this.#commit();
    this.#options.index.close();
  }

  #changed(): void {
    this.#linked = false;
    if (++this.#waiting % batch === 0 && !this.#failing) this.#commit();
    else this.#plan(this.#failing ? retryDelay : delay);
  }

  #plan(wait: number): void {
    if (!this.#closed) this.#timer ??= setTimeout(() => this.#commit(), wait);
  }

  #commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting === 0 && this.#linked) return;
    const corpus = this.#options.corpus();
    // Those that change beside a whole index are few, and belong to the articles that changed them.
    const links = corpus.links(this.#closed || this.#hasLinks ? undefined : linksAtOnce);
    if (!links && this.#hasLinks && this.#waiting < Math.max(batch, corpus.size / share)) {
      this.#plan(delay);
      return;
    }
    try {
      this.#options.index.commit(links?.changed ?? [], links?.isAll ? this.#options.under() : undefined);
      links?.taken();
      this.#waiting = 0;
      this.#linked = this.#hasLinks = links?.isAll ?? false;
      if (links?.isAll === false) this.#plan(soon);
      if (this.#failing) this.#options.onTrouble(undefined);
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) this.#options.onTrouble((error as Error).message);
      this.#failing = true;
      this.#plan(retryDelay);
    }
  }
}
