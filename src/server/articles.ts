/**
 * The articles of the workspace: which there are, what their text is (the open buffer, else the file), and
 * their annotations in the corpus. Annotates in the background, what is open first.
 */
import { annotate } from '../article.ts';
import { Corpus } from '../corpus/corpus.ts';
import { emptyHouseList, type HouseList } from '../corpus/house-list.ts';
import { isFile } from '../corpus/not-errors.ts';
import type { Engine } from '../engine.ts';
import { decodeArticle } from '../text/decode.ts';
import type { Article } from './article.ts';
import type { Settings, Skipped } from './protocol.ts';
import { TextPositions } from './text-positions.ts';
import { type IsWanted, WorkQueue } from './work-queue.ts';

/** An open document's text; `text` is asked for only when it is needed. */
export interface Buffer {
  readonly version: number;
  readonly text: () => string;
}

export interface ArticlesOptions {
  /** Bytes of a file; rejects with a message fit for people. */
  readonly readFile: (uri: string) => Promise<Uint8Array>;
  readonly settings: () => Settings;
  readonly now: () => number;
  /** Called whenever an article was annotated, skipped or removed. */
  readonly onChange: (uri: string) => void;
}

/** Milliseconds after the last keystroke before a buffer is annotated again. */
const typingDelay = 120;
/** Slow articles wait longer, so that annotating takes at most a third of the time while someone types. */
const typingDelayPerCost = 2;

export class Articles {
  readonly #options: ArticlesOptions;
  readonly #queue: WorkQueue;
  readonly #files = new Set<string>();
  readonly #buffers = new Map<string, Buffer>();
  readonly #skipped = new Map<string, string>();
  /** Version of the buffer that was annotated last, and the milliseconds it took. */
  readonly #annotated = new Map<string, { readonly version: number | null; readonly cost: number }>();
  readonly #positions = new Map<string, { readonly text: string; readonly positions: TextPositions }>();
  #engine: Engine | undefined;
  #corpus: Corpus | undefined;
  #houseList: HouseList = emptyHouseList;
  #sorted: readonly string[] | undefined;

  constructor(options: ArticlesOptions) {
    this.#options = options;
    this.#queue = new WorkQueue({
      work: (uri, isWanted) => this.#annotate(uri, isWanted),
      now: options.now,
    });
  }

  /** Begins to annotate. */
  start(engine: Engine): void {
    this.#engine = engine;
    this.#corpus = new Corpus(engine.lexicon);
    this.#corpus.setHouseList(this.#houseList);
    this.#queue.start();
  }

  /** Puts people's decisions in force. */
  setHouseList(list: HouseList): void {
    const before = this.#houseList;
    this.#houseList = list;
    this.#corpus?.setHouseList(list);
    if (before.publishedOn.size + list.publishedOn.size === 0) return;
    for (const uri of new Set([...this.#files, ...this.#buffers.keys()]))
      if (dateDecided(before, uri) !== dateDecided(list, uri)) this.#queue.addUrgent(uri);
  }

  /** The annotated articles; undefined before the engine is loaded. */
  get corpus(): Corpus | undefined {
    return this.#corpus;
  }
  /** How many articles wait to be annotated. */
  get pending(): number {
    return this.#queue.size;
  }
  /** Files that are no readable articles, with the reason, by URI. */
  get skipped(): readonly Skipped[] {
    return [...this.#skipped].map(([uri, reason]) => ({ uri, reason })).sort(byUri);
  }
  /** The URIs of the open articles. */
  get open(): Iterable<string> {
    return this.#buffers.keys();
  }

  isOpen(uri: string): boolean {
    return this.#buffers.has(uri);
  }

  /** Why an article was skipped; undefined where it was not. */
  skippedBecause(uri: string): string | undefined {
    return this.#skipped.get(uri);
  }

  /** URIs of all annotated articles, in the order that lists and walks use. */
  uris(): readonly string[] {
    return (this.#sorted ??= [...(this.#corpus?.files() ?? [])].sort());
  }

  /** An annotated article; undefined where there is none, as yet or for good. */
  get(uri: string): Article | undefined {
    const annotation = this.#corpus?.get(uri);
    const text = this.#corpus?.text(uri);
    if (annotation === undefined || text === undefined) return undefined;
    const version = this.#annotated.get(uri)?.version ?? null;
    return { uri, version, text, annotation, positions: this.#positionsOf(uri, text) };
  }

  /** All annotated articles, in the order of {@link uris}. */
  *all(): Iterable<Article> {
    for (const uri of this.uris()) {
      const article = this.get(uri);
      if (article) yield article;
    }
  }

  /** Resolves when the article is annotated as its text is now, or will not be. At once before {@link start}. */
  settled(uri: string): Promise<void> {
    return this.#corpus ? this.#queue.settled(uri) : Promise.resolve();
  }

  /** Makes these the files of the workspace, instead of those before. */
  setFiles(uris: readonly string[]): void {
    const wanted = new Set(uris);
    for (const uri of [...this.#files]) if (!wanted.has(uri)) this.removeFile(uri);
    for (const uri of wanted) if (!this.#files.has(uri)) this.addFile(uri);
  }

  /** A file appeared or changed on disk. */
  addFile(uri: string): void {
    this.#files.add(uri);
    if (!this.#buffers.has(uri)) this.#queue.add(uri);
  }

  /** A file is gone from disk; while it is open, its buffer counts on. */
  removeFile(uri: string): void {
    this.#files.delete(uri);
    if (!this.#buffers.has(uri)) this.#forget(uri);
  }

  openBuffer(uri: string, buffer: Buffer): void {
    this.#buffers.set(uri, buffer);
    this.#queue.addUrgent(uri);
  }

  changeBuffer(uri: string, buffer: Buffer): void {
    this.#buffers.set(uri, buffer);
    const cost = this.#annotated.get(uri)?.cost ?? 0;
    this.#queue.addUrgent(uri, typingDelay + typingDelayPerCost * cost);
  }

  /** From now on the file counts again, where there is one. */
  closeBuffer(uri: string): void {
    this.#buffers.delete(uri);
    if (this.#files.has(uri)) this.#queue.addUrgent(uri);
    else this.#forget(uri);
  }

  /** Annotates everything anew, as after a change of settings. */
  restart(): void {
    for (const uri of this.#buffers.keys()) this.#queue.addUrgent(uri);
    for (const uri of this.#files) this.#queue.add(uri);
  }

  /** The work for one article; its failure is the article's, never the server's. */
  async #annotate(uri: string, isWanted: IsWanted): Promise<void> {
    const buffer = this.#buffers.get(uri);
    const source = buffer ? this.#fromBuffer(buffer) : await this.#fromFile(uri);
    if (!isWanted()) return;
    if ('skipped' in source) this.#skip(uri, source.skipped);
    else this.#keep(uri, source.text, buffer?.version ?? null);
    this.#options.onChange(uri);
  }

  #keep(uri: string, text: string, version: number | null): void {
    const { strict, dateOrder } = this.#options.settings();
    const start = this.#options.now();
    try {
      const publishedOn = dateDecided(this.#houseList, uri) ?? null;
      const annotation = annotate({ file: uri, text, publishedOn }, this.#engine!, { strict, dateOrder });
      if (!this.#annotated.has(uri)) this.#sorted = undefined;
      this.#corpus!.set(annotation, text);
      this.#skipped.delete(uri);
      this.#annotated.set(uri, { version, cost: this.#options.now() - start });
    } catch (error) {
      this.#skip(uri, `could not be annotated: ${messageOf(error)}`);
    }
  }

  #skip(uri: string, reason: string): void {
    this.#drop(uri);
    this.#skipped.set(uri, reason);
  }

  #forget(uri: string): void {
    this.#queue.remove(uri);
    this.#drop(uri);
    this.#skipped.delete(uri);
    this.#options.onChange(uri);
  }

  #drop(uri: string): void {
    if (this.#corpus?.delete(uri)) this.#sorted = undefined;
    this.#annotated.delete(uri);
    this.#positions.delete(uri);
  }

  #fromBuffer(buffer: Buffer): { text: string } | { skipped: string } {
    const text = buffer.text();
    const { maxFileSize } = this.#options.settings();
    return text.length > maxFileSize ? { skipped: 'too large to check' } : { text };
  }

  async #fromFile(uri: string): Promise<{ text: string } | { skipped: string }> {
    try {
      return decodeArticle(await this.#options.readFile(uri));
    } catch (error) {
      return { skipped: messageOf(error) };
    }
  }

  #positionsOf(uri: string, text: string): TextPositions {
    const known = this.#positions.get(uri);
    if (known?.text === text) return known.positions;
    const positions = new TextPositions(text);
    this.#positions.set(uri, { text, positions });
    return positions;
  }
}

/** The publication date that people gave an article. */
function dateDecided({ publishedOn }: HouseList, uri: string): string | undefined {
  if (publishedOn.size === 0) return undefined;
  for (const [file, date] of publishedOn) if (isFile(uri, file)) return date;
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function byUri(a: Skipped, b: Skipped): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
