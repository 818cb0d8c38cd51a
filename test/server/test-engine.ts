/** An engine over a handful of names: recognises exactly those, and knows a few people. */
import type { EntityType, Mention } from '../../src/annotation.ts';
import type { Engine } from '../../src/engine.ts';
import type { Country, Lexicon, NearPerson, Person } from '../../src/lexicon/lexicon.ts';
import { foldName } from '../../src/text/fold.ts';
import { levenshtein } from '../levenshtein.ts';

export interface TestName {
  readonly text: string;
  readonly type: EntityType;
}

/** An engine that recognises these names, the longest first, as whole words. */
export function testEngine(names: readonly TestName[], lexicon: Lexicon): Engine {
  const byText = new Map(names.map(({ text, type }) => [text, type]));
  const longestFirst = [...byText.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');
  return {
    lexicon,
    version: 'test',
    recognize: ({ text }) =>
      [...text.matchAll(pattern)].map(
        (m): Mention => ({
          start: m.index,
          end: m.index + m[0].length,
          text: m[0],
          type: byText.get(m[0])!,
          confidence: 0.99,
        }),
      ),
  };
}

/** A person in office since 2021; positions are written in lower case. */
export function person(id: number, name: string, position: string, country: string): Person {
  const [givenName = '', familyName = ''] = name.split(' ');
  const terms = [{ position, country, start: '2021-01-01', end: null }];
  return { id, name, givenName, familyName, aliases: [], terms, countries: [country] };
}

/** A lexicon of these people, and of English as far as it is written in lower case. */
export function testLexicon(people: readonly Person[]): Lexicon {
  const same = (a: string, b: string) => foldName(a) === foldName(b);
  const near = (wanted: string, labelOf: (p: Person) => string, maxDistance: number): NearPerson[] =>
    people
      .map((p) => ({
        person: p,
        label: labelOf(p),
        distance: levenshtein(foldName(wanted), foldName(labelOf(p))),
      }))
      .filter((n) => n.distance <= maxDistance)
      .sort((a, b) => a.distance - b.distance);
  const terms = people.flatMap((p) => p.terms);
  const positions = terms.map((t) => t.position);
  const countries = new Set(terms.map((t) => t.country));
  const country = (name: string): Country => ({ name, capital: '', aliases: [], demonyms: [] });
  return {
    version: 'test',
    people: (name) => people.filter((p) => same(p.name, name)),
    peopleByFamilyName: (name) => people.filter((p) => same(p.familyName, name)),
    nearPeople: (name, max) => near(name, (p) => p.name, max),
    nearFamilyNames: (name, max) => near(name, (p) => p.familyName, max),
    holders: (position, country) =>
      people.filter((p) =>
        p.terms.some((t) => same(t.position, position) && (country === '' || same(t.country, country))),
      ),
    places: () => [],
    nearPlaces: () => [],
    organizations: () => [],
    country: (name) => (countries.has(name) ? country(name) : undefined),
    countryOfDemonym: () => undefined,
    givenName: (token) => (people.some((p) => same(p.givenName, token)) ? 0.9 : 0),
    familyName: (token) => (people.some((p) => same(p.familyName, token)) ? 0.5 : 0),
    isWord: (lower) => /^[a-z]+$/.test(lower),
    title: (words) => positions.find((position) => position === words.toLowerCase()),
    endsTitle: (word) => positions.some((position) => position.endsWith(word.toLowerCase())),
  };
}
