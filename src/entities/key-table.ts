/** A fixed set of keys, each with its index: the look-up under every table of the model. */
import { keyBits } from './hash.ts';

const bucketBits = 16;
const bucketShift = keyBits - bucketBits;
const filterBits = 20;
const filterShift = keyBits - filterBits;

/** Looks up keys (28 bits, see `keyOf`) in a sorted array without hashing or allocating. */
export class KeyTable {
  /** Sorted, without repetitions. */
  readonly keys: Uint32Array;
  /** Where the keys with the same highest 16 bits start. */
  private readonly buckets: Uint32Array;

  /** A bit for every value of the highest 20 bits that some key has: most look-ups end here. */
  private readonly present = new Uint32Array(1 << (filterBits - 5));

  constructor(keys: Uint32Array) {
    this.keys = keys;
    const { present } = this;
    const buckets = new Uint32Array((1 << bucketBits) + 1);
    // Runs while the editor waits for its first highlights, before anything is compiled: plain loops.
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      present[key >>> (filterShift + 5)]! |= 1 << ((key >>> filterShift) & 31);
      buckets[(key >>> bucketShift) + 1]!++;
    }
    for (let b = 1; b < buckets.length; b++) buckets[b]! += buckets[b - 1]!;
    this.buckets = buckets;
  }

  /** Index of the key, or -1. */
  find(key: number): number {
    if ((this.present[key >>> (filterShift + 5)]! & (1 << ((key >>> filterShift) & 31))) === 0) return -1;
    const bucket = key >>> bucketShift;
    const end = this.buckets[bucket + 1]!;
    for (let i = this.buckets[bucket]!; i < end; i++) {
      const at = this.keys[i]!;
      if (at >= key) return at === key ? i : -1;
    }
    return -1;
  }
}
