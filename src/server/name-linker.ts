/** Links the names of the corpus a few milliseconds at a time, where they are too many to link at once. */
import type { Corpus } from '../corpus/corpus.ts';
import { inSlices } from './in-slices.ts';

/** Names that a read links by itself: some tens of milliseconds. */
const atOnce = 100;
/** So many are linked before a question about one article is answered; with more, it is answered as far as they are. */
const soon = 2000;
/** Milliseconds until names are looked at again that can't be linked yet. */
const soonAgain = 20;
/** While articles are annotated, linking may take at most one part in this many of the time. */
const share = 10;

export interface NameLinkerOptions {
  readonly corpus: () => Corpus | undefined;
  /** Milliseconds of a clock that never goes backwards. */
  readonly now: () => number;
  /** All names that waited when this began are linked. */
  readonly onLinked: () => void;
}

export class NameLinker {
  readonly #options: NameLinkerOptions;
  #pass: Promise<void> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #earliest = 0;
  #stopped = false;

  constructor(options: NameLinkerOptions) {
    this.#options = options;
  }

  /** To be told of each new corpus. */
  take(corpus: Corpus): void {
    corpus.linkedAtOnce = atOnce;
  }

  /** Names may wait now: they are linked before long. */
  plan(): void {
    if (this.#stopped || this.#next !== undefined || this.#pass || !this.#isBehind) return;
    this.#next = setTimeout(() => void this.#begin(), Math.max(0, this.#earliest - this.#options.now()));
  }

  /** Links all that waits now, without delay; what comes meanwhile, as more articles are annotated, it does not wait for. */
  async finish(): Promise<void> {
    // One that is under way may have begun before.
    await this.#pass;
    if (!this.#stopped && this.#isBehind) await this.#begin();
    this.plan();
  }

  /** Resolves when names are linked for an answer; at once where they are very many. */
  async forAnswer(): Promise<void> {
    if (this.#waiting <= soon) await this.finish();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#next);
  }

  get #waiting(): number {
    return this.#options.corpus()?.waiting ?? 0;
  }

  /** More wait than the next read would link. */
  get #isBehind(): boolean {
    return this.#waiting > atOnce;
  }

  #begin(): Promise<void> {
    clearTimeout(this.#next);
    this.#next = undefined;
    this.#pass ??= this.#link().finally(() => {
      this.#pass = undefined;
    });
    return this.#pass;
  }

  async #link(): Promise<void> {
    const { corpus, now, onLinked } = this.#options;
    const begun = now();
    const isWanted = () => !this.#stopped;
    let steps = 0;
    await inSlices(corpus()?.linking() ?? [], { isWanted, rest: 0 }, () => steps++);
    this.#earliest = now() + (share - 1) * (now() - begun);
    if (steps > 0) onLinked();
    // Somebody else puts together what decisions need.
    else await new Promise((resolve) => setTimeout(resolve, soonAgain));
  }
}
