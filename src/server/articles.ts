/**
 * The articles of the workspace: which there are, what their text is (the open buffer, else the file), and
 * their annotations in the corpus. Annotates in the background, what is open first, then what is newest.
 */
import type { Annotation } from '../annotation.ts';
import type { Draft } from '../article.ts';
import { ArticleSession } from '../article-session.ts';
import type { ArticleDigest } from '../corpus/article-digest.ts';
import { Corpus } from '../corpus/corpus.ts';
import { emptyHouseList, type HouseList } from '../corpus/house-list.ts';
import { marksDiffer } from '../corpus/marked-mentions.ts';
import type { SiblingDate } from '../corpus/sibling-date.ts';
import type { Engine } from '../engine.ts';
import { hashText } from '../text/hash.ts';
import { AnnotationTasks } from './annotation-tasks.ts';
import type { AnnotateOutcome, Annotators } from './annotator.ts';
import type { Article, Glance } from './article.ts';
import { type Buffer, fromBuffer, fromFile, messageOf } from './article-source.ts';
import { dateDecided } from './house-lists.ts';
import type { ArticleIndex } from './index/article-index.ts';
import { IndexKeeper } from './index/index-keeper.ts';
import { completeCorpus, restoreCorpus, restorePrints, underOf } from './index/restore.ts';
import { NameLinker } from './name-linker.ts';
import { OpenArticles } from './open-articles.ts';
import { pause } from './pause.ts';
import { Progress } from './progress.ts';
import { manyWaiting, type Settings, type Skipped } from './protocol.ts';
import { RecentArticles } from './recent-articles.ts';
import { SiblingDates } from './sibling-dates.ts';
import { StoredArticle, StoredGlance } from './stored-glance.ts';
import { TextPositions } from './text-positions.ts';
import { TextSource } from './text-source.ts';
import { Turns } from './turns.ts';
import { type IsWanted, WorkQueue } from './work-queue.ts';

/** What tells one state of a file from another without reading it. */
export interface FileState {
  readonly stamp: string;
  /** Milliseconds of some clock, for the order of the work. */
  readonly modified: number;
}

export interface ArticlesOptions {
  /** Bytes of a file; rejects with a message fit for people. */
  readonly readFile: (uri: string) => Promise<Uint8Array>;
  /** Bytes of a file at once; undefined where it can't be read. Absent where texts have to stay in memory. */
  readonly readFileNow?: ((uri: string) => Uint8Array | undefined) | undefined;
  /** The state of a file at once; undefined where it has none. */
  readonly stateOf?: ((uri: string) => FileState | undefined) | undefined;
  readonly settings: () => Settings;
  readonly now: () => number;
  /**
   * Called whenever an article was annotated, skipped or removed; `namesChanged` where that can change the
   * findings of other articles.
   */
  readonly onChange: (uri: string, namesChanged: boolean) => void;
  /** Called when many names were linked anew. */
  readonly onLinked?: () => void;
  /** The names and dates of an article that was just opened; what else there is to know of it follows. */
  readonly onDraft?: (draft: ArticleDraft) => void;
  /** The session of an article for which some work was done before it was opened. */
  readonly begun?: ((uri: string) => ArticleSession | undefined) | undefined;
  /** Something that people should know. */
  readonly onNotice?: (message: string) => void;
}

/** An open article as far as it can be shown at once, before its names are linked. */
export interface ArticleDraft extends Pick<Draft, 'entities' | 'dates'> {
  readonly uri: string;
  readonly version: number;
  readonly positions: TextPositions;
}

/** What helps where there is much to do. */
export interface Helpers {
  readonly index?: ArticleIndex | undefined;
  readonly annotators?: Annotators | undefined;
}

/** Milliseconds of looking through files between two pauses. */
const slice = 10;
/** Milliseconds in which people who did something may do more. */
const restForPeople = 300;
/** Open articles of so many code units are annotated by workers, where there are any: it takes long. */
const longText = 300_000;
/** In a larger corpus, articles that are not open are not looked over for passages they share with others. */
const manyArticles = 2000;

export class Articles {
  readonly #options: ArticlesOptions;
  readonly #queue: WorkQueue;
  /** Articles that were just opened, for what can be shown before all is known. */
  readonly #drafts: WorkQueue;
  readonly #files = new Set<string>();
  readonly #open: OpenArticles;
  readonly #skipped = new Map<string, string>();
  /** Articles that were closed, and not looked at since. */
  readonly #closed = new Set<string>();
  /** Long texts that are annotated by workers. */
  readonly #turns = new Turns();
  readonly #texts: TextSource;
  readonly #progress: Progress;
  readonly #siblings: SiblingDates;
  readonly #tasks: AnnotationTasks;
  readonly #linker: NameLinker;
  readonly #recent = new RecentArticles();
  #engine: Engine | undefined;
  #corpus: Corpus | undefined;
  #keeper: IndexKeeper | undefined;
  #annotators: Annotators | undefined;
  #houseList: HouseList = emptyHouseList;
  #sorted: readonly string[] | undefined;
  /** Files whose state is still to be looked at. */
  #unchecked = 0;
  /** The files are those of a list: what the index has beyond them is no article any more. */
  #isListed = false;
  #setStarted: () => void = () => {};
  readonly #started = new Promise<void>((resolve) => (this.#setStarted = resolve));
  #stopped = false;
  #isCompleting = false;

  constructor(options: ArticlesOptions) {
    this.#options = options;
    this.#progress = new Progress(options.now);
    this.#open = new OpenArticles(options.begun);
    this.#queue = new WorkQueue({
      work: (uri, isWanted) => this.#annotate(uri, isWanted),
      now: options.now,
      lanes: () => this.#annotators?.lanes ?? 4,
    });
    this.#drafts = new WorkQueue({ work: (uri) => this.#draft(uri), now: options.now });
    this.#tasks = new AnnotationTasks({
      settings: options.settings,
      houseList: () => this.#houseList,
      siblingDate: (uri) => this.#siblings.get(uri)?.date,
    });
    this.#linker = new NameLinker({
      corpus: () => this.#corpus,
      now: options.now,
      onLinked: () => options.onLinked?.(),
    });
    this.#siblings = new SiblingDates({
      corpus: () => this.#corpus,
      isBusy: () => this.pending > 0,
      again: (uri) => this.#queue.addUrgent(uri),
    });
    this.#texts = new TextSource({
      read: options.readFileNow && ((uri) => (this.#isOnDisk(uri) ? options.readFileNow?.(uri) : undefined)),
      encoding: (uri) => this.#tasks.encoding(uri),
      details: (uri) => this.#keeper?.details(uri) ?? '',
      hash: (uri) => this.#corpus?.hash(uri),
    });
  }

  /** Begins to show what is open, which takes nothing but the engine. Resolves when that is done. */
  async startDrafts(engine: Engine): Promise<void> {
    this.#engine = engine;
    this.#drafts.start();
    // Documents that the client sends as it says hello are still on their way.
    await pause();
    await Promise.all([...this.#open.uris()].map((uri) => this.#drafts.settled(uri)));
  }

  /**
   * Begins to annotate, from where the index leaves off. Resolves once names from there can be judged, which takes
   * seconds in a large archive; all else is there at once.
   */
  async start(engine: Engine, { index, annotators }: Helpers = {}): Promise<void> {
    this.#engine = engine;
    this.#drafts.start();
    this.#annotators = annotators;
    const fresh = () => new Corpus(engine.lexicon, this.#texts, index?.strings);
    let corpus = fresh();
    if (index) {
      this.#keeper = new IndexKeeper({
        index,
        corpus: () => corpus,
        under: () => underOf(engine, this.#houseList),
        onTrouble: (message) => this.#options.onNotice?.(troubleInWords(message)),
      });
      corpus = restoreCorpus(fresh, index, this.#keeper, engine);
    }
    this.#corpus = corpus;
    this.#linker.take(corpus);
    corpus.setHouseList(this.#houseList);
    this.#linker.plan();
    if (this.#isListed) for (const uri of corpus.files()) if (!this.#files.has(uri)) this.removeFile(uri);
    this.#queue.start();
    this.#setStarted();
    if (!index) return;
    const isWanted = () => !this.#stopped;
    this.#isCompleting = true;
    await completeCorpus(corpus, isWanted).finally(() => (this.#isCompleting = false));
    void restorePrints(corpus, index, isWanted);
  }

  /** Stops to annotate, for good; what was done is kept. */
  stop(): void {
    this.#stopped = true;
    this.#queue.stop();
    this.#drafts.stop();
    this.#siblings.stop();
    this.#linker.stop();
    this.#annotators?.close();
    this.#keeper?.close();
  }

  /** While paused, only what is open is annotated. */
  get isPaused(): boolean {
    return this.#queue.isPaused;
  }
  set isPaused(paused: boolean) {
    this.#progress.reset();
    this.#queue.isPaused = paused;
  }

  /** Articles a second; undefined while that can't be said. */
  get rate(): number | undefined {
    return this.#progress.rate;
  }

  /** Resolves when all names are linked that wait now. */
  link(): Promise<void> {
    return this.#linker.finish();
  }

  /**
   * Resolves when names are linked well enough for an answer. While articles are annotated there are always more to
   * come: at once. Else all of them, but for one about a single article it does not wait for very many.
   */
  async linkedFor(uri: string | undefined): Promise<void> {
    if (this.pending > 0) return;
    await (uri === undefined ? this.#linker.finish() : this.#linker.forAnswer());
  }

  /** All names are linked; to be told now and then, so that the index has the links. */
  linked(): void {
    this.#keeper?.linksChanged();
  }

  /** Puts people's decisions in force. */
  setHouseList(list: HouseList): void {
    const before = this.#houseList;
    this.#houseList = list;
    this.#corpus?.setHouseList(list);
    this.#linker.plan();
    if (before.publishedOn.size + list.publishedOn.size + before.mentions.length + list.mentions.length === 0)
      return;
    for (const uri of new Set([...this.#files, ...this.#open.uris()]))
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
  /** Names of the index can't be judged yet: nothing is found about them. */
  get isCompleting(): boolean {
    return this.#isCompleting;
  }
  /** How many articles wait to be annotated. */
  get pending(): number {
    return this.#queue.size + this.#unchecked;
  }
  /** Files that are no readable articles, with the reason, by URI. */
  get skipped(): readonly Skipped[] {
    return [...this.#skipped].map(([uri, reason]) => ({ uri, reason })).sort(byUri);
  }
  /** The URIs of the open articles. */
  get open(): Iterable<string> {
    return this.#open.uris();
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
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
    const { strict } = this.#options.settings();
    return this.#recent.get(uri, `${this.#corpus?.generation} ${strict}`, () => this.#look(uri));
  }

  #look(uri: string): Article | undefined {
    const glance = this.glance(uri);
    const annotation = glance && this.#corpus?.get(uri, { strict: this.#options.settings().strict });
    if (!annotation) return undefined;
    return new StoredArticle(glance, annotation);
  }

  /** Where an article has its publication date from, when others told it. */
  siblingDate(uri: string): SiblingDate | undefined {
    return this.#siblings.get(uri);
  }

  /**
   * An article as it was annotated, without its mentions; what it has is looked up when asked for. Without `words`, its
   * findings are only to be counted.
   */
  glance(uri: string, { words = true }: { readonly words?: boolean } = {}): Glance | undefined {
    const corpus = this.#corpus;
    const outline = corpus?.outline(uri);
    if (!corpus || !outline) return undefined;
    const passages = this.#open.has(uri) || !(this.sharedInOpenOnly || this.isBusy);
    return new StoredGlance(uri, this.#open.version(uri), corpus, outline, () =>
      corpus.findings(uri, { strict: this.#options.settings().strict, passages, words }),
    );
  }

  /** Many articles wait. */
  get isBusy(): boolean {
    return this.pending > manyWaiting;
  }

  /** Passages that two articles share are findings of open ones only: there are too many to read them all. */
  get sharedInOpenOnly(): boolean {
    return (this.#corpus?.size ?? 0) > manyArticles;
  }

  /** All articles, in the order of {@link uris}. */
  *glances(): Iterable<Glance> {
    for (const uri of this.uris()) {
      const glance = this.glance(uri);
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
    this.#isListed = true;
    for (const uri of new Set([...this.#files, ...(this.#corpus?.files() ?? [])]))
      if (!wanted.has(uri)) this.removeFile(uri);
    void this.addFiles(uris.filter((uri) => !this.#files.has(uri)));
  }

  /** Files appeared or changed on disk. Those that are as they were annotated cost a look. */
  async addFiles(uris: readonly string[]): Promise<void> {
    const { stateOf, now } = this.#options;
    const changed: { readonly uri: string; readonly modified: number }[] = [];
    for (const uri of uris) this.#files.add(uri);
    this.#unchecked += uris.length;
    // What the index has of them is known from then on.
    if (!this.#corpus) await this.#started;
    let start = now();
    for (const uri of uris) {
      this.#unchecked--;
      if (!this.#files.has(uri) || this.#open.has(uri)) continue;
      const state = this.#isOnDisk(uri) ? stateOf?.(uri) : undefined;
      if (!state || !this.#isKept(uri, state)) changed.push({ uri, modified: state?.modified ?? 0 });
      if (now() - start < slice) continue;
      await pause();
      start = now();
    }
    changed.sort((a, b) => b.modified - a.modified);
    for (const { uri } of changed) if (this.#files.has(uri)) this.addFile(uri);
    // Who waits for the end of the work hears of it, or that it does not begin.
    if (uris.length > 0 && (changed.length === 0 || this.isPaused)) this.#options.onChange(uris[0]!, false);
  }

  /** A file appeared or changed on disk. */
  addFile(uri: string): void {
    this.#files.add(uri);
    if (!this.#open.has(uri)) this.#queue.add(uri);
  }

  /** A file is gone from disk; while it is open, its buffer counts on. */
  removeFile(uri: string): void {
    this.#files.delete(uri);
    if (!this.#open.has(uri)) this.#forget(uri);
  }

  openBuffer(uri: string, buffer: Buffer): void {
    this.#open.set(uri, buffer);
    this.#drafts.addUrgent(uri);
    this.#queue.addUrgent(uri);
  }

  changeBuffer(uri: string, buffer: Buffer): void {
    this.makeWay();
    this.#open.set(uri, buffer);
    this.#queue.addUrgent(uri, this.#open.typingDelay(uri));
  }

  /** Somebody types, scrolls or points: an archive can wait a moment; a few files that changed are soon done. */
  makeWay(): void {
    if (this.isBusy) this.#queue.makeWay(restForPeople);
  }

  /** From now on the file counts again, where there is one. */
  closeBuffer(uri: string): void {
    this.#open.delete(uri);
    this.#drafts.remove(uri);
    if (!this.#files.has(uri)) {
      this.#forget(uri);
      return;
    }
    this.#closed.add(uri);
    this.#queue.addUrgent(uri);
  }

  /** Annotates everything anew, as after a change of settings. */
  restart(): void {
    for (const uri of this.#open.uris()) this.#queue.addUrgent(uri);
    for (const uri of this.#files) this.#queue.add(uri);
  }

  /** The work for one article; its failure is the article's, never the server's. */
  async #annotate(uri: string, isWanted: IsWanted): Promise<void> {
    const buffer = this.#open.buffer(uri);
    const wasOpen = this.#closed.delete(uri);
    try {
      if (buffer) {
        await this.#drafts.settled(uri);
        if (isWanted()) await this.#annotateBuffer(uri, buffer, isWanted);
      } else if (wasOpen && this.#annotators?.isAsleep && this.#isForOthers(uri))
        await this.#annotateClosed(uri, isWanted);
      else if (this.#annotators && this.#isForOthers(uri))
        await this.#annotateElsewhere(uri, this.#annotators, isWanted);
      else await this.#annotateFile(uri, isWanted);
    } catch (error) {
      if (isWanted()) this.#skip(uri, `could not be annotated: ${messageOf(error)}`);
    }
    if (buffer) return;
    this.#progress.add();
    if (!this.#queue.hasLater) this.#annotators?.rest();
  }

  /** Shows the names and dates of an article that was just opened. What fails here fails again, and is told, later. */
  async #draft(uri: string): Promise<void> {
    const buffer = this.#open.buffer(uri);
    const source = buffer && fromBuffer(buffer, this.#options.settings().maxFileSize);
    if (!source || 'skipped' in source || source.text.length >= longText) return;
    try {
      const { version } = buffer;
      const { input, options } = this.#tasks.of(uri, source.text);
      const { entities, dates } = this.#open.session(uri).draft(input, this.#engine!, options);
      this.#options.onDraft?.({ uri, version, positions: new TextPositions(source.text), entities, dates });
    } catch {
      return;
    }
    // What was found is on its way before the rest is looked for.
    await pause();
  }

  async #annotateBuffer(uri: string, buffer: Buffer, isWanted: IsWanted): Promise<void> {
    const source = fromBuffer(buffer, this.#options.settings().maxFileSize);
    if ('skipped' in source) {
      this.#skip(uri, source.skipped);
      return;
    }
    const start = this.#options.now();
    const { text } = source;
    const { version } = buffer;
    const annotators = text.length >= longText ? this.#annotators : undefined;
    const opening = !annotators && this.#open.version(uri) === null;
    if (annotators) {
      const outcome = await this.#turns.take(uri, () => annotators.annotate(this.#tasks.forText(uri, text)));
      // It was edited or closed meanwhile.
      if (!outcome || !isWanted()) return;
      if (outcome.kind === 'skipped') this.#skip(uri, outcome.reason);
      if (outcome.kind !== 'digest') return;
      this.#open.setVersion(uri, version);
      this.#keepDigest(uri, text, outcome.digest, undefined);
    } else {
      this.#open.setVersion(uri, version);
      this.#keep(uri, text, this.#annotation(uri, text, this.#open.session(uri)), undefined);
    }
    this.#open.setCost(uri, this.#options.now() - start, opening);
  }

  async #annotateFile(uri: string, isWanted: IsWanted): Promise<void> {
    // Taken before the file is read: if it changes meanwhile, it counts as changed the next time.
    const state = this.#isOnDisk(uri) ? this.#options.stateOf?.(uri) : undefined;
    const source = await fromFile(uri, this.#options.readFile, this.#tasks.encoding(uri));
    if (!isWanted()) return;
    if ('skipped' in source) this.#skip(uri, source.skipped);
    else this.#keep(uri, source.text, this.#annotation(uri, source.text, new ArticleSession()), state?.stamp);
  }

  /** What was open a moment ago costs less than to call a worker for it, which loads all data first. */
  async #annotateClosed(uri: string, isWanted: IsWanted): Promise<void> {
    const known = this.#keeper?.get(uri)?.maker === this.#makerOf(uri) ? this.#corpus!.hash(uri) : undefined;
    const state = this.#options.stateOf?.(uri);
    const source = await fromFile(uri, this.#options.readFile, this.#tasks.encoding(uri));
    if (!isWanted()) return;
    const text = 'text' in source ? source.text : undefined;
    if (state && text !== undefined && hashText(text) === known)
      this.#take(uri, { kind: 'same', stamp: state.stamp }, this.#makerOf(uri));
    else if (text !== undefined && text.length >= longText)
      await this.#annotateElsewhere(uri, this.#annotators!, isWanted);
    else await this.#annotateFile(uri, isWanted);
  }

  /** Workers can annotate it as well as we can. */
  #isForOthers(uri: string): boolean {
    return this.#isOnDisk(uri) && !this.#tasks.isSpecial(uri);
  }

  async #annotateElsewhere(uri: string, annotators: Annotators, isWanted: IsWanted): Promise<void> {
    const maker = this.#makerOf(uri);
    const known = this.#keeper?.get(uri)?.maker === maker ? this.#corpus!.hash(uri) : undefined;
    const outcome = await annotators.annotate(this.#tasks.forFile(uri, known));
    if (isWanted()) this.#take(uri, outcome, maker);
  }

  #take(uri: string, outcome: AnnotateOutcome, maker: string): void {
    switch (outcome.kind) {
      case 'skipped':
        this.#skip(uri, outcome.reason);
        break;
      case 'same':
        this.#keeper?.known(uri, { stamp: outcome.stamp, maker });
        this.#options.onChange(uri, false);
        break;
      case 'digest': {
        const { digest, stamp } = outcome;
        const packed = this.#corpus!.put(digest);
        if (this.#keeper) this.#texts.drop(uri);
        else this.#texts.keep(uri, { details: packed.details || undefined });
        this.#keeper?.put({ uri, stamp, maker, core: packed.core }, packed);
        this.#annotated(uri, digest.annotation);
      }
    }
  }

  /** `stamp` is that of the file that the text was read from; undefined for a buffer. */
  #keep(uri: string, text: string, annotation: Annotation, stamp: string | undefined): void {
    this.#keepDigest(uri, text, this.#corpus!.digest(annotation, text), stamp);
  }

  #keepDigest(uri: string, text: string, digest: ArticleDigest, stamp: string | undefined): void {
    const { annotation } = digest;
    const maker = this.#makerOf(uri);
    // Names are kept with what all articles say of them: the index has to know this too, as of no file that there is.
    const isNew =
      stamp !== undefined ||
      digest.hash !== this.#corpus!.hash(uri) ||
      this.#keeper?.get(uri)?.maker !== maker;
    const packed = this.#corpus!.put(digest);
    const kept = stamp !== undefined && this.#keeper !== undefined;
    const rereadable = this.#isOnDisk(uri) && !this.#open.has(uri) && this.#options.readFileNow;
    this.#texts.keep(uri, {
      text: rereadable ? undefined : text,
      details: kept ? undefined : packed.details,
      dates: this.#open.has(uri) ? annotation.dates : undefined,
    });
    if (isNew) this.#keeper?.put({ uri, stamp: stamp ?? '', maker, core: packed.core }, packed);
    this.#annotated(uri, annotation);
  }

  #annotated(uri: string, annotation: Annotation): void {
    this.#skipped.delete(uri);
    if (this.#sorted?.length !== this.#corpus!.size) this.#sorted = undefined;
    this.#linker.plan();
    if (this.#mayHaveSiblings(uri, annotation)) this.#siblings.kept(uri, annotation);
    this.#options.onChange(uri, this.#open.namesChanged(uri, annotation));
  }

  /** Looking for siblings takes reading them: in a large corpus only for what is open and tells no date. */
  #mayHaveSiblings(uri: string, { publishedOnFrom }: Annotation): boolean {
    const isUndated = publishedOnFrom === null || publishedOnFrom === 'corpus';
    return this.#corpus!.size <= manyArticles || (isUndated && this.#open.has(uri));
  }

  #annotation(uri: string, text: string, session: ArticleSession): Annotation {
    const { input, options } = this.#tasks.of(uri, text);
    return session.annotate(input, this.#engine!, options);
  }

  /** A file that the host can look at by itself. */
  #isOnDisk(uri: string): boolean {
    return uri.startsWith('file:');
  }

  /** All that an annotation depends on beside the text. */
  #makerOf(uri: string): string {
    return this.#tasks.maker(uri, this.#engine!.version);
  }

  /** Whether what is known of the file is what annotating it would yield. */
  #isKept(uri: string, state: FileState): boolean {
    const kept = this.#keeper?.get(uri);
    return kept !== undefined && kept.stamp === state.stamp && kept.maker === this.#makerOf(uri);
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
    if (this.#corpus?.delete(uri)) {
      this.#sorted = undefined;
      this.#siblings.dropped(uri);
      this.#linker.plan();
    }
    this.#texts.drop(uri);
    this.#keeper?.delete(uri);
  }
}

function troubleInWords(message: string | undefined): string {
  return message === undefined
    ? 'Copydesk’s index is written again.'
    : `Copydesk’s index can’t be written: ${message}. The work goes on, but what is done now will be done again after a restart.`;
}

function byUri(a: Skipped, b: Skipped): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
