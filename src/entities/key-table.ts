/** A fixed set of keys, each with its index: the look-up under every table of the model. */
import { packRuns, Runs } from '../lexicon/runs.ts';
import { keyBits } from './hash.ts';

/**
 * The keys of a table (28 bits, see `keyOf`), as the model file holds them: those with the same highest bits
 * share a bucket, and of each key only its lower bits are kept, in two planes. Nothing is left to do on loading.
 */
export interface KeyTableData {
  /** The keys of each bucket, as `Runs`; a power of two of them. */
  readonly buckets: Uint8Array;
  /** Of each key, in ascending order, the lowest byte, and what lies between it and the bits of the bucket. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/** Below this many bits of bucket, a key would not fit into the two planes. */
const fewestBucketBits = keyBits - 16;
const mostBucketBits = 20;
/** Keys in a bucket, about. */
const load = 2.5;
/** Buckets are counted in groups of 2^groupBits. */
const groupBits = 5;

/** Packs keys: ascending, without repetitions. Throws a RangeError where they are not spread as hashes are. */
export function packKeys(keys: Uint32Array): KeyTableData {
  const wanted = Math.floor(Math.log2(keys.length / load + 1));
  const bucketBits = Math.min(mostBucketBits, Math.max(fewestBucketBits, wanted));
  const shift = keyBits - bucketBits;
  const counts = new Uint32Array(1 << bucketBits);
  const low = new Uint8Array(keys.length);
  const high = new Uint8Array(keys.length);
  keys.forEach((key, i) => {
    const bucket = key >>> shift;
    counts[bucket]!++;
    low[i] = key & 0xff;
    high[i] = (key & ((1 << shift) - 1)) >>> 8;
  });
  return { buckets: packRuns(counts, groupBits), low, high };
}

/** Looks up keys without hashing or allocating. */
export class KeyTable {
  readonly size: number;
  private readonly low: Uint8Array;
  private readonly high: Uint8Array;
  private readonly buckets: Runs;
  private readonly shift: number;
  private readonly mask: number;

  constructor({ buckets, low, high }: KeyTableData) {
    this.size = low.length;
    this.low = low;
    this.high = high;
    this.shift = keyBits - Math.log2(buckets.length);
    this.mask = (1 << this.shift) - 1;
    this.buckets = new Runs(buckets, groupBits);
  }

  /** Index of the key, or -1. */
  find(key: number): number {
    const bucket = key >>> this.shift;
    const end = this.buckets.end(bucket);
    const low = key & 0xff;
    for (let i = this.buckets.start(bucket); i < end; i++)
      if (this.low[i] === low && this.high[i] === (key & this.mask) >>> 8) return i;
    return -1;
  }
}
