/** Keys in a block; within it they are front-coded. */
export const blockSize = 256;

/** Consecutive keys, expanded: key `k` of the block is `bytes[offsets[k]]` up to `bytes[offsets[k + 1]]`. */
export interface KeyBlock {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/**
 * All keys of the lexicon, sorted, numbered from 0. Keys are ASCII. In the file they are front-coded in
 * blocks: each key is the length it shares with the key before it, and the rest; the first of a block
 * shares nothing. A block is expanded when first looked into, so that opening the table costs nothing.
 */
export class KeyTable {
  readonly size: number;
  readonly #shared: Uint8Array;
  readonly #lengths: Uint8Array;
  readonly #rest: Uint8Array;
  /** Where each block starts in `rest`. */
  readonly #starts: Uint32Array;
  readonly #blocks: (KeyBlock | undefined)[] = [];

  constructor(shared: Uint8Array, lengths: Uint8Array, rest: Uint8Array, starts: Uint32Array) {
    this.size = shared.length;
    this.#shared = shared;
    this.#lengths = lengths;
    this.#rest = rest;
    this.#starts = starts;
  }

  /** The key's number, or -1. */
  find(key: string): number {
    const number = this.#blockFor(key);
    if (number < 0) return -1;
    const { bytes, offsets } = this.#expand(number);
    let low = 0;
    let high = offsets.length - 2;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = compare(bytes, offsets[middle]!, offsets[middle + 1]!, key);
      if (order === 0) return number * blockSize + middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  key(id: number): string {
    const { bytes, offsets } = this.block(id);
    const k = id % blockSize;
    return String.fromCharCode(...bytes.subarray(offsets[k]!, offsets[k + 1]!));
  }

  /** The block that holds a key; it is key `id % blockSize` there. */
  block(id: number): KeyBlock {
    return this.#expand(Math.floor(id / blockSize));
  }

  /** The last block whose first key does not come after `key`; -1 before the first. */
  #blockFor(key: string): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const start = this.#starts[middle]!;
      if (compare(this.#rest, start, start + this.#lengths[middle * blockSize]!, key) <= 0) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  #expand(number: number): KeyBlock {
    return (this.#blocks[number] ??= this.#readBlock(number));
  }

  #readBlock(number: number): KeyBlock {
    const first = number * blockSize;
    const count = Math.min(blockSize, this.size - first);
    const offsets = new Uint32Array(count + 1);
    for (let k = 0; k < count; k++)
      offsets[k + 1] = offsets[k]! + this.#shared[first + k]! + this.#lengths[first + k]!;
    const bytes = new Uint8Array(offsets[count]!);
    let from = this.#starts[number]!;
    for (let k = 0; k < count; k++) {
      let at = offsets[k]!;
      const own = at + this.#shared[first + k]!;
      for (let p = k === 0 ? 0 : offsets[k - 1]!; at < own; ) bytes[at++] = bytes[p++]!;
      for (const end = offsets[k + 1]!; at < end; ) bytes[at++] = this.#rest[from++]!;
    }
    return { bytes, offsets };
  }
}

/** Less than 0 where the bytes sort before `key`. */
function compare(bytes: Uint8Array, start: number, end: number, key: string): number {
  const common = Math.min(end - start, key.length);
  for (let k = 0; k < common; k++) {
    const difference = bytes[start + k]! - key.charCodeAt(k);
    if (difference !== 0) return difference;
  }
  return end - start - key.length;
}
