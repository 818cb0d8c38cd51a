/**
 * The articles of the workspace: which there are, what their text is (the open buffer, else the file), and
 * their annotations in the corpus. Annotates in the background, what is open first.
 */
import type { Annotation } from '../annotation.ts';
import { annotate } from '../article.ts';
import { Corpus } from '../corpus/corpus.ts';
import { emptyHouseList, type HouseList, marksIn } from '../corpus/house-list.ts';
import { marksDiffer } from '../corpus/marked-mentions.ts';
import type { Engine } from '../engine.ts';
import type { Article, Glance } from './article.ts';
import { type Buffer, fromBuffer, fromFile, messageOf } from './article-source.ts';
import { isCollected } from './collections.ts';
import { dateDecided } from './house-lists.ts';
import type { Settings, Skipped } from './protocol.ts';
import { TextPositions } from './text-positions.ts';
import { type IsWanted, WorkQueue } from './work-queue.ts';

export interface ArticlesOptions {
  /** Bytes of a file; rejects with a message fit for people. */
  readonly readFile: (uri: string) => Promise<Uint8Array>;
  readonly settings: () => Settings;
  readonly now: () => number;
  /**
   * Called whenever an article was annotated, skipped or removed; `namesChanged` where that can change the
   * findings of other articles.
   */
  readonly onChange: (uri: string, namesChanged: boolean) => void;
}

/** Milliseconds after the last keystroke before a buffer is annotated again. */
const typingDelay = 120;
/**
 * Slow articles wait longer, by twice what annotating them took last, but not so long that it seems nothing
 * comes: the first article is slow whatever its length, as the program has just started.
 */
const typingDelayPerCost = 2;
const longestTypingDelay = 800;

export class Articles {
  readonly #options: ArticlesOptions;
  readonly #queue: WorkQueue;
  readonly #files = new Set<string>();
  readonly #buffers = new Map<string, Buffer>();
  readonly #skipped = new Map<string, string>();
  /** Of open articles: the milliseconds that annotating took, and the names that were found. */
  readonly #costs = new Map<string, number>();
  readonly #names = new Map<string, string>();
  readonly #glances = new Map<string, Glance>();
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

  /** Stops to annotate, for good. */
  stop(): void {
    this.#queue.stop();
  }

  /** Puts people's decisions in force. */
  setHouseList(list: HouseList): void {
    const before = this.#houseList;
    this.#houseList = list;
    this.#corpus?.setHouseList(list);
    if (before.publishedOn.size + list.publishedOn.size + before.mentions.length + list.mentions.length === 0)
      return;
    for (const uri of new Set([...this.#files, ...this.#buffers.keys()]))
      if (
        dateDecided(before, uri) !== dateDecided(list, uri) ||
        marksDiffer(uri, before.mentions, list.mentions)
      )
        this.#queue.addUrgent(uri);
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

  /** An article as it is now; undefined where there is none, as yet or for good. */
  get(uri: string): Article | undefined {
    const before = this.#glances.get(uri);
    const annotation = before && this.#corpus?.get(uri, { strict: this.#options.settings().strict });
    if (!annotation) return undefined;
    const { entities, garbles } = annotation;
    const glance = { ...before, garbles };
    this.#glances.set(uri, glance);
    return { ...glance, entities };
  }

  /** An article as it was last looked at. */
  glance(uri: string): Glance | undefined {
    return this.#glances.get(uri);
  }

  /** All articles as they were last looked at, in the order of {@link uris}. */
  *glances(): Iterable<Glance> {
    for (const uri of this.uris()) {
      const glance = this.#glances.get(uri);
      if (glance) yield glance;
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
    const cost = this.#costs.get(uri) ?? 0;
    this.#queue.addUrgent(uri, Math.min(typingDelay + typingDelayPerCost * cost, longestTypingDelay));
  }

  /** From now on the file counts again, where there is one. */
  closeBuffer(uri: string): void {
    this.#buffers.delete(uri);
    this.#costs.delete(uri);
    this.#names.delete(uri);
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
    const source = buffer
      ? fromBuffer(buffer, this.#options.settings().maxFileSize)
      : await fromFile(uri, this.#options.readFile, encodingOf(uri, this.#options.settings()));
    if (!isWanted()) return;
    try {
      if ('skipped' in source) this.#skip(uri, source.skipped);
      else this.#keep(uri, source.text, buffer?.version ?? null);
    } catch (error) {
      this.#skip(uri, `could not be annotated: ${messageOf(error)}`);
    }
  }

  #keep(uri: string, text: string, version: number | null): void {
    const start = this.#options.now();
    const annotation = this.#annotation(uri, text);
    this.#corpus!.set(annotation, text);
    this.#skipped.delete(uri);
    const { publishedOn, dates, garbles } = annotation;
    if (!this.#glances.has(uri)) this.#sorted = undefined;
    const positions = new TextPositions(text);
    this.#glances.set(uri, { uri, version, text, positions, publishedOn, dates, garbles });
    if (version !== null) this.#costs.set(uri, this.#options.now() - start);
    this.#options.onChange(uri, this.#namesChanged(uri, annotation));
  }

  #annotation(uri: string, text: string): Annotation {
    const { strict, dateOrder } = this.#options.settings();
    const publishedOn = dateDecided(this.#houseList, uri) ?? null;
    const marks = marksIn(uri, text, this.#houseList.mentions);
    return annotate({ file: uri, text, publishedOn, marks }, this.#engine!, { strict, dateOrder });
  }

  /** Whether an open article has other names than before; of one that is not open this is not known. */
  #namesChanged(uri: string, { publishedOn, entities }: Annotation): boolean {
    if (!this.#buffers.has(uri)) return true;
    const names = [publishedOn, ...entities.map(({ type, text }) => `${type} ${text}`)].join('\n');
    const changed = this.#names.get(uri) !== names;
    this.#names.set(uri, names);
    return changed;
  }

  #skip(uri: string, reason: string): void {
    this.#drop(uri);
    this.#skipped.set(uri, reason);
    this.#options.onChange(uri, true);
  }

  #forget(uri: string): void {
    this.#queue.remove(uri);
    this.#drop(uri);
    this.#skipped.delete(uri);
    this.#options.onChange(uri, true);
  }

  #drop(uri: string): void {
    if (this.#corpus?.delete(uri)) this.#sorted = undefined;
    this.#glances.delete(uri);
  }
}

/** Texts of collections come decoded. */
function encodingOf(uri: string, { encoding }: Settings): string | undefined {
  return isCollected(uri) ? undefined : encoding;
}

function byUri(a: Skipped, b: Skipped): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
