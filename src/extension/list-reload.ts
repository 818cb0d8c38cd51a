/**
 * Keeps a list true to its articles: one question to the server at a time, as questions would otherwise hold each
 * other up, and few while an archive is worked through, when the whole list changes with every batch of articles and
 * making it takes the server and the editor longer each time.
 */
import { debounced } from './debounced.ts';

/** Milliseconds after a change in which others may follow. */
const delay = 300;
/** While an archive is worked through, loading takes one part in so many of the time. */
const share = 20;

export interface ListReloadOptions {
  /** Asks for the list and shows it. */
  readonly load: () => Promise<void>;
  /** Whether an archive is worked through. */
  readonly isBusy: () => boolean;
  readonly delay?: number;
}

export class ListReload {
  readonly #options: ListReloadOptions;
  readonly #runSoon: ReturnType<typeof debounced>;
  #later: ReturnType<typeof setTimeout> | undefined;
  #isUnderWay = false;
  /** What was wanted while the list was loaded. */
  #again: 'soon' | 'in time' | undefined;
  /** When the list was loaded last, and how long that took, in milliseconds. */
  #end = Number.NEGATIVE_INFINITY;
  #cost = 0;

  constructor(options: ListReloadOptions) {
    this.#options = options;
    this.#runSoon = debounced(() => void this.#run(), options.delay ?? delay);
  }

  /** People want another list, or see this one again. */
  soon(): void {
    this.#forgetLater();
    this.#runSoon();
  }

  /** Articles changed. */
  inTime(): void {
    const isBusy = this.#options.isBusy();
    if (isBusy && this.#isUnderWay) {
      this.#again ??= 'in time';
      return;
    }
    const wait = isBusy ? this.#end + share * this.#cost - Date.now() : 0;
    if (wait <= 0) this.soon();
    else
      this.#later ??= setTimeout(() => {
        this.#later = undefined;
        this.inTime();
      }, wait);
  }

  cancel(): void {
    this.#forgetLater();
    this.#runSoon.cancel();
    this.#again = undefined;
  }

  #forgetLater(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
  }

  async #run(): Promise<void> {
    if (this.#isUnderWay) {
      this.#again = 'soon';
      return;
    }
    this.#isUnderWay = true;
    const start = Date.now();
    try {
      await this.#options.load();
    } finally {
      this.#isUnderWay = false;
      this.#end = Date.now();
      this.#cost = this.#end - start;
      const again = this.#again;
      this.#again = undefined;
      if (again === 'soon') this.soon();
      else if (again) this.inTime();
    }
  }
}
