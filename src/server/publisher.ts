/**
 * Keeps the client's screen true: diagnostics, highlights and the status follow the corpus, and only what
 * changed is sent. Open articles follow at once, the other changed ones about once a second. As a change in
 * one article can change the findings of any other, all are looked over when the work rests; in a large
 * workspace only those that mention a name that is judged otherwise now.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { hashText } from '../text/hash.ts';
import { type Article, findingsOf, locationOf } from './article.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { statusOf } from './features/status.ts';
import { pause } from './pause.ts';
import type { Status } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** What the publisher sends. */
export interface Outlet {
  readonly diagnostics: (uri: string, version: number | null, diagnostics: Diagnostic[]) => void;
  /** The highlights of these open articles are others than before. */
  readonly highlightsChanged: (uris: readonly string[]) => void;
  readonly status: (status: Status) => void;
  /** Something failed that should not; the work goes on without it. */
  readonly error: (error: unknown) => void;
}

/** Milliseconds of rest before a round over all articles. */
const rest = 200;
/** Milliseconds between two rounds while articles keep changing. */
const interval = 1000;
/** Rounds over all articles may take at most one part in this many of the time. */
const fullRoundShare = 5;
/** Milliseconds of looking over between two pauses. */
const slice = 10;

/** In a larger workspace not all articles are looked over for every change. */
const manyArticles = 5000;
/** Articles with diagnostics beside the open ones: a list of more is read by nobody, and slow to show. */
const mostListed = 1000;

/** What was sent of an article that is open or has findings. Texts as hashes, 0 for none. */
interface Sent {
  readonly version: number | null;
  readonly diagnostics: number;
  readonly findings: number;
  readonly highlights: number;
}

export class Publisher {
  readonly #workspace: () => Workspace;
  readonly #outlet: Outlet;
  readonly #now: () => number;
  readonly #sent = new Map<string, Sent>();
  readonly #changedOpen = new Set<string>();
  #changed = new Set<string>();
  #anyMayHaveChanged = false;
  #allMayHaveChanged = false;
  /** Articles that are not open whose diagnostics the client has. */
  readonly #listed = new Set<string>();
  #findings = 0;
  #entities = 0;
  #status = '';
  #soon: ReturnType<typeof setTimeout> | undefined;
  #nextRound: ReturnType<typeof setTimeout> | undefined;
  #underWay = false;
  #disposed = false;
  #lastEnd = Number.NEGATIVE_INFINITY;
  #lastFullEnd = Number.NEGATIVE_INFINITY;
  #lastFullCost = 0;

  constructor(workspace: () => Workspace, outlet: Outlet, now: () => number) {
    this.#workspace = workspace;
    this.#outlet = outlet;
    this.#now = now;
  }

  /** The state of the work; findings and entities as counted in the last round. */
  get status(): Status {
    return statusOf(this.#workspace(), { findings: this.#findings, entities: this.#entities });
  }

  /**
   * An article was annotated, skipped or removed; `namesChanged` where that can change the findings of
   * others.
   */
  changed(uri: string, namesChanged: boolean): void {
    this.#changed.add(uri);
    this.#anyMayHaveChanged ||= namesChanged;
    if (this.#workspace().articles.isOpen(uri)) {
      this.#changedOpen.add(uri);
      this.#soon ??= setTimeout(() => this.#publishOpen(), 0);
    }
    this.#plan();
  }

  /** Articles are there from before. */
  restored(): void {
    if (this.#workspace().articles.uris().length > 0) this.allChanged();
  }

  /** Many names were linked anew: what is open may be shown otherwise. */
  linked(): void {
    for (const uri of this.#workspace().articles.open) this.#changedOpen.add(uri);
    if (this.#changedOpen.size > 0) this.#soon ??= setTimeout(() => this.#publishOpen(), 0);
    this.#publishStatus(true);
  }

  /** Says how the work goes. */
  tellStatus(): void {
    this.#publishStatus(false);
  }

  /** Anything may have changed: the settings, a house list. */
  allChanged(): void {
    this.#anyMayHaveChanged = true;
    this.#allMayHaveChanged = true;
    for (const uri of this.#workspace().articles.open) this.#changedOpen.add(uri);
    this.#soon ??= setTimeout(() => this.#publishOpen(), 0);
    this.#lastFullCost = 0;
    this.#plan();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#soon);
    clearTimeout(this.#nextRound);
  }

  #publishOpen(): void {
    this.#soon = undefined;
    const changed = [...this.#changedOpen].filter((uri) => this.#publish(uri));
    this.#changedOpen.clear();
    if (changed.length > 0) this.#outlet.highlightsChanged(changed);
  }

  /** Plans the next round: at the next rest, and while there is none, once in a while. */
  #plan(): void {
    const { pending, isCompleting } = this.#workspace().articles;
    const resting = pending <= 1;
    // A round over all articles would miss what is found about names: `restored` has it made.
    if (isCompleting && this.#changed.size === 0) return;
    if (this.#underWay || (this.#nextRound !== undefined && !resting)) return;
    clearTimeout(this.#nextRound);
    let earliest = resting ? 0 : this.#lastEnd + interval;
    if (this.#changed.size === 0) earliest = this.#lastFullEnd + fullRoundShare * this.#lastFullCost;
    const wait = Math.max(rest, earliest - this.#now());
    this.#nextRound = setTimeout(() => void this.#round(), wait);
  }

  /** A round over the articles that changed, or over all of them. */
  async #round(): Promise<void> {
    this.#nextRound = undefined;
    this.#underWay = true;
    const { articles } = this.#workspace();
    const start = this.#now();
    const full =
      this.#anyMayHaveChanged &&
      articles.pending === 0 &&
      !articles.isCompleting &&
      start >= this.#lastFullEnd + fullRoundShare * this.#lastFullCost;
    const later = !full && articles.isBusy;
    const uris = full ? this.#affected(this.#changed, this.#allMayHaveChanged) : later ? [] : this.#changed;
    if (!later) this.#changed = new Set();
    if (full) this.#anyMayHaveChanged = this.#allMayHaveChanged = false;
    // That nothing waits any more is known now; in a large workspace, linking and looking over take a while.
    this.#publishStatus(false);
    if (full) {
      await articles.link();
      await pause();
      this.#publishStatus(true);
      articles.linked();
    }
    const cost = await this.#lookOver(uris);
    this.#publishStatus(full);
    this.#lastEnd = this.#now();
    if (full) {
      this.#lastFullEnd = this.#lastEnd;
      this.#lastFullCost = cost;
    }
    this.#underWay = false;
    if (this.#changed.size > 0 || this.#anyMayHaveChanged) this.#plan();
  }

  /** Articles that may have other findings than before; '' now and then, for a pause. */
  *#affected(changed: ReadonlySet<string>, all: boolean): Iterable<string> {
    const { articles } = this.#workspace();
    yield* changed;
    for (const uri of [...this.#sent.keys()]) if (articles.corpus?.hash(uri) === undefined) yield uri;
    const others = articles.corpus?.affected() ?? [];
    yield* all || articles.uris().length <= manyArticles ? articles.uris() : others;
  }

  /** Publishes each article, with pauses; resolves with the milliseconds of work. */
  async #lookOver(uris: Iterable<string>): Promise<number> {
    let cost = 0;
    let start = this.#now();
    let told = start;
    const changed: string[] = [];
    for (const uri of uris) {
      if (this.#disposed) break;
      if (uri !== '' && this.#publish(uri) && this.#workspace().articles.isOpen(uri)) changed.push(uri);
      if (this.#now() - start < slice) continue;
      cost += this.#now() - start;
      await pause();
      start = this.#now();
      // Others are annotated meanwhile.
      if (start - told < interval) continue;
      told = start;
      this.#publishStatus(false);
    }
    if (changed.length > 0) this.#outlet.highlightsChanged(changed);
    return cost + this.#now() - start;
  }

  /** With `count`, entities are counted anew, which takes linking all articles. */
  #publishStatus(count: boolean): void {
    const { corpus } = this.#workspace().articles;
    // While the engine is loaded nothing can be said of the articles.
    if (!corpus) return;
    try {
      if (count || this.#entities === 0) this.#entities = corpus.entities().length;
    } catch (error) {
      this.#outlet.error(error);
    }
    const { status } = this;
    const text = JSON.stringify(status);
    if (text === this.#status) return;
    this.#status = text;
    this.#outlet.status(status);
  }

  /** {@link #send}, but an article that fails must not keep others from being published. */
  #publish(uri: string): boolean {
    try {
      return this.#send(uri);
    } catch (error) {
      this.#outlet.error(error);
      return false;
    }
  }

  /** Sends an article's diagnostics where they changed; says whether its highlights did. */
  #send(uri: string): boolean {
    const { articles, settings } = this.#workspace();
    const open = articles.isOpen(uri);
    const before = this.#sent.get(uri);
    if (!open && !this.#hasRoomFor(uri)) return this.#count(uri, before);
    const article = open ? articles.get(uri) : articles.glance(uri);
    if (!article) return this.#retract(uri, before);
    const { version } = article;
    const all = diagnosticsOf(article, settings, (span) => locationOf(articles, span));
    const diagnostics = this.#mayList(uri, open, all.length) ? all : [];
    const hash = diagnostics.length === 0 ? 0 : fingerprint(JSON.stringify(diagnostics));
    // An open article's version tells the client that these are about its text as it is.
    const newVersion = version !== null && before?.version !== version;
    if (hash !== (before?.diagnostics ?? 0) || (newVersion && hash !== 0))
      this.#outlet.diagnostics(uri, version, diagnostics);
    const highlights = open ? fingerprint(highlightsText(article as Article)) : 0;
    this.#findings += all.length - (before?.findings ?? 0);
    if (open || all.length > 0)
      this.#sent.set(uri, { version, diagnostics: hash, findings: all.length, highlights });
    else this.#sent.delete(uri);
    return newVersion || highlights !== (before?.highlights ?? 0);
  }

  /** {@link #send} of an article whose diagnostics are not listed. */
  #count(uri: string, before: Sent | undefined): boolean {
    const { articles, settings } = this.#workspace();
    const article = articles.glance(uri, { words: false });
    if (!article) return this.#retract(uri, before);
    const findings = findingsOf(article, settings).length;
    if (before !== undefined && before.diagnostics !== 0) this.#outlet.diagnostics(uri, null, []);
    this.#findings += findings - (before?.findings ?? 0);
    if (findings > 0) this.#sent.set(uri, { version: null, diagnostics: 0, findings, highlights: 0 });
    else this.#sent.delete(uri);
    return (before?.highlights ?? 0) !== 0;
  }

  #hasRoomFor(uri: string): boolean {
    return this.#listed.has(uri) || this.#listed.size < mostListed;
  }

  /** Whether there is room for an article's diagnostics; keeps count. */
  #mayList(uri: string, open: boolean, findings: number): boolean {
    if (open || findings === 0) this.#listed.delete(uri);
    else if (this.#hasRoomFor(uri)) this.#listed.add(uri);
    return open || this.#listed.has(uri);
  }

  #retract(uri: string, before: Sent | undefined): boolean {
    if (!before) return this.#workspace().articles.skippedBecause(uri) !== undefined;
    this.#sent.delete(uri);
    this.#findings -= before.findings;
    this.#listed.delete(uri);
    if (before.diagnostics !== 0) this.#outlet.diagnostics(uri, null, []);
    return true;
  }
}

/** Tells texts apart; never 0. */
function fingerprint(text: string): number {
  return hashText(text) + (text.length + 1) * 2 ** 32;
}

/** All that highlights are made of, for comparing. */
function highlightsText({ entities, dates }: Article): string {
  const mentions = entities.map(({ start, end, type, entity }) => `${start} ${end} ${type} ${entity}`);
  const values = dates.map(({ start, end, type, value }) => `${start} ${end} ${type} ${value}`);
  return [...mentions, '', ...values].join('\n');
}
