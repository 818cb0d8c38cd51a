/**
 * Compiles `media/lexicon.bin` from open data and the hand-made files of `data/`:
 *
 *     npm install --prefix train/lexicon
 *     npx tsx train/lexicon/compile.ts --data DIR
 *
 * DIR (or the environment variable COPYDESK_DATA) holds the folders lexicon/ and names/.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { foldKey } from '../../src/lexicon/fold-key.ts';
import { closeTerms } from './close-terms.ts';
import { familyWords } from './family-name.ts';
import {
  readBodies,
  readCountries,
  readOrganizations,
  readPeople,
  readPlaces,
  readTitles,
  readWords,
} from './hand-made.ts';
import { mergePeople } from './merge-people.ts';
import { mergePlaces } from './merge-places.ts';
import { readCongress, readOfficeHolders, readWellKnown, readWorldLeaders } from './open-people.ts';
import { readOpenPlaces } from './open-places.ts';
import { readEnglishWords, readNameCounts, readRanks } from './open-words.ts';
import type { PersonRecord } from './records.ts';
import { withVariants } from './variants.ts';
import { isKey, writeLexicon } from './write-lexicon.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = values.data ?? process.env['COPYDESK_DATA'];
if (data === undefined) {
  console.error('usage: npx tsx train/lexicon/compile.ts --data DIR [--out FILE]');
  process.exit(2);
}
const handMade = join(root, 'data');

const words = readEnglishWords(readRanks(), readWords(handMade));
const countries = readCountries(handMade);
const byHand = readdirSync(handMade)
  .filter((file) => /^people.*\.txt$/.test(file))
  .sort()
  .flatMap((file) => readPeople(handMade, file));
const merged = closeTerms(
  mergePeople(
    [
      ...byHand,
      ...readOfficeHolders(data),
      ...readCongress(data),
      ...readWorldLeaders(data),
      ...readWellKnown(data),
    ].filter(({ name }) => isKey(foldKey(name))),
  ),
);

const countryOf = ({ terms }: PersonRecord): string => terms.at(-1)?.country ?? '';
const split = (person: PersonRecord, isGiven: (word: string) => number) => {
  const code = familyWords(person.name, countryOf(person), isGiven);
  const parts = person.name.split(' ');
  const cut = code & 0x80 ? code & 0x7f : parts.length - code;
  const [before, after] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
  return { code, ...(code & 0x80 ? { given: after, family: before } : { given: before, family: after }) };
};
const first = readNameCounts(data, merged, (person) => split(person, () => 1), words);
const isGiven = (word: string): number => first.given.get(foldKey(word)) ?? 0;
const { given, family } = readNameCounts(data, merged, (person) => split(person, isGiven), words);

const people = merged
  .map((person) => ({ ...withVariants(person), familyWords: split(person, isGiven).code }))
  .sort((a, b) => b.prominence - a.prominence || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
const openPlaces = readOpenPlaces(countries).filter(({ name }) => isKey(foldKey(name)));
const places = mergePlaces(countries, readPlaces(handMade), openPlaces);
const organizations = readOrganizations(handMade);

const file = writeLexicon({
  people,
  places,
  organizations,
  countries,
  bodies: readBodies(handMade),
  titles: readTitles(handMade),
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
