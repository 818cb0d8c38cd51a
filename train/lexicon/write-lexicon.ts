import { type FamilyCode, writeFamilyCode } from '../../src/lexicon/family-index.ts';
import { foldKey } from '../../src/lexicon/fold-key.ts';
import { blockSize } from '../../src/lexicon/key-table.ts';
import { LabelStyle, styleOf } from '../../src/lexicon/label-style.ts';
import type { Country } from '../../src/lexicon/lexicon.ts';
import { isHead, officeKeys } from '../../src/lexicon/offices.ts';
import { packRuns } from '../../src/lexicon/runs.ts';
import {
  type Bodies,
  EndKind,
  firstYear,
  groupBits,
  placeKinds,
  type Titles,
} from '../../src/lexicon/sections.ts';
import type { OrganizationRecord, PersonRecord, PlaceRecord } from './records.ts';
import { bytes, json, lines, planes, writeContainer } from './write-container.ts';

/** All that the compiled lexicon holds. */
export interface LexiconContent {
  readonly people: readonly (PersonRecord & { readonly family: FamilyCode })[];
  readonly places: readonly PlaceRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly countries: readonly Country[];
  readonly bodies: Bodies;
  readonly titles: Titles;
  /** Folded tokens. */
  readonly words: ReadonlySet<string>;
  /** Folded token → 0 to 1. */
  readonly given: ReadonlyMap<string, number>;
  readonly family: ReadonlyMap<string, number>;
}

/** Keys are ASCII; names in other scripts cannot be filed. */
export const isKey = (key: string): boolean => /^[\x20-\x7e]{1,250}$/.test(key);

/** The compiled file; the same content yields the same bytes. */
export function writeLexicon(content: LexiconContent): Uint8Array {
  const sections = new Map<string, Uint8Array>();
  const entities = [...content.people, ...content.places, ...content.organizations].map(labelsOf);
  const keys = new Set<string>([...content.words, ...content.given.keys(), ...content.family.keys()]);
  for (const labels of entities) for (const label of labels) keys.add(foldKey(label));
  const sorted = [...keys].filter(isKey).sort();
  const ids = new Map(sorted.map((key, id) => [key, id]));

  const { shared, lengths, rest, starts } = frontCode(sorted);
  sections.set('keys.shared', shared);
  sections.set('keys.lengths', lengths);
  sections.set('keys.rest', rest);
  sections.set('keys.starts', planes(starts, 3));
  sections.set('keys.flags', bytes(sorted.map((key) => (content.words.has(key) ? 1 : 0))));
  const share = (map: ReadonlyMap<string, number>) =>
    bytes(sorted.map((key) => Math.round((map.get(key) ?? 0) * 255)));
  sections.set('keys.given', share(content.given));
  sections.set('keys.family', share(content.family));
  writeLabels(sections, entities, ids, sorted.length);

  const polities = new Numbering(['']);
  sections.set('people.family', bytes(content.people.map(({ family }) => writeFamilyCode(family))));
  sections.set(
    'people.prominence',
    bytes(content.people.map(({ prominence }) => Math.round(prominence * 255))),
  );
  writeTerms(sections, content.people, polities);
  sections.set('places.kinds', bytes(content.places.map(({ kind }) => placeKinds.indexOf(kind))));
  sections.set(
    'places.countries',
    planes(
      content.places.map(({ country }) => polities.of(country)),
      2,
    ),
  );
  sections.set(
    'places.population',
    planes(
      content.places.map(({ population }) => Math.ceil(population / 100)),
      3,
    ),
  );
  sections.set(
    'organizations.countries',
    planes(
      content.organizations.map(({ country }) => polities.of(country)),
      2,
    ),
  );
  sections.set('polities', lines(polities.names));
  sections.set('countries', json(content.countries));
  sections.set('titles', json(content.titles));
  sections.set('bodies', json(content.bodies));
  return writeContainer(sections);
}

/** Numbers names in the order in which they first come. */
class Numbering {
  readonly names: string[];
  readonly #ids: Map<string, number>;

  constructor(names: readonly string[]) {
    this.names = [...names];
    this.#ids = new Map(names.map((name, id) => [name, id]));
  }

  of(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** The preferred label, then the others by length and alphabet; those that cannot be a key are dropped. */
function labelsOf({
  name,
  aliases,
}: {
  readonly name: string;
  readonly aliases: readonly string[];
}): string[] {
  const others = [...new Set(aliases)].filter((alias) => alias !== name && isKey(foldKey(alias))).sort();
  if (!isKey(foldKey(name))) throw new Error(`not a Latin name: ${name}`);
  return [name, ...others];
}

/** What a `KeyTable` is made of; `keys` are sorted and distinct. */
export function frontCode(keys: readonly string[]): {
  readonly shared: Uint8Array;
  readonly lengths: Uint8Array;
  readonly rest: Uint8Array;
  readonly starts: readonly number[];
} {
  const shared: number[] = [];
  const rest: string[] = [];
  const starts: number[] = [];
  let at = 0;
  keys.forEach((key, i) => {
    const previous = i % blockSize === 0 ? '' : keys[i - 1]!;
    if (i % blockSize === 0) starts.push(at);
    let common = 0;
    while (common < key.length && key[common] === previous[common]) common++;
    shared.push(common);
    rest.push(key.slice(common));
    at += key.length - common;
  });
  return {
    shared: bytes(shared),
    lengths: bytes(rest.map(({ length }) => length)),
    rest: new TextEncoder().encode(rest.join('')),
    starts,
  };
}

function writeLabels(
  sections: Map<string, Uint8Array>,
  entities: readonly (readonly string[])[],
  ids: ReadonlyMap<string, number>,
  keyCount: number,
): void {
  const labels = entities.flat();
  const keys = labels.map((label) => ids.get(foldKey(label))!);
  const counts = new Uint32Array(keyCount);
  for (const key of keys) counts[key]!++;
  sections.set('keys.labels', packRuns(counts, groupBits.labelsOfKey));
  sections.set(
    'labels.byKey',
    planes(
      [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b),
      3,
    ),
  );
  const styles = labels.map((label) => styleOf(label, foldKey(label)));
  sections.set(
    'labels.runs',
    packRuns(
      entities.map(({ length }) => length),
      groupBits.labelsOfEntity,
    ),
  );
  sections.set('labels.keys', planes(keys, 3));
  sections.set('labels.styles', bytes(styles));
  sections.set('labels.explicit', lines(labels.filter((_, i) => styles[i] === LabelStyle.Explicit)));
}

function writeTerms(
  sections: Map<string, Uint8Array>,
  people: LexiconContent['people'],
  polities: Numbering,
): void {
  const offices = new Numbering([]);
  const terms = people.flatMap((person) => person.terms);
  const ids = terms.map(({ position, country }) => offices.of(`${position}\t${country}`));
  const pairs = offices.names.map((name) => name.split('\t') as [string, string]);
  sections.set(
    'people.terms',
    packRuns(
      people.map((person) => person.terms.length),
      groupBits.terms,
    ),
  );
  sections.set('terms.offices', planes(ids, 2));
  sections.set('terms.dates', writeDates(terms));
  sections.set('terms.ends', bytes(terms.map(({ endKind }) => endKind ?? EndKind.Unsure)));
  sections.set('offices.positions', lines(pairs.map(([position]) => position)));
  sections.set(
    'offices.countries',
    planes(
      pairs.map(([, country]) => polities.of(country)),
      2,
    ),
  );
  const keys = pairs.map(([position, country]) => keysOf(position, country));
  const keyNames = new Numbering([]);
  sections.set('offices.keyCounts', bytes(keys.map(({ length }) => length)));
  sections.set(
    'offices.keys',
    planes(
      keys.flat().map((key) => keyNames.of(key)),
      2,
    ),
  );
  sections.set('offices.keyNames', lines(keyNames.names));
}

/** An international body's head is also found as its "head", whatever its charter calls the office. */
function keysOf(position: string, country: string): string[] {
  // Whose country alone is told holds no office.
  if (position === '') return [];
  const keys = new Set(officeKeys(position, country));
  if (isHead(position)) keys.add('head');
  return [...keys];
}

function writeDates(
  terms: readonly { readonly start: string | null; readonly end: string | null }[],
): Uint8Array {
  const parts = (date: string | null): [number, number, number] => {
    if (date === null) return [0, 0, 0];
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return year > firstYear ? [year - firstYear, month, day] : [0, 0, 0];
  };
  const starts = terms.map(({ start }) => parts(start));
  const ends = terms.map(({ end }) => parts(end));
  const columns = [starts, ends].flatMap((dates) => [0, 1, 2].map((k) => dates.map((date) => date[k]!)));
  return bytes(columns.flat());
}
