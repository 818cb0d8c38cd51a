/** Clusters of words by hierarchical spherical k-means over their vectors. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './random.ts';
import type { Vectors } from './vectors.ts';

export interface Clustering {
  /** For each word, its finest cluster. */
  readonly finest: Uint16Array;
  /** For each coarser level, coarsest first: the cluster that holds each finest one. */
  readonly coarser: readonly Uint16Array[];
}

/** Clusters, kept in the folder `cache` for the next run under `name`, which says what the vectors are. */
export function cachedCluster(
  vectors: Vectors,
  branching: readonly number[],
  seed: number,
  cache: string,
  name: string,
): Clustering {
  const file = join(cache, `${name}-${vectors.words.length}-${branching.join('-')}-${seed}.json`);
  if (existsSync(file)) {
    const { finest, coarser } = JSON.parse(readFileSync(file, 'utf8')) as {
      finest: number[];
      coarser: number[][];
    };
    return { finest: Uint16Array.from(finest), coarser: coarser.map((level) => Uint16Array.from(level)) };
  }
  const made = cluster(vectors, branching, seed);
  const plain = { finest: [...made.finest], coarser: made.coarser.map((level) => [...level]) };
  writeFileSync(file, JSON.stringify(plain));
  return made;
}

/** Splits the words into `branching[0]` clusters, each of those into `branching[1]`, and so on. */
export function cluster(vectors: Vectors, branching: readonly number[], seed: number): Clustering {
  const random = randomFrom(seed);
  const dimensions = vectors.values.length / vectors.words.length;
  let groups: Uint32Array[] = [Uint32Array.from(vectors.words, (_, row) => row)];
  const parents: Uint16Array[] = [];
  for (const k of branching) {
    const next: Uint32Array[] = [];
    const parent: number[] = [];
    groups.forEach((group, g) => {
      for (const part of kMeans(vectors.values, dimensions, group, k, random)) {
        next.push(part);
        parent.push(g);
      }
    });
    groups = next;
    parents.push(Uint16Array.from(parent));
  }
  const finest = new Uint16Array(vectors.words.length);
  groups.forEach((group, g) => {
    for (const row of group) finest[row] = g;
  });
  // parents[level] maps a cluster of that level to the level above; compose down to the finest.
  const coarser: Uint16Array[] = [];
  let map = Uint16Array.from(groups, (_, g) => g);
  for (let level = branching.length - 1; level > 0; level--) {
    map = map.map((cluster) => parents[level]![cluster]!);
    coarser.unshift(map);
  }
  return { finest, coarser };
}

const rounds = 12;

function kMeans(
  values: Float32Array,
  dimensions: number,
  group: Uint32Array,
  k: number,
  random: () => number,
): Uint32Array[] {
  if (group.length <= k) return group.length === 0 ? [] : [group];
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    // Frequent words come first and make the better seeds.
    const row = group[Math.floor(random() ** 1.5 * group.length)]!;
    centres.set(values.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  const assigned = new Uint16Array(group.length);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let i = 0; i < group.length; i++) {
      const base = group[i]! * dimensions;
      let best = 0;
      let bestScore = -2;
      for (let c = 0; c < k; c++) {
        let score = 0;
        const centre = c * dimensions;
        for (let d = 0; d < dimensions; d++) score += values[base + d]! * centres[centre + d]!;
        if (score > bestScore) {
          bestScore = score;
          best = c;
        }
      }
      if (assigned[i] !== best) moved++;
      assigned[i] = best;
    }
    if (round > 0 && moved < group.length / 500) break;
    recentre(values, dimensions, group, assigned, centres, k);
  }
  const parts: number[][] = Array.from({ length: k }, () => []);
  group.forEach((row, i) => {
    parts[assigned[i]!]!.push(row);
  });
  return parts.filter((part) => part.length > 0).map((part) => Uint32Array.from(part));
}

function recentre(
  values: Float32Array,
  dimensions: number,
  group: Uint32Array,
  assigned: Uint16Array,
  centres: Float32Array,
  k: number,
): void {
  centres.fill(0);
  for (let i = 0; i < group.length; i++) {
    const base = group[i]! * dimensions;
    const centre = assigned[i]! * dimensions;
    for (let d = 0; d < dimensions; d++) centres[centre + d]! += values[base + d]!;
  }
  for (let c = 0; c < k; c++) {
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += centres[c * dimensions + d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dimensions; d++) centres[c * dimensions + d]! /= norm;
  }
}
