/** Clusters and gazetteers in the form that the model uses. */
import { hashString, keyOf } from '../../src/entities/hash.ts';
import { packKeys } from '../../src/entities/key-table.ts';
import { extendPhrase, type LookupData, phraseStart } from '../../src/entities/lookups.ts';
import { planesOf } from '../../src/entities/planes.ts';
import { lookupForm } from '../../src/entities/word-features.ts';
import type { Clustering } from './clusters.ts';
import type { Gazetteers } from './gazetteers.ts';

/** Builds the look-up tables. Of two words with one key, the more frequent wins. */
export function buildLookups(
  words: readonly string[],
  clusterings: readonly Clustering[],
  gazetteers: Gazetteers,
): LookupData {
  const rowOf = new Map<number, number>();
  words.forEach((word, row) => {
    const key = keyOf(hashString(lookupForm(word)));
    if (!rowOf.has(key)) rowOf.set(key, row);
  });
  const clusterKeys = Uint32Array.from([...rowOf.keys()].sort((a, b) => a - b));
  const rows = [...clusterKeys].map((key) => rowOf.get(key)!);

  const masks = new Map<number, number>();
  const openings = new Set<number>();
  for (const [phrase, mask] of gazetteers) {
    const parts = phrase.split(' ').map(hashString);
    const key = keyOf(parts.reduce(extendPhrase, phraseStart));
    masks.set(key, (masks.get(key) ?? 0) | mask);
    if (parts.length > 1) openings.add(keyOf(parts[0]!));
  }
  const phraseKeys = Uint32Array.from([...masks.keys()].sort((a, b) => a - b));
  return {
    clusterKeys: packKeys(clusterKeys),
    ranks: Uint8Array.from(rows, (row) => Math.max(1, Math.floor(Math.log2(row + 1)) - 2)),
    clusters: clusterings.map((c) => planesOf(rows.map((row) => c.finest[row]! + 1))),
    coarser: clusterings.map((c) => c.coarser.map(planesOf)),
    phraseKeys: packKeys(phraseKeys),
    phraseMasks: planesOf(Array.from(phraseKeys, (key) => masks.get(key)!)),
    openingKeys: packKeys(Uint32Array.from([...openings].sort((a, b) => a - b))),
  };
}
