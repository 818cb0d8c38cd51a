/** Which documents have which keys: sorted runs of numbers, merged as they grow. */
import { mergedNumbers, type PackedNumbers, packNumbers } from './packed-numbers.ts';

/** Documents are numbered below this; with 32 bits of key a pair is a whole number that a double holds. */
const documents = 2 ** 21;
/** Keys are shared out among so many parts by their first bits: merging one takes milliseconds, of an archive too. */
const parts = 16;
/** Pairs that wait to become a run: the more there are, the less often runs are merged. */
const mostPending = 8192;
/** So many of them a look-up goes through one by one. */
const fewPending = 512;
/** A run is merged into the one before unless that is at least this many times as long. */
const ratio = 3;
/** Up to this many postings in a run are counted one by one. */
const exactCount = 256;

/**
 * An inverted index whose postings cost two to five bytes each, kept by the logarithmic method (Bentley and Saxe,
 * "Decomposable searching problems", 1980): few sorted runs, each several times as long as the next, so that
 * adding costs O(log n) amortised and looking up a binary search in each run. Deleted documents are told by
 * the caller and leave when the index is compacted.
 */
export class Postings {
  readonly #isLive: (document: number) => boolean;
  readonly #parts: readonly Part[] = Array.from({ length: parts }, () => new Part());

  constructor(isLive: (document: number) => boolean) {
    this.#isLive = isLive;
  }

  /** How many pairs are stored, those of deleted documents not yet dropped included. */
  get size(): number {
    return this.#parts.reduce((sum, { size }) => sum + size, 0);
  }

  /** @param key An unsigned 32-bit number. @param document Below 2,097,152. */
  add(key: number, document: number): void {
    this.#part(key).add(key * documents + document);
  }

  /** How many living documents have a key; of common keys, those not yet dropped count too. */
  count(key: number): number {
    const [from, to] = [key * documents, (key + 1) * documents];
    return this.#part(key).count(from, to, (pair) => this.#isLive(pair - from));
  }

  /** Calls `visit` with each living document that has the key, at most `limit` of them. */
  each(key: number, limit: number, visit: (document: number) => void): void {
    const [from, to] = [key * documents, (key + 1) * documents];
    let left = limit;
    this.#part(key).each(from, to, (pair) => {
      if (left <= 0) return false;
      const document = pair - from;
      if (!this.#isLive(document)) return true;
      visit(document);
      left--;
      return true;
    });
  }

  /** Drops what belongs to deleted documents; afterwards their numbers may be used again. */
  compact(): void {
    for (const part of this.#parts) part.compact((pair) => this.#isLive(pair % documents));
  }

  #part(key: number): Part {
    return this.#parts[Math.floor(key / (2 ** 32 / parts))]!;
  }
}

/** The pairs of some of the keys. */
class Part {
  #runs: PackedNumbers[] = [];
  #pending: number[] = [];

  get size(): number {
    return this.#runs.reduce((sum, run) => sum + run.length, this.#pending.length);
  }

  add(pair: number): void {
    this.#pending.push(pair);
    if (this.#pending.length >= mostPending) this.#settle();
  }

  count(from: number, to: number, isLive: (pair: number) => boolean): number {
    let count = 0;
    const pending = this.#fewPending();
    for (let i = 0; i < pending.length; i++)
      if (pending[i]! >= from && pending[i]! < to && isLive(pending[i]!)) count++;
    for (const run of this.#runs) {
      const first = run.lowerBound(from);
      const length = run.lowerBound(to) - first;
      if (length > exactCount) count += length;
      else for (const at = run.from(first); at.value < to; at.advance()) if (isLive(at.value)) count++;
    }
    return count;
  }

  /** Calls `visit` with each pair, as long as it says that it wants more. */
  each(from: number, to: number, visit: (pair: number) => boolean): void {
    const pending = this.#fewPending();
    for (const run of this.#runs)
      for (const at = run.from(run.lowerBound(from)); at.value < to; at.advance())
        if (!visit(at.value)) return;
    for (let i = 0; i < pending.length; i++)
      if (pending[i]! >= from && pending[i]! < to && !visit(pending[i]!)) return;
  }

  compact(isLive: (pair: number) => boolean): void {
    this.#settle();
    this.#runs = this.#runs.length === 0 ? [] : [mergedNumbers(this.#runs, isLive)];
  }

  #fewPending(): readonly number[] {
    if (this.#pending.length > fewPending) this.#settle();
    return this.#pending;
  }

  /** Makes a run of what waits, and of the last runs with it, where they are not much longer. */
  #settle(): void {
    if (this.#pending.length === 0) return;
    const last = packNumbers(Float64Array.from(this.#pending).sort());
    this.#pending = [];
    let { length } = last;
    let kept = this.#runs.length;
    while (kept > 0 && this.#runs[kept - 1]!.length < ratio * length) length += this.#runs[--kept]!.length;
    const short = this.#runs.splice(kept);
    this.#runs.push(short.length === 0 ? last : mergedNumbers([...short, last]));
  }
}
