/**
 * Lists of numbered items laid end to end, as the compiled files hold them: run `r` has the items from `start(r)`
 * up to `end(r)`. Of each run the file has one byte, its end within its group of runs; only the groups, a
 * sixteenth of the runs or fewer, are added up on loading.
 */
export class Runs {
  readonly #ends: Uint8Array;
  readonly #bits: number;
  /** Where each group starts; at last, how many items there are. */
  readonly #groups: Uint32Array;

  /** @param bits A group has 2^bits runs. */
  constructor(ends: Uint8Array, bits: number) {
    this.#ends = ends;
    this.#bits = bits;
    const groups = new Uint32Array(((ends.length - 1) >> bits) + 2);
    const size = 1 << bits;
    for (let g = 1, last = size - 1, sum = 0; g < groups.length; g++, last += size) {
      sum += ends[last < ends.length ? last : ends.length - 1]!;
      groups[g] = sum;
    }
    this.#groups = groups;
  }

  get size(): number {
    return this.#ends.length;
  }

  start(run: number): number {
    const within = run & ((1 << this.#bits) - 1);
    return this.#groups[run >> this.#bits]! + (within === 0 ? 0 : this.#ends[run - 1]!);
  }

  end(run: number): number {
    return this.#groups[run >> this.#bits]! + this.#ends[run]!;
  }

  /** The run that an item is in. */
  of(item: number): number {
    const groups = this.#groups;
    let low = 0;
    let high = groups.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (groups[middle]! <= item) low = middle;
      else high = middle - 1;
    }
    let run = low << this.#bits;
    for (const within = item - groups[low]!; this.#ends[run]! <= within; ) run++;
    return run;
  }
}

/** The bytes for `Runs`, from the length of each. Throws a RangeError where a group has more than 255 items. */
export function packRuns(lengths: ArrayLike<number>, bits: number): Uint8Array {
  const ends = new Uint8Array(lengths.length);
  const mask = (1 << bits) - 1;
  for (let r = 0, sum = 0; r < ends.length; r++) {
    sum = ((r & mask) === 0 ? 0 : sum) + lengths[r]!;
    if (sum > 255) throw new RangeError(`more than 255 items in the group of run ${r}`);
    ends[r] = sum;
  }
  return ends;
}
