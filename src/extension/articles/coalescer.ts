/** Gathers bursts of events, such as a Git checkout that touches thousands of files, into one. */

/** Timers, so that tests need not wait. */
export interface Timers {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

const realTimers: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/**
 * Calls `flush` with the latest value of each key once nothing was added for `quiet` milliseconds, and at
 * the latest `longest` milliseconds after the first.
 */
export class Coalescer<V> {
  readonly #flush: (batch: ReadonlyMap<string, V>) => void;
  readonly #quiet: number;
  readonly #longest: number;
  readonly #timers: Timers;
  #batch = new Map<string, V>();
  #quietTimer: unknown;
  #longestTimer: unknown;

  constructor(
    flush: (batch: ReadonlyMap<string, V>) => void,
    quiet: number,
    longest: number,
    timers: Timers = realTimers,
  ) {
    this.#flush = flush;
    this.#quiet = quiet;
    this.#longest = longest;
    this.#timers = timers;
  }

  add(key: string, value: V): void {
    if (this.#batch.size === 0) this.#longestTimer = this.#timers.set(() => this.#send(), this.#longest);
    this.#batch.set(key, value);
    this.#timers.clear(this.#quietTimer);
    this.#quietTimer = this.#timers.set(() => this.#send(), this.#quiet);
  }

  /** Forgets what was not yet flushed. */
  dispose(): void {
    this.#timers.clear(this.#quietTimer);
    this.#timers.clear(this.#longestTimer);
    this.#batch.clear();
  }

  #send(): void {
    const batch = this.#batch;
    this.#batch = new Map();
    this.#timers.clear(this.#quietTimer);
    this.#timers.clear(this.#longestTimer);
    if (batch.size > 0) this.#flush(batch);
  }
}
