/** What a change of the house list touches, so that only that is linked anew. */
import { entityTypes } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EntityForest } from './entity-forest.ts';
import type { HouseList } from './house-list.ts';
import type { NameIndex, NameRecord } from './name-index.ts';
import type { NameReader } from './parsed-name.ts';

/** Labels of all entries that are in one list and not in the other. */
export function changedLabels(before: HouseList, after: HouseList): Set<string> {
  const out = new Set<string>();
  const compare = <T>(a: readonly T[], b: readonly T[], labels: (entry: T) => readonly string[]) => {
    const [inA, inB] = [a, b].map((list) => new Map(list.map((entry) => [JSON.stringify(entry), entry])));
    for (const [one, other] of [
      [inA!, inB!],
      [inB!, inA!],
    ] as const)
      for (const [key, entry] of one) if (!other.has(key)) for (const label of labels(entry)) out.add(label);
  };
  compare(before.names, after.names, ({ preferred, alternate, hidden }) => [
    preferred,
    ...alternate,
    ...hidden,
  ]);
  compare(before.same, after.same, (names) => names);
  compare(before.different, after.different, (names) => names);
  return out;
}

/** All names of the corpus that a label may name, or that belong to what it names. */
export function namesCalled(
  labels: Iterable<string>,
  {
    index,
    reader,
    lexicon,
    forest,
  }: {
    readonly index: NameIndex;
    readonly reader: NameReader;
    readonly lexicon: Lexicon;
    readonly forest: EntityForest;
  },
): Set<NameRecord> {
  const out = new Set<NameRecord>();
  for (const label of labels) {
    for (const type of entityTypes) {
      const { key } = reader.read(label, type);
      const own = index.get(key);
      if (own) out.add(own);
      for (const other of index.offered(key)) out.add(other);
    }
    for (const { id } of [
      ...lexicon.people(label),
      ...lexicon.places(label),
      ...lexicon.organizations(label),
    ]) {
      const node = forest.get(`lexicon ${id}`);
      for (const member of node ? forest.members(node) : []) if (member.record) out.add(member.record);
    }
  }
  return out;
}
