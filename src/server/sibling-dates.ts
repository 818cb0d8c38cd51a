/**
 * Publication dates that articles have from others about the same event. Looked for once nothing else is to
 * do; an article whose date changes so is annotated anew.
 */
import type { Annotation } from '../annotation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { SiblingDate } from '../corpus/sibling-date.ts';

export interface SiblingDatesOptions {
  readonly corpus: () => Corpus | undefined;
  /** Whether articles wait to be annotated. */
  readonly isBusy: () => boolean;
  /** Annotates an article again, with its new date. */
  readonly again: (uri: string) => void;
}

/** Milliseconds without news before siblings are looked for, and of looking before others get their turn. */
const quiet = 250;
const slice = 10;

export class SiblingDates {
  readonly #options: SiblingDatesOptions;
  readonly #dates = new Map<string, SiblingDate>();
  /** Articles that tell no date. */
  readonly #undated = new Set<string>();
  /** Those of them to be looked at. */
  readonly #due = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SiblingDatesOptions) {
    this.#options = options;
  }

  /** What was found for an article. */
  get(uri: string): SiblingDate | undefined {
    return this.#dates.get(uri);
  }

  /** An article was annotated and is in the corpus. */
  kept(uri: string, { publishedOnFrom }: Annotation): void {
    if (publishedOnFrom === null || publishedOnFrom === 'corpus') {
      this.#undated.add(uri);
      this.#due.add(uri);
    } else this.#forget(uri);
    this.#others(uri);
  }

  /** An article is gone. */
  dropped(uri: string): void {
    this.#forget(uri);
    this.#others(uri);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#due.clear();
  }

  #forget(uri: string): void {
    this.#undated.delete(uri);
    this.#due.delete(uri);
    this.#dates.delete(uri);
  }

  /** A changed article may be the source of others, or become it. */
  #others(uri: string): void {
    for (const [other, { siblings }] of this.#dates) if (siblings.includes(uri)) this.#due.add(other);
    if (this.#undated.size > 0)
      for (const { file } of this.#options.corpus()?.passages.twins(uri) ?? [])
        if (this.#undated.has(file)) this.#due.add(file);
    if (this.#due.size > 0) this.#wait(quiet);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), milliseconds);
  }

  #look(): void {
    if (this.#options.isBusy()) {
      this.#wait(quiet);
      return;
    }
    const corpus = this.#options.corpus();
    const end = performance.now() + slice;
    for (const uri of this.#due) {
      this.#due.delete(uri);
      const found = corpus?.siblingDate(uri) ?? undefined;
      const before = this.#dates.get(uri)?.date;
      if (found) this.#dates.set(uri, found);
      else this.#dates.delete(uri);
      if (found?.date !== before) this.#options.again(uri);
      if (performance.now() > end) break;
    }
    if (this.#due.size > 0) this.#wait(0);
  }
}
