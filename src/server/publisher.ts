/**
 * Keeps the client's screen true: diagnostics, highlights and the status follow the corpus, and only what
 * changed is sent. Open articles follow at once; as a change in one article can change the findings of any
 * other, all are looked over when the work rests, and now and then while it goes on.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { LinkedAnnotation } from '../annotation.ts';
import type { Article } from './article.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { statusOf } from './features/status.ts';
import type { Status } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** What the publisher sends. */
export interface Outlet {
  readonly diagnostics: (uri: string, version: number | null, diagnostics: Diagnostic[]) => void;
  /** The highlights of these open articles are others than before. */
  readonly highlightsChanged: (uris: readonly string[]) => void;
  readonly status: (status: Status) => void;
}

/** Milliseconds of rest before all articles are looked over. */
const rest = 200;
/** Milliseconds between two such rounds while articles keep changing. */
const leastInterval = 1000;
/** A round may take at most one part in this many of the time. */
const roundShare = 5;
/** Milliseconds of looking over between two pauses. */
const slice = 10;

/** What was sent of an article. */
interface Sent {
  readonly annotation: LinkedAnnotation;
  readonly version: number | null;
  readonly diagnostics: string;
  readonly findings: number;
  readonly highlights: string;
}

export class Publisher {
  readonly #workspace: () => Workspace;
  readonly #outlet: Outlet;
  readonly #now: () => number;
  readonly #sent = new Map<string, Sent>();
  readonly #dirtyOpen = new Set<string>();
  #findings = 0;
  #status = '';
  #soon: ReturnType<typeof setTimeout> | undefined;
  #round: ReturnType<typeof setTimeout> | undefined;
  #roundUnderWay = false;
  #roundWanted = false;
  #lastRoundEnd = Number.NEGATIVE_INFINITY;
  #lastRoundCost = 0;

  constructor(workspace: () => Workspace, outlet: Outlet, now: () => number) {
    this.#workspace = workspace;
    this.#outlet = outlet;
    this.#now = now;
  }

  /** The state of the work, as of the last round. */
  get status(): Status {
    return statusOf(this.#workspace(), this.#findings);
  }

  /** An article was annotated, skipped or removed. */
  changed(uri: string): void {
    if (this.#workspace().articles.isOpen(uri)) {
      this.#dirtyOpen.add(uri);
      this.#soon ??= setTimeout(() => this.#publishOpen(), 0);
    }
    this.#plan();
  }

  /** Anything may have changed: the settings, a house list. */
  allChanged(): void {
    this.#sent.forEach((sent, uri) => {
      this.#sent.set(uri, { ...sent, annotation: stale });
    });
    this.#plan();
  }

  dispose(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#round);
  }

  #publishOpen(): void {
    this.#soon = undefined;
    const changed = [...this.#dirtyOpen].filter((uri) => this.#publish(uri));
    this.#dirtyOpen.clear();
    if (changed.length > 0) this.#outlet.highlightsChanged(changed);
  }

  /** Plans a round: soon where the work rests, else in due time. */
  #plan(): void {
    this.#roundWanted = true;
    if (this.#roundUnderWay) return;
    const resting = this.#workspace().articles.pending <= 1;
    const earliest =
      this.#lastRoundEnd + Math.max(resting ? 0 : leastInterval, roundShare * this.#lastRoundCost);
    const wait = Math.max(rest, earliest - this.#now());
    clearTimeout(resting ? this.#round : undefined);
    if (resting || this.#round === undefined) this.#round = setTimeout(() => void this.#lookOver(), wait);
  }

  async #lookOver(): Promise<void> {
    this.#round = undefined;
    this.#roundUnderWay = true;
    this.#roundWanted = false;
    let cost = 0;
    let start = this.#now();
    const changed: string[] = [];
    const { articles } = this.#workspace();
    for (const uri of new Set([...articles.uris(), ...this.#sent.keys()])) {
      if (this.#publish(uri) && articles.isOpen(uri)) changed.push(uri);
      if (this.#now() - start < slice) continue;
      cost += this.#now() - start;
      await new Promise((resolve) => setTimeout(resolve, 0));
      start = this.#now();
    }
    if (changed.length > 0) this.#outlet.highlightsChanged(changed);
    this.#publishStatus();
    this.#lastRoundCost = cost + this.#now() - start;
    this.#lastRoundEnd = this.#now();
    this.#roundUnderWay = false;
    if (this.#roundWanted) this.#plan();
  }

  #publishStatus(): void {
    const status = this.status;
    const text = JSON.stringify(status);
    if (text === this.#status) return;
    this.#status = text;
    this.#outlet.status(status);
  }

  /** Sends an article's diagnostics where they changed; says whether its highlights did. */
  #publish(uri: string): boolean {
    const { articles, settings } = this.#workspace();
    const article = articles.get(uri);
    const before = this.#sent.get(uri);
    if (!article) return this.#retract(uri, before);
    if (before?.annotation === article.annotation && before.version === article.version) return false;
    const diagnostics = diagnosticsOf(article, settings);
    const text = diagnostics.length === 0 ? '' : JSON.stringify(diagnostics);
    // An open article's version tells the client that these are about its text as it is.
    const versionMatters = article.version !== null && before?.version !== article.version;
    if (text !== (before?.diagnostics ?? '') || (versionMatters && text !== ''))
      this.#outlet.diagnostics(uri, article.version, diagnostics);
    const highlights = articles.isOpen(uri) ? highlightsText(article) : '';
    this.#findings += diagnostics.length - (before?.findings ?? 0);
    this.#sent.set(uri, {
      annotation: article.annotation,
      version: article.version,
      diagnostics: text,
      findings: diagnostics.length,
      highlights,
    });
    return highlights !== (before?.highlights ?? '') || versionMatters;
  }

  #retract(uri: string, before: Sent | undefined): boolean {
    if (!before) return this.#workspace().articles.skippedBecause(uri) !== undefined;
    this.#sent.delete(uri);
    this.#findings -= before.findings;
    if (before.diagnostics !== '') this.#outlet.diagnostics(uri, null, []);
    return true;
  }
}

/** Stands for an annotation that no article has. */
const stale: LinkedAnnotation = {
  file: '',
  publishedOn: null,
  publishedOnFrom: null,
  entities: [],
  dates: [],
  garbles: [],
};

/** All that highlights are made of, for comparing. */
function highlightsText({ annotation: { entities, dates } }: Article): string {
  const mentions = entities.map(({ start, end, type, entity }) => `${start} ${end} ${type} ${entity}`);
  return [
    ...mentions,
    '',
    ...dates.map(({ start, end, type, value }) => `${start} ${end} ${type} ${value}`),
  ].join('\n');
}
