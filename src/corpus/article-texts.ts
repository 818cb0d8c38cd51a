/** Where a corpus finds what it need not keep in memory itself: the texts, and the words of findings. */
import type { Timex } from '../annotation.ts';

export interface ArticleTexts {
  /** The text that the article's offsets count in; undefined where it can't be had any more. */
  text(file: string): string | undefined;
  /** The details as they were packed; '' where there are none. */
  details(file: string): string;
  /** The dates in full, with the reasons of their values, where they are at hand. */
  dates(file: string): readonly Timex[] | undefined;
}

interface Kept {
  readonly text: string;
  readonly details: string;
  readonly dates: readonly Timex[];
}

/** Keeps all in memory: for runs of the command line, for browsers, for tests. */
export class MemoryTexts implements ArticleTexts {
  readonly #kept = new Map<string, Kept>();

  set(file: string, kept: Kept): void {
    this.#kept.set(file, kept);
  }

  delete(file: string): void {
    this.#kept.delete(file);
  }

  text(file: string): string | undefined {
    return this.#kept.get(file)?.text;
  }

  details(file: string): string {
    return this.#kept.get(file)?.details ?? '';
  }

  dates(file: string): readonly Timex[] | undefined {
    return this.#kept.get(file)?.dates;
  }
}
