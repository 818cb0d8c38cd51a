/** Which entry of the lexicon a name is, where that is plain. */
import type { Lexicon, Person, Place } from '../lexicon/lexicon.ts';
import type { Anchor } from './entity-forest.ts';
import type { NameRecord } from './name-index.ts';
import { personWords } from './name-words.ts';
import type { NearPeople } from './near-people.ts';
import { particles } from './person-name.ts';
import { placeWords } from './place-name.ts';
import { holdersOf } from './roles.ts';
import { hasFreeVowels, isTransliterated } from './scripts.ts';
import { sameSkeleton, sameSpelling } from './sound.ts';

export const personAnchor = (person: Person): Anchor => ({
  id: `lexicon ${person.id}`,
  name: person.name,
  type: 'PERSON',
  aliases: person.aliases,
});

/** The lexicon's entry with exactly this name; undefined where there is none, or no telling which. */
export function lexiconAnchor(record: NameRecord, lexicon: Lexicon): Anchor | undefined {
  const { name } = record;
  switch (name.kind) {
    case 'person':
      return name.name.words.length > 1 ? exactPerson(record, lexicon) : undefined;
    case 'org':
      return name.place === '' ? organization(record, lexicon) : undefined;
    case 'place':
      return name.country === '' ? place(record, lexicon) : undefined;
    default:
      return undefined;
  }
}

/** Surface forms, the most used first. */
export const formsByUse = (record: NameRecord): string[] =>
  [...record.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);

/** The person of exactly this name. Of several, the one whose office stands beside the name. */
function exactPerson(record: NameRecord, lexicon: Lexicon): Anchor | undefined {
  const words = record.name.kind === 'person' ? record.name.name.words.join(' ') : '';
  const exact = lexicon.people(words);
  const people = exact.length > 0 ? exact : turned(record, lexicon);
  if (people.length <= 1) return people[0] && personAnchor(people[0]);
  const inOffice = holdersOf(record, lexicon);
  const named = people.filter((person) => inOffice.has(person.id));
  return named.length === 1 ? personAnchor(named[0]!) : undefined;
}

/**
 * The person whose name differs only as transliterations do, where there is just one: "Dmitri" for "Dmitry"; and in a
 * family name that nobody is called, as transliterators choose vowels.
 */
export function spellingAnchor(
  { name }: NameRecord,
  { lexicon, people: known }: { readonly lexicon: Lexicon; readonly people: NearPeople },
): Anchor | undefined {
  if (name.kind !== 'person' || name.name.words.length < 2) return undefined;
  const { words } = name.name;
  if (words.some((word) => word.length < 3 && !particles.has(word))) return undefined;
  const isStrangeFamily = lexicon.familyName(words.at(-1)!) === 0;
  const near = known
    .near(words)
    .filter(
      ({ person, label }) =>
        hasSpellings(person) &&
        (sameSpelling(words, personWords(label)) || (isStrangeFamily && isLabelOf(words, person))) &&
        !bothCommon(words, personWords(label), lexicon),
    );
  const people = new Map(near.map(({ person }) => [person.id, person]));
  return people.size === 1 ? personAnchor([...people.values()][0]!) : undefined;
}

/** Whoever held the office beside the name, where it is a right form of that name and of no other holder's. */
export function holderAnchor(
  record: NameRecord,
  { lexicon }: { readonly lexicon: Lexicon },
): Anchor | undefined {
  if (record.name.kind !== 'person' || record.name.name.words.length < 2 || record.roles.size === 0)
    return undefined;
  const { words } = record.name.name;
  const [holder, ...others] = [...holdersOf(record, lexicon).values()].filter(
    ({ person }) =>
      isLabelOf(words, person) ||
      (hasSpellings(person) &&
        [person.name, ...person.aliases].some((label) => sameSpelling(words, personWords(label)))),
  );
  return holder && others.length === 0 ? personAnchor(holder.person) : undefined;
}

/**
 * Whether the name is a right form of one of the person's labels: but for spaces ("YS Rao" is Y. S. Rao) or, where
 * vowels are the transliterator's choice, but for vowels.
 */
export function isLabelOf(words: readonly string[], { name, aliases, countries }: Person): boolean {
  const freeVowels = countries.some(hasFreeVowels);
  return [name, ...aliases].some((label) => {
    const right = personWords(label);
    const isSame = words.length > 1 && right.join('') === words.join('');
    return isSame || (freeVowels && sameSkeleton(words, words.length === 1 ? right.slice(-1) : right));
  });
}

/** Whether more than one Latin spelling of the person's name is right. */
export const hasSpellings = (person: Person): boolean =>
  person.countries.length === 0 || person.countries.some(isTransliterated);

/** Two usual spellings of a family name make two people: Smith and Smyth. */
export function bothCommon(a: readonly string[], b: readonly string[], lexicon: Lexicon): boolean {
  const [x, y] = [a.at(-1)!, b.at(-1)!];
  return x !== y && lexicon.familyName(x) > 0.1 && lexicon.familyName(y) > 0.1;
}

/** The other order of names, where a country writes the family name first: "Kishida Fumio". */
function turned(record: NameRecord, lexicon: Lexicon): readonly Person[] {
  const words = record.name.kind === 'person' ? record.name.name.words : [];
  if (words.length !== 2) return [];
  return lexicon
    .people(`${words[1]} ${words[0]}`)
    .filter(({ countries }) => countries.some((country) => familyFirst.has(country)));
}

const familyFirst: ReadonlySet<string> = new Set(
  'Japan,China,Taiwan,Hong Kong,South Korea,North Korea,Vietnam,Hungary,Singapore'.split(','),
);

function organization(record: NameRecord, lexicon: Lexicon): Anchor | undefined {
  const name = record.name.kind === 'org' ? record.name.name : undefined;
  const spelt = name?.country ? [`${name.country} ${name.core.join(' ')}`] : [];
  for (const form of [...formsByUse(record), ...spelt]) {
    const found = lexicon.organizations(form);
    if (found.length > 1) return undefined;
    const [only] = found;
    if (only) return { id: `lexicon ${only.id}`, name: only.name, type: 'ORG', aliases: only.aliases };
  }
  return undefined;
}

/** Of several places of one name, the one that is by far the largest: "Paris" is not Paris, Texas. */
function place(record: NameRecord, lexicon: Lexicon): Anchor | undefined {
  const words = record.name.kind === 'place' ? record.name.words : [];
  for (const form of [...formsByUse(record), words.join(' ')]) {
    const found = lexicon.places(form);
    if (found.length === 0) continue;
    const best = found.reduce((a, b) => (weight(b, words) > weight(a, words) ? b : a));
    // "Gulf" is hardly the Gulf Province of Papua New Guinea.
    if (
      words.length === 1 &&
      lexicon.isWord(words[0]!) &&
      best.kind !== 'country' &&
      best.kind !== 'capital' &&
      best.population < 1e5 &&
      best.kind !== 'water'
    )
      return undefined;
    return { id: `lexicon ${best.id}`, name: best.name, type: 'PLACE', aliases: best.aliases };
  }
  return undefined;
}

/** How much of the world's news a place takes: countries, capitals, then by inhabitants. */
function weight({ population, kind, name }: Place, words: readonly string[]): number {
  if (kind === 'country') return 1e10;
  if (kind === 'capital') return 1e7 + population;
  if (kind === 'water') return 1e6;
  // "Zhytomyr" is the city before it is Zhytomyr Oblast.
  if (kind === 'region') return placeWords(name).join(' ') === words.join(' ') ? 9e5 : 5e4;
  return population;
}
