/**
 * Compiles `media/lexicon.bin` from open data and the hand-made files of `data/`:
 *
 *     npm install --prefix train/lexicon
 *     npx tsx train/lexicon/compile.ts --data DIR
 *
 * DIR (or the environment variable COPYDESK_DATA) holds the folders lexicon/ and names/.
 *
 * With `--out FILE --leave-out N`, one in N of the people in `data/` is left out and listed in FILE.left-out.tsv, for
 * bench/left-out-eval.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FamilyCode, splitName } from '../../src/lexicon/family-index.ts';
import { foldKey } from '../../src/lexicon/fold-key.ts';
import { closeTerms, dropContradicted } from './close-terms.ts';
import { familyWords } from './family-name.ts';
import {
  readBodies,
  readCountries,
  readHandMadePeople,
  readOrganizations,
  readPlaces,
  readTitles,
  readWords,
} from './hand-made.ts';
import { mergePeople } from './merge-people.ts';
import { mergePlaces } from './merge-places.ts';
import { readCongress, readOfficeHolders, readWellKnown, readWorldLeaders } from './open-people.ts';
import { readOpenPlaces } from './open-places.ts';
import { readEnglishWords, readNameCounts, readRanks } from './open-words.ts';
import type { PersonRecord, TermRecord } from './records.ts';
import { withVariants } from './variants.ts';
import { isKey, writeLexicon } from './write-lexicon.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' }, 'leave-out': { type: 'string' } },
});
const data = values.data ?? process.env['COPYDESK_DATA'];
if (data === undefined) {
  console.error('usage: npx tsx train/lexicon/compile.ts --data DIR [--out FILE [--leave-out N]]');
  process.exit(2);
}
const handMade = join(root, 'data');

const ranks = readRanks();
const words = readEnglishWords(ranks, readWords(handMade));
const countries = readCountries(handMade);
const organizations = readOrganizations(handMade);
const polities = new Map(
  [...organizations, ...countries].flatMap(({ name, aliases }) =>
    [name, ...aliases].map((form) => [foldKey(form), name] as const),
  ),
);
/** The country under the name it has in the lexicon, and not repeated in the position. */
const inPolity = (term: TermRecord): TermRecord => {
  const country = polities.get(foldKey(term.country).replace(/^the /, '')) ?? term.country;
  const position =
    country === '' ? term.position : term.position.replace(new RegExp(` of (the )?${country}$`), '');
  return { ...term, position, country };
};

const handMadePeople = readHandMadePeople(handMade);
const leaveOut = values.out === undefined ? 0 : Number(values['leave-out'] ?? 0);
const isLeftOut = (at: number): boolean => leaveOut > 0 && at % leaveOut === 0;
if (leaveOut > 0) {
  const rows = handMadePeople
    .filter((_, at) => isLeftOut(at))
    .map(({ name, terms }) => `${name}\t${terms.at(-1)?.country ?? ''}\n`);
  writeFileSync(`${values.out}.left-out.tsv`, rows.join(''));
}
const byHand = handMadePeople.filter((_, at) => !isLeftOut(at)).map(withVariants);
const records = [
  ...byHand,
  ...readOfficeHolders(data, (name) => polities.has(foldKey(name))),
  ...readCongress(data),
  ...readWorldLeaders(data),
  ...readWellKnown(data),
]
  .filter(({ name }) => isKey(foldKey(name)))
  .map((person) => ({ ...person, terms: person.terms.map(inPolity) }));
const countryNames = new Set(countries.map(({ name }) => name));
const isCountry = (polity: string): boolean => countryNames.has(polity);
const merged = closeTerms(dropContradicted(mergePeople(records, isCountry)));

const countryOf = ({ terms }: PersonRecord): string => terms.at(-1)?.country ?? '';
const familyOf = (person: PersonRecord, isGiven: (word: string) => number): FamilyCode =>
  familyWords(person.name, countryOf(person), isGiven);
const split = (person: PersonRecord, isGiven: (word: string) => number) =>
  splitName(person.name, familyOf(person, isGiven));
const first = readNameCounts(data, merged, (person) => split(person, () => 1), words, ranks);
const isGiven = (word: string): number => first.given.get(foldKey(word)) ?? 0;
const { given, family } = readNameCounts(data, merged, (person) => split(person, isGiven), words, ranks);

const people = merged
  .map((person) => ({ ...withVariants(person), family: familyOf(person, isGiven) }))
  .sort((a, b) => b.prominence - a.prominence || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
const openPlaces = readOpenPlaces(countries).filter(({ name }) => isKey(foldKey(name)));
const places = mergePlaces(countries, readPlaces(handMade), openPlaces);

const file = writeLexicon({
  people,
  places,
  organizations,
  countries,
  bodies: readBodies(handMade),
  titles: { ...sharedPositions(people), ...readTitles(handMade) },
  words,
  given,
  family,
});
const out = values.out ?? join(root, 'media/lexicon.bin');
mkdirSync(resolve(out, '..'), { recursive: true });
writeFileSync(out, file);
const count = (what: string, n: number) => console.log(`${String(n).padStart(8)} ${what}`);
count('people', people.length);
count('of them by hand', byHand.length);
count(
  'names of people',
  people.reduce((n, { aliases }) => n + 1 + aliases.length, 0),
);
count(
  'terms of office',
  people.reduce((n, { terms }) => n + terms.length, 0),
);
count('places', places.length);
count('organizations', organizations.length);
count('English words', words.size);
count('given names', given.size);
count('family names', family.size);
count('bytes', file.length);

/** Positions that two countries or more have: they are titles, under their own names in small letters. */
function sharedPositions(holders: readonly PersonRecord[]): Record<string, string> {
  const countriesOf = new Map<string, Set<string>>();
  for (const { position, country } of holders.flatMap(({ terms }) => terms)) {
    const normal = position.toLowerCase();
    if (!/^[a-z' -]+$/.test(normal) || normal.split(' ').length > 6) continue;
    countriesOf.set(normal, (countriesOf.get(normal) ?? new Set()).add(country));
  }
  const titles: Record<string, string> = {};
  for (const [normal, inCountries] of [...countriesOf].sort())
    if (inCountries.size > 1) titles[foldKey(normal)] = normal;
  return titles;
}
