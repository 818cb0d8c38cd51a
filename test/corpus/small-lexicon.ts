/** A lexicon of a few entries, for tests that must not depend on the compiled one. */
import type { Country, Lexicon, Organization, Person, Place } from '../../src/lexicon/lexicon.ts';
import { foldName } from '../../src/text/fold.ts';
import { levenshtein } from '../levenshtein.ts';

export interface SmallLexicon {
  readonly people?: readonly Partial<Person>[];
  readonly places?: readonly Partial<Place>[];
  readonly organizations?: readonly Partial<Organization>[];
  readonly givenNames?: readonly string[];
  readonly familyNames?: readonly string[];
}

const countries: readonly Country[] = [
  {
    name: 'United States',
    capital: 'Washington, D.C.',
    aliases: ['US', 'U.S.', 'USA', 'America'],
    demonyms: ['American', 'Americans'],
  },
  { name: 'Russia', capital: 'Moscow', aliases: ['Russian Federation'], demonyms: ['Russian', 'Russians'] },
  { name: 'Ukraine', capital: 'Kyiv', aliases: [], demonyms: ['Ukrainian', 'Ukrainians'] },
  { name: 'France', capital: 'Paris', aliases: [], demonyms: ['French'] },
  { name: 'United Kingdom', capital: 'London', aliases: ['UK', 'U.K.', 'Britain'], demonyms: ['British'] },
  { name: 'Egypt', capital: 'Cairo', aliases: [], demonyms: ['Egyptian'] },
  { name: 'Vietnam', capital: 'Hanoi', aliases: [], demonyms: ['Vietnamese'] },
];

const titles: Readonly<Record<string, string>> = {
  president: 'President',
  'prime minister': 'Prime Minister',
  'foreign minister': 'Foreign Minister',
  'secretary of state': 'Secretary of State',
  spokesman: 'spokesperson',
  mr: 'Mr',
};

const nameOf = (text: string) => foldName(text).replace(/[.]/g, '');

export function smallLexicon(data: SmallLexicon = {}): Lexicon {
  const people = (data.people ?? []).map((person, id): Person => {
    const words = person.name!.split(' ');
    return {
      id,
      name: person.name!,
      givenName: person.givenName ?? words[0]!,
      familyName: person.familyName ?? words.at(-1)!,
      aliases: person.aliases ?? [],
      terms: person.terms ?? [],
      countries: person.countries ?? (person.terms ?? []).map(({ country }) => country),
    };
  });
  const places = (data.places ?? []).map((place, i): Place => {
    return { id: 1000 + i, kind: 'city', country: '', population: 1, aliases: [], name: '', ...place };
  });
  const organizations = (data.organizations ?? []).map((org, i): Organization => {
    return { id: 2000 + i, country: '', aliases: [], name: '', ...org };
  });
  const labelled =
    (name: string) =>
    (entry: { readonly name: string; readonly aliases: readonly string[] }): boolean =>
      [entry.name, ...entry.aliases].some((label) => nameOf(label) === nameOf(name));
  const given = new Set(data.givenNames ?? []);
  const family = new Set(data.familyNames ?? []);
  const near = (a: string, limit: number) =>
    people
      .flatMap((person) =>
        [person.name, ...person.aliases].map((label) => ({
          person,
          label,
          distance: levenshtein(nameOf(a), nameOf(label)),
        })),
      )
      .filter(({ distance }) => distance <= limit)
      .sort((x, y) => x.distance - y.distance);
  return {
    version: 'test',
    people: (name) => people.filter(labelled(name)),
    peopleByFamilyName: (name) => people.filter((person) => nameOf(person.familyName) === nameOf(name)),
    nearPeople: near,
    nearFamilyNames: (name, limit) =>
      people
        .map((person) => ({
          person,
          label: person.name,
          distance: levenshtein(nameOf(name), nameOf(person.familyName)),
        }))
        .filter(({ distance }) => distance <= limit),
    holders: (position, country, date) =>
      people.filter((person) =>
        person.terms.some(
          (term) =>
            term.position === position &&
            (country === '' || term.country === country) &&
            (term.start ?? '') <= date &&
            date <= (term.end ?? '9999'),
        ),
      ),
    places: (name) => places.filter(labelled(name)),
    nearPlaces: () => [],
    organizations: (name) => organizations.filter(labelled(name)),
    country: (name) => countries.find(labelled(name)),
    countryOfDemonym: (word) =>
      countries.find((country) => country.demonyms.some((d) => nameOf(d) === nameOf(word))),
    givenName: (token) => (given.has(token.toLowerCase()) ? 0.8 : 0),
    familyName: (token) => (family.has(token.toLowerCase()) ? 0.8 : 0),
    isWord: () => false,
    title: (words) => titles[nameOf(words)],
    endsTitle: (word) => Object.keys(titles).some((title) => title.endsWith(nameOf(word))),
  };
}
