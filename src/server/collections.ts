/**
 * Files that hold many articles. Each of their articles has a URI of its own, below that of its file, in a
 * scheme of its own: `file:///desk/feed.jsonl` holds `copydesk-article:/desk/feed.jsonl/0001-title.txt`.
 */
import { type Collection, mayBeCollection, readCollection } from '../formats/collections.ts';
import type { DecodedArticle } from '../text/decode.ts';
import { articleScheme } from './protocol.ts';
import { pathBelow, withoutScheme } from './uris.ts';

export interface CollectionsOptions {
  /** The text of a file, or why there is none. Never rejects. */
  readonly readText: (uri: string) => Promise<DecodedArticle>;
  readonly folders: () => readonly string[];
  /** Told of what can't be read in a file: an empty list takes it back. */
  readonly report: (uri: string, problems: readonly RecordProblem[]) => void;
}

/** `record` counts from 1; 0 is the file as a whole. */
export interface RecordProblem {
  readonly record: number;
  readonly message: string;
}

/** Files whose articles are kept in memory; the others are read again when one of their articles is. */
const kept = 3;

/** Whether a URI is that of an article in a collection: it can be read, not written. */
export function isCollected(uri: string): boolean {
  return uri.startsWith(`${articleScheme}:`);
}

export class Collections {
  readonly #options: CollectionsOptions;
  /** By the URI of the file: the articles that it held when last read. */
  readonly #articles = new Map<string, readonly string[]>();
  /** By the start of its articles' URIs. */
  readonly #files = new Map<string, string>();
  readonly #read = new Map<string, Promise<Collection>>();
  readonly #reported = new Set<string>();

  constructor(options: CollectionsOptions) {
    this.#options = options;
  }

  /** The files with their articles in place of those that are collections. */
  async expand(uris: readonly string[]): Promise<string[]> {
    const files = new Set(uris);
    for (const uri of this.#articles.keys()) if (!files.has(uri)) this.#forget(uri);
    const lists = await Promise.all(
      uris.map((uri) => (mayBeCollection(uri) ? this.#articlesOf(uri) : [uri])),
    );
    return lists.flat();
  }

  /** A collection changed or was deleted: the articles that it holds now, and those that are gone. */
  async changed(
    uri: string,
    deleted: boolean,
  ): Promise<{ readonly now: readonly string[]; readonly gone: readonly string[] }> {
    const before = this.#articles.get(uri) ?? [];
    this.#read.delete(uri);
    if (deleted) this.#forget(uri);
    const now = deleted ? [] : await this.#articlesOf(uri);
    const left = new Set(now);
    return { now, gone: before.filter((article) => !left.has(article)) };
  }

  /** The text of an article of a collection. @throws Error, fit for people, where there is none. */
  async text(uri: string): Promise<string> {
    const file = this.#fileOf(uri);
    const collection = file === undefined ? undefined : await this.#collection(file);
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const article = collection?.articles.find((one) => one.name === name);
    if (!article) throw new Error('no such article');
    return article.text;
  }

  async #articlesOf(uri: string): Promise<readonly string[]> {
    const { articles, problems } = await this.#collection(uri);
    const base = `${articleScheme}:${withoutScheme(uri)}`;
    this.#files.set(base, uri);
    const found = articles.map(({ name }) => `${base}/${encodeURIComponent(name)}`);
    this.#articles.set(uri, found);
    if (problems.length > 0 || this.#reported.delete(uri)) this.#options.report(uri, problems);
    if (problems.length > 0) this.#reported.add(uri);
    return found;
  }

  #collection(uri: string): Promise<Collection> {
    const known = this.#read.get(uri);
    if (known) return known;
    const read = this.#options.readText(uri).then((decoded): Collection => {
      if ('text' in decoded) return readCollection(uri, decoded.text);
      return { articles: [], problems: [{ record: 0, message: decoded.skipped }] };
    });
    this.#read.set(uri, read);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= kept) break;
      this.#read.delete(oldest);
    }
    return read;
  }

  /** The file of an article; also of one that nobody has listed yet, as an editor comes back with it open. */
  #fileOf(articleUri: string): string | undefined {
    const base = articleUri.slice(0, articleUri.lastIndexOf('/'));
    const folder = this.#options.folders().find((uri) => pathBelow(uri, articleUri) !== undefined);
    const place =
      folder && withoutScheme(base).slice(withoutScheme(folder).replace(/(?<!\/)\/+$/, '').length);
    return this.#files.get(base) ?? (folder && folder.replace(/(?<!\/)\/+$/, '') + place);
  }

  #forget(uri: string): void {
    this.#articles.delete(uri);
    this.#read.delete(uri);
    if (this.#reported.delete(uri)) this.#options.report(uri, []);
  }
}
