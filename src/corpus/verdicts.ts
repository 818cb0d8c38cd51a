import { type Verdict, verdictText } from './name-findings.ts';
import type { NameRecord } from './name-index.ts';

/** What names were found to be, until something that it rests on changes. */
export class Verdicts {
  readonly #judge: (record: NameRecord) => Verdict | undefined;
  readonly #canJudge: () => boolean;
  readonly #known = new Map<NameRecord, Verdict | undefined>();
  /** Names whose verdict may be another now, with what it was. */
  readonly #unsettled = new Map<
    NameRecord,
    { readonly verdict: Verdict | undefined; readonly text: string }
  >();

  /** @param canJudge While it says no, names stay judged as they were; new ones count as changed later. */
  constructor(judge: (record: NameRecord) => Verdict | undefined, canJudge: () => boolean) {
    this.#judge = judge;
    this.#canJudge = canJudge;
  }

  on(record: NameRecord): Verdict | undefined {
    if (!this.#known.has(record) && !this.#canJudge()) {
      this.forget(record);
      return this.#unsettled.get(record)?.verdict;
    }
    if (!this.#known.has(record)) this.#known.set(record, this.#judge(record));
    return this.#known.get(record);
  }

  /** The verdict no longer holds; what it was is kept until `changed` has compared. */
  forget(record: NameRecord): void {
    const verdict = this.#known.get(record);
    if (!this.#unsettled.has(record)) this.#unsettled.set(record, { verdict, text: verdictText(verdict) });
    this.#known.delete(record);
  }

  forgetAll(): void {
    for (const record of this.#known.keys()) this.forget(record);
  }

  /** No article mentions the name any more. */
  remove(record: NameRecord): void {
    this.#known.delete(record);
  }

  /**
   * Forgotten names, each with whether it is judged otherwise than before; names are judged while this is read, so
   * it may be read bit by bit.
   */
  *changed(): Iterable<{ readonly record: NameRecord; readonly changed: boolean }> {
    const unsettled = [...this.#unsettled];
    this.#unsettled.clear();
    for (const [record, { text }] of unsettled)
      if (record.articles.size > 0) yield { record, changed: verdictText(this.on(record)) !== text };
  }
}
