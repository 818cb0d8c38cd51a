/** The articles that are open: their buffers, and what annotating them left for the next edit. */
import type { Annotation } from '../annotation.ts';
import { ArticleSession } from '../article-session.ts';
import type { Buffer } from './article-source.ts';

/** Milliseconds after the last keystroke before a buffer is annotated again: a burst of edits is one. */
const typingDelay = 25;
/** Slow articles wait longer, by twice what annotating them took last, but not so long that it seems nothing comes. */
const typingDelayPerCost = 2;
const longestTypingDelay = 800;
/** What an edit takes, at most, of what the whole article took when it was opened. */
const editShare = 1 / 8;

interface OpenArticle {
  buffer: Buffer;
  readonly session: ArticleSession;
  /** The version annotated last, and the milliseconds that took. */
  version: number | null;
  cost: number;
  /** The names found last. */
  names: string | undefined;
}

export class OpenArticles {
  readonly #open = new Map<string, OpenArticle>();
  readonly #begun: (uri: string) => ArticleSession | undefined;

  /** @param begun The session of an article for which some work was done before it was opened. */
  constructor(begun: (uri: string) => ArticleSession | undefined = () => undefined) {
    this.#begun = begun;
  }

  uris(): IterableIterator<string> {
    return this.#open.keys();
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  buffer(uri: string): Buffer | undefined {
    return this.#open.get(uri)?.buffer;
  }

  /** Takes the buffer, instead of the one before. */
  set(uri: string, buffer: Buffer): void {
    const known = this.#open.get(uri);
    if (known) known.buffer = buffer;
    else
      this.#open.set(uri, {
        buffer,
        session: this.#begun(uri) ?? new ArticleSession(),
        version: null,
        cost: 0,
        names: undefined,
      });
  }

  delete(uri: string): void {
    this.#open.delete(uri);
  }

  /** What makes the next edit cheap; of an article that was just closed, one of no use. */
  session(uri: string): ArticleSession {
    return this.#open.get(uri)?.session ?? new ArticleSession();
  }

  /** The version annotated last; null for none. */
  version(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  /** `version` is what is annotated now. */
  setVersion(uri: string, version: number): void {
    const open = this.#open.get(uri);
    if (open) open.version = version;
  }

  /** Annotating it took so many milliseconds; `opening`: all of it, where an edit will be annotated by itself. */
  setCost(uri: string, cost: number, opening: boolean): void {
    const open = this.#open.get(uri);
    if (open) open.cost = opening ? editShare * cost : cost;
  }

  /** Milliseconds to wait after an edit before the article is annotated. */
  typingDelay(uri: string): number {
    const cost = this.#open.get(uri)?.cost ?? 0;
    return Math.min(typingDelay + typingDelayPerCost * cost, longestTypingDelay);
  }

  /** Whether an article has other names than when this was last asked; of one that is not open this is not known. */
  namesChanged(uri: string, { publishedOn, entities }: Annotation): boolean {
    const open = this.#open.get(uri);
    if (!open) return true;
    const names = [publishedOn, ...entities.map(({ type, text }) => `${type} ${text}`)].join('\n');
    const changed = open.names !== names;
    open.names = names;
    return changed;
  }
}
