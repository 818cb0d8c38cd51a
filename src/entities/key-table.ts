/** A fixed set of keys, each with its index: the look-up under every table of the model. */
import { keyBits } from './hash.ts';

/**
 * The keys of a table (28 bits, see `keyOf`), as the model file holds them: those with the same highest bits
 * share a bucket, and of each key only its lower bits are kept, in two planes. Nothing is left to do on loading.
 */
export interface KeyTableData {
  /** How many keys each bucket has; a power of two of them. */
  readonly counts: Uint8Array;
  /** Of each key, in ascending order, the lowest byte, and what lies between it and the bits of the bucket. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/** Below this many bits of bucket, a key would not fit into the two planes. */
const fewestBucketBits = keyBits - 16;
const mostBucketBits = 20;

/** Packs keys: ascending, without repetitions. Throws a RangeError where they are not spread as hashes are. */
export function packKeys(keys: Uint32Array): KeyTableData {
  const wanted = Math.floor(Math.log2(keys.length / 1.5 + 1));
  const bucketBits = Math.min(mostBucketBits, Math.max(fewestBucketBits, wanted));
  const shift = keyBits - bucketBits;
  const counts = new Uint8Array(1 << bucketBits);
  const low = new Uint8Array(keys.length);
  const high = new Uint8Array(keys.length);
  keys.forEach((key, i) => {
    const bucket = key >>> shift;
    if (counts[bucket] === 255) throw new RangeError('too many keys in one bucket');
    counts[bucket]!++;
    low[i] = key & 0xff;
    high[i] = (key & ((1 << shift) - 1)) >>> 8;
  });
  return { counts, low, high };
}

/** Looks up keys without hashing or allocating. */
export class KeyTable {
  readonly size: number;
  private readonly low: Uint8Array;
  private readonly high: Uint8Array;
  /** Where each bucket starts. */
  private readonly starts: Uint32Array;
  private readonly shift: number;
  private readonly mask: number;

  constructor({ counts, low, high }: KeyTableData) {
    this.size = low.length;
    this.low = low;
    this.high = high;
    this.shift = keyBits - Math.log2(counts.length);
    this.mask = (1 << this.shift) - 1;
    const starts = new Uint32Array(counts.length + 1);
    for (let b = 0, sum = 0; b < counts.length; ) {
      sum += counts[b]!;
      starts[++b] = sum;
    }
    this.starts = starts;
  }

  /** Index of the key, or -1. */
  find(key: number): number {
    const bucket = key >>> this.shift;
    const end = this.starts[bucket + 1]!;
    let i = this.starts[bucket]!;
    if (i === end) return -1;
    const low = key & 0xff;
    const high = (key & this.mask) >>> 8;
    for (; i < end; i++) if (this.low[i] === low && this.high[i] === high) return i;
    return -1;
  }
}
