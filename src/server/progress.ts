/** How fast the work goes, and how long it will take. */

/** Milliseconds that the rate is measured over. */
const window = 5000;
/** Before so many milliseconds nothing can be said. */
const least = 1000;

export class Progress {
  readonly #now: () => number;
  /** Times at which articles were done, the oldest first. */
  #done: number[] = [];
  #first = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** One more is done. */
  add(): void {
    const now = this.#now();
    if (this.#done.length === 0) this.#first = now;
    this.#done.push(now);
    const old = this.#done.findIndex((time) => time > now - window);
    if (old > 1000) this.#done = this.#done.slice(old);
  }

  /** Forgets the past, as after a pause. */
  reset(): void {
    this.#done = [];
  }

  /** Articles a second; undefined while that can't be said. */
  get rate(): number | undefined {
    const now = this.#now();
    const from = Math.max(this.#first, now - window);
    if (this.#done.length === 0 || now - from < least) return undefined;
    const count = this.#done.reduce((sum, time) => sum + Number(time > from), 0);
    return count === 0 ? undefined : (1000 * count) / (now - from);
  }
}
