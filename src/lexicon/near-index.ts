import { boundedDistance } from './edit-distance.ts';

/** Strings end to end: string `i` is `units[offsets[i]]` up to `units[offsets[i + 1]]`. */
export interface StringPool {
  readonly size: number;
  readonly units: ArrayLike<number>;
  readonly offsets: Uint32Array;
}

/** Packs strings (their UTF-16 code units) for a `NearIndex`. */
export function poolOf(strings: readonly string[]): StringPool {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((s, i) => {
    offsets[i + 1] = offsets[i]! + s.length;
  });
  const units = new Uint16Array(offsets[strings.length]!);
  strings.forEach((s, i) => {
    for (let k = 0; k < s.length; k++) units[offsets[i]! + k] = s.charCodeAt(k);
  });
  return { size: strings.length, units, offsets };
}

/**
 * Finds the strings within a few edits (see `boundedDistance`) of a query, exactly.
 *
 * After Pass-Join (Li, Deng, Wang and Feng, "Pass-Join: A Partition-based Method for Similarity Joins",
 * VLDB 2011): cut every string into limit + 1 segments; at most `limit` edits leave one segment whole, so
 * it appears in the query, shifted by no more than the edits allow. Unlike there, one code unit between
 * segments is left out, so that a swap of two neighbours damages one segment at most. The postings hold
 * hashes of segments, not the segments: what collides is sorted out with the rest by a histogram of
 * letters, then by the distance itself. About 12 bytes a string and limit, and built on first use.
 */
export class NearIndex {
  readonly #pool: StringPool;
  readonly #partitions: (Partition | undefined)[] = [];
  #histograms: Uint32Array | undefined;
  /** The query that last looked at each string, so that each is looked at once. */
  #seen: Uint32Array | undefined;
  #query = 0;

  constructor(pool: StringPool) {
    this.#pool = pool;
  }

  /**
   * Calls `found` with every string at most `limit` (0 to 3) edits from `query`, in no particular order.
   */
  search(query: string, limit: number, found: (id: number, distance: number) => void): void {
    const { units, offsets, size } = this.#pool;
    if (size === 0) return;
    const partition = (this.#partitions[limit] ??= new Partition(this.#pool, limit));
    const histograms = (this.#histograms ??= allHistograms(this.#pool));
    const seen = (this.#seen ??= new Uint32Array(size));
    const token = ++this.#query;
    const wanted = Array.from(query, (_, i) => query.charCodeAt(i));
    const histogram = histogramOf(wanted, 0, wanted.length);
    partition.candidates(wanted, (id) => {
      if (seen[id] === token) return;
      seen[id] = token;
      if (histogramDistance(histogram, histograms[id]!) > 2 * limit) return;
      const distance = boundedDistance(
        wanted,
        0,
        wanted.length,
        units,
        offsets[id]!,
        offsets[id + 1]!,
        limit,
      );
      if (distance <= limit) found(id, distance);
    });
  }
}

/** The postings for one limit. */
class Partition {
  readonly #limit: number;
  readonly #mask: number;
  /** Bucket b of postings is `ids[starts[b]]` up to `ids[starts[b + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #ids: Uint32Array;
  /** Strings too short to be cut, by length. */
  readonly #short: number[][] = [];

  constructor(pool: StringPool, limit: number) {
    this.#limit = limit;
    const { units, offsets, size } = pool;
    const segments = limit + 1;
    let buckets = 64;
    while (buckets < size * segments) buckets *= 2;
    this.#mask = buckets - 1;
    const hashes = new Uint32Array(size * segments);
    const starts = new Uint32Array(buckets + 1);
    const cut: boolean[] = new Array(size);
    for (let id = 0; id < size; id++) {
      const start = offsets[id]!;
      const length = offsets[id + 1]! - start;
      cut[id] = length >= shortest(limit);
      if (!cut[id]) {
        (this.#short[length] ??= []).push(id);
        continue;
      }
      for (let s = 0; s < segments; s++) {
        const from = segmentStart(length, limit, s);
        const bucket =
          segmentHash(units, start + from, start + segmentEnd(length, limit, s), length, s) & this.#mask;
        hashes[id * segments + s] = bucket;
        starts[bucket + 1]!++;
      }
    }
    for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!;
    const ids = new Uint32Array(starts[buckets]!);
    const next = starts.slice(0, buckets);
    for (let id = 0; id < size; id++)
      if (cut[id]) for (let s = 0; s < segments; s++) ids[next[hashes[id * segments + s]!]!++] = id;
    this.#starts = starts;
    this.#ids = ids;
  }

  /** Calls `look` with every string that may be near, some of them more than once. */
  candidates(query: ArrayLike<number>, look: (id: number) => void): void {
    const limit = this.#limit;
    for (let length = Math.max(0, query.length - limit); length <= query.length + limit; length++) {
      for (const id of this.#short[length] ?? []) look(id);
      if (length < shortest(limit)) continue;
      const longer = query.length - length;
      for (let s = 0; s <= limit; s++) {
        const from = segmentStart(length, limit, s);
        const width = segmentEnd(length, limit, s) - from;
        // A segment that moved by d took |d| edits before it and |longer - d| after it.
        const first = Math.max(0, from + Math.ceil((longer - limit) / 2));
        const last = Math.min(query.length - width, from + Math.floor((longer + limit) / 2));
        for (let at = first; at <= last; at++) {
          const bucket = segmentHash(query, at, at + width, length, s) & this.#mask;
          for (let k = this.#starts[bucket]!, end = this.#starts[bucket + 1]!; k < end; k++)
            look(this.#ids[k]!);
        }
      }
    }
  }
}

/** Shorter strings cannot be cut into limit + 1 segments of a unit or more with one unit between them. */
const shortest = (limit: number): number => 2 * limit + 1;

const segmentStart = (length: number, limit: number, s: number): number =>
  Math.floor(((length + 1) * s) / (limit + 1));

const segmentEnd = (length: number, limit: number, s: number): number =>
  segmentStart(length, limit, s + 1) - 1;

function segmentHash(units: ArrayLike<number>, from: number, to: number, length: number, s: number): number {
  let hash = 0x811c9dc5 ^ (length * 8 + s);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * Units fall into sixteen classes; the low half has a bit for each class that occurs, the high half one for
 * each that occurs twice or more.
 */
function histogramOf(units: ArrayLike<number>, from: number, to: number): number {
  let once = 0;
  let twice = 0;
  for (let i = from; i < to; i++) {
    const bit = 1 << (Math.imul(units[i]!, 0x9e3779b1) >>> 28);
    twice |= once & bit;
    once |= bit;
  }
  return ((once & 0xffff) | (twice << 16)) >>> 0;
}

function allHistograms({ units, offsets, size }: StringPool): Uint32Array {
  const out = new Uint32Array(size);
  for (let id = 0; id < size; id++) out[id] = histogramOf(units, offsets[id]!, offsets[id + 1]!);
  return out;
}

/** Each edit changes the counts of two classes by one at most, so two bits at most. */
function histogramDistance(a: number, b: number): number {
  let x = a ^ b;
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
