/** Which documents have which keys: sorted runs of numbers, merged as they grow. */

/** Documents are numbered below this; with 32 bits of key a pair is a whole number that a double holds. */
const documents = 2 ** 21;
/** A run is merged into the one before unless that is at least this many times as long. */
const ratio = 3;
/** Up to this many postings in a run are counted one by one. */
const exactCount = 256;

/**
 * An inverted index whose postings cost 8 bytes each, kept by the logarithmic method (Bentley and Saxe,
 * "Decomposable searching problems", 1980): few sorted runs, each several times as long as the next, so that
 * adding costs O(log n) amortised and looking up a binary search in each run. Deleted documents are told by
 * the caller and leave when runs are merged.
 */
export class Postings {
  readonly #isLive: (document: number) => boolean;
  #runs: Float64Array[] = [];
  #pending: number[] = [];

  constructor(isLive: (document: number) => boolean) {
    this.#isLive = isLive;
  }

  /** How many pairs are stored, those of deleted documents not yet merged away included. */
  get size(): number {
    return this.#runs.reduce((sum, run) => sum + run.length, this.#pending.length);
  }

  /** @param key An unsigned 32-bit number. @param document Below 2,097,152. */
  add(key: number, document: number): void {
    this.#pending.push(key * documents + document);
  }

  /** How many living documents have a key; of common keys, those not yet merged away count too. */
  count(key: number): number {
    this.#settle();
    let count = 0;
    for (const run of this.#runs) {
      const [from, to] = [lowerBound(run, key * documents), lowerBound(run, (key + 1) * documents)];
      if (to - from > exactCount) count += to - from;
      else for (let i = from; i < to; i++) if (this.#isLive(run[i]! - key * documents)) count++;
    }
    return count;
  }

  /** Calls `visit` with each living document that has the key, at most `limit` of them. */
  each(key: number, limit: number, visit: (document: number) => void): void {
    this.#settle();
    let left = limit;
    for (const run of this.#runs) {
      const end = (key + 1) * documents;
      for (let i = lowerBound(run, key * documents); i < run.length && run[i]! < end && left > 0; i++) {
        const document = run[i]! - key * documents;
        if (!this.#isLive(document)) continue;
        visit(document);
        left--;
      }
    }
  }

  /** Drops what belongs to deleted documents; afterwards their numbers may be used again. */
  compact(): void {
    this.#settle();
    const all = this.#runs.reduce(merged, new Float64Array());
    this.#runs = [all.filter((pair) => this.#isLive(pair % documents))];
  }

  #settle(): void {
    if (this.#pending.length === 0) return;
    this.#runs.push(Float64Array.from(this.#pending).sort());
    this.#pending = [];
    while (this.#runs.length > 1 && this.#runs.at(-2)!.length < ratio * this.#runs.at(-1)!.length) {
      const last = this.#runs.pop()!;
      this.#runs.push(merged(this.#runs.pop()!, last));
    }
  }
}

/** Index of the first pair that is not less. */
function lowerBound(run: Float64Array, pair: number): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (run[middle]! < pair) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length + b.length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < out.length; k++)
    out[k] = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!;
  return out;
}
