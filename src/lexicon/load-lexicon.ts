import { Answers } from '../text/answers.ts';
import { type Container, openContainer } from './container.ts';
import { CountryTable } from './country-table.ts';
import { EntityTable } from './entity-table.ts';
import { FamilyIndex, readFamilyCode, splitName } from './family-index.ts';
import { findHolders, type Polity } from './find-holders.ts';
import { foldKey } from './fold-key.ts';
import { type Gunzip, gunzipStream } from './gunzip.ts';
import { KeyTable } from './key-table.ts';
import type { Country, Lexicon, NearPerson, Organization, Person, Place } from './lexicon.ts';
import { NearLabels } from './near-labels.ts';
import { type Bodies, type Countries, placeKinds, type Titles } from './sections.ts';
import { TermTable } from './term-table.ts';

/**
 * Opens the compiled lexicon (`media/lexicon.bin`). What only some callers need, such as the indexes for
 * near look-up, is built when first asked for.
 *
 * @param gunzip Where the host has something faster than the default.
 * @throws TypeError, RangeError or Error (as a rejection) where the bytes are not a compiled lexicon.
 */
export async function loadLexicon(bytes: Uint8Array, gunzip: Gunzip = gunzipStream): Promise<Lexicon> {
  return new CompiledLexicon(await openContainer(bytes, gunzip));
}

/** Answers and forms kept in memory; beyond, all are forgotten. */
const mostAnswers = 5000;
const mostForms = 20_000;

class CompiledLexicon implements Lexicon {
  readonly version: string;
  readonly #container: Container;
  readonly #keys: KeyTable;
  readonly #entities: EntityTable;
  readonly #terms: TermTable;
  #countries: CountryTable | undefined;
  readonly #polities: readonly string[];
  #titles: ReadonlyMap<string, string> | undefined;
  #titleEnds: ReadonlySet<string> | undefined;
  /** Whether words end titles. */
  readonly #endings = new Answers(mostForms, (word) => this.#isTitlesEnd(word));
  #bodies: Bodies | undefined;
  readonly #flags: Uint8Array;
  readonly #given: Uint8Array;
  readonly #family: Uint8Array;
  readonly #peopleCount: number;
  readonly #placesEnd: number;
  readonly #people: (Person | undefined)[] = [];
  readonly #places: (Place | undefined)[] = [];
  /** Keys by surface form: texts repeat their words. */
  readonly #keyNumbers = new Answers(mostForms, (form) => this.#keys.find(foldKey(form)));
  /** Who held an office, by question: a corpus asks the same again and again. */
  readonly #answers = new Map<string, readonly Person[]>();
  #familyIndex: FamilyIndex | undefined;
  #nearPeople: NearLabels | undefined;
  #nearPlaces: NearLabels | undefined;
  #placeColumns: PlaceColumns | undefined;
  #organizationCountries: Uint32Array | undefined;

  constructor(container: Container) {
    this.version = container.version;
    this.#container = container;
    this.#keys = new KeyTable(
      container.bytes('keys.shared'),
      container.bytes('keys.lengths'),
      container.bytes('keys.rest'),
      container.numbers('keys.starts', 3),
    );
    this.#flags = container.bytes('keys.flags');
    this.#given = container.bytes('keys.given');
    this.#family = container.bytes('keys.family');
    this.#entities = new EntityTable(container, this.#keys);
    this.#peopleCount = container.bytes('people.family').length;
    this.#placesEnd = this.#peopleCount + container.bytes('places.kinds').length;
    this.#polities = container.lines('polities');
    this.#terms = new TermTable(container, this.#polities);
  }

  people(fullName: string): readonly Person[] {
    return this.#named(fullName, 0, this.#peopleCount).map((id) => this.#person(id));
  }

  places(name: string): readonly Place[] {
    return this.#named(name, this.#peopleCount, this.#placesEnd).map((id) => this.#place(id));
  }

  organizations(name: string): readonly Organization[] {
    return this.#named(name, this.#placesEnd, Number.POSITIVE_INFINITY).map((id) => this.#organization(id));
  }

  peopleByFamilyName(familyName: string): readonly Person[] {
    return this.#families()
      .people(foldKey(familyName))
      .map((id) => this.#person(id));
  }

  nearPeople(fullName: string, maxDistance: number): readonly NearPerson[] {
    this.#nearPeople ??= new NearLabels(this.#entities, this.#keys, 0, this.#peopleCount);
    return this.#nearPeople
      .near(foldKey(fullName), Math.min(maxDistance, 3))
      .map(({ entity, label, distance }) => ({ person: this.#person(entity), label, distance }));
  }

  nearFamilyNames(familyName: string, maxDistance: number): readonly NearPerson[] {
    return this.#families()
      .near(foldKey(familyName), Math.min(maxDistance, 2))
      .map(({ entity, distance }) => {
        const person = this.#person(entity);
        return { person, label: person.name, distance };
      });
  }

  nearPlaces(
    name: string,
    maxDistance: number,
  ): readonly { readonly place: Place; readonly label: string; readonly distance: number }[] {
    this.#nearPlaces ??= new NearLabels(this.#entities, this.#keys, this.#peopleCount, this.#placesEnd);
    return this.#nearPlaces
      .near(foldKey(name), Math.min(maxDistance, 3))
      .map(({ entity, label, distance }) => ({ place: this.#place(entity), label, distance }));
  }

  holders(position: string, country: string, date: string): readonly Person[] {
    const question = `${position}\n${country}\n${date}`;
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const find = (key: string, polity: string) => this.#terms.holders(key, polity, date);
    const answer = findHolders(position, country, (name) => this.#polity(name), find).map((id) =>
      this.#person(id),
    );
    if (this.#answers.size >= mostAnswers) this.#answers.clear();
    this.#answers.set(question, answer);
    return answer;
  }

  country(name: string): Country | undefined {
    return this.#countryTable().named(name);
  }

  countryOfDemonym(word: string): Country | undefined {
    return this.#countryTable().ofDemonym(word);
  }

  givenName(token: string): number {
    return (this.#given[this.#keyOf(token)] ?? 0) / 255;
  }

  familyName(token: string): number {
    return (this.#family[this.#keyOf(token)] ?? 0) / 255;
  }

  isWord(lower: string): boolean {
    return ((this.#flags[this.#keyOf(lower)] ?? 0) & 1) !== 0;
  }

  title(words: string): string | undefined {
    return this.#titlesByKey().get(foldKey(words));
  }

  endsTitle(word: string): boolean {
    return this.#endings.on(word);
  }

  #isTitlesEnd(word: string): boolean {
    this.#titleEnds ??= new Set(Array.from(this.#titlesByKey().keys(), lastWord));
    return this.#titleEnds.has(lastWord(foldKey(word)));
  }

  #titlesByKey(): ReadonlyMap<string, string> {
    return (this.#titles ??= new Map(Object.entries(this.#container.json<Titles>('titles'))));
  }

  #polity(name: string): Polity | undefined {
    this.#bodies ??= this.#container.json<Bodies>('bodies');
    const body = this.#bodies[foldKey(name).replace(/^the /, '')];
    if (body !== undefined) return { ...body, isCountry: body.portfolio === '' };
    const country = this.country(name) ?? this.countryOfDemonym(name);
    if (country !== undefined) return { country: country.name, portfolio: '', isCountry: true };
    const [organization] = this.organizations(name.replace(/^the /i, ''));
    return organization && { country: organization.name, portfolio: '', isCountry: false };
  }

  /** The number of a surface form's key, or -1. */
  #keyOf(form: string): number {
    return this.#keyNumbers.on(form);
  }

  /** Entities from `from` up to `to` with this label. */
  #named(name: string, from: number, to: number): number[] {
    const key = this.#keyOf(name);
    if (key < 0) return [];
    const found = new Set<number>();
    for (const label of this.#entities.labelsOfKey(key)) {
      const entity = this.#entities.entityOf(label);
      // "us", "who" and "is" are no acronyms when written small.
      if (this.#entities.isUpper(label) && /[a-z]/.test(name)) continue;
      if (entity >= from && entity < to) found.add(entity);
    }
    return [...found];
  }

  #person(id: number): Person {
    return (this.#people[id] ??= this.#readPerson(id));
  }

  #readPerson(id: number): Person {
    const [name = '', ...aliases] = this.#entities.labels(id);
    const { givenName, familyName } = splitName(
      name,
      readFamilyCode(this.#container.bytes('people.family')[id]!),
    );
    const prominence = this.#container.bytes('people.prominence')[id]! / 255;
    const all = this.#terms.termsOf(id);
    const terms = all.filter(({ position }) => position !== '');
    const countries = [...new Set(all.map(({ country }) => country))];
    return { id, name, givenName, familyName, aliases, terms, countries, prominence };
  }

  #place(entity: number): Place {
    return (this.#places[entity - this.#peopleCount] ??= this.#readPlace(entity));
  }

  #readPlace(entity: number): Place {
    const columns = (this.#placeColumns ??= {
      kinds: this.#container.bytes('places.kinds'),
      countries: this.#container.numbers('places.countries', 2),
      population: this.#container.numbers('places.population', 3),
    });
    const row = entity - this.#peopleCount;
    const [name = '', ...aliases] = this.#entities.labels(entity);
    return {
      id: entity,
      name,
      kind: placeKinds[columns.kinds[row]!]!,
      country: this.#polities[columns.countries[row]!]!,
      population: columns.population[row]! * 100,
      aliases,
    };
  }

  #organization(entity: number): Organization {
    this.#organizationCountries ??= this.#container.numbers('organizations.countries', 2);
    const country = this.#polities[this.#organizationCountries[entity - this.#placesEnd]!]!;
    const [name = '', ...aliases] = this.#entities.labels(entity);
    return { id: entity, name, country, aliases };
  }

  #countryTable(): CountryTable {
    return (this.#countries ??= new CountryTable(this.#container.json<Countries>('countries')));
  }

  #families(): FamilyIndex {
    return (this.#familyIndex ??= new FamilyIndex(
      this.#peopleCount,
      this.#entities,
      this.#keys,
      this.#container.bytes('people.family'),
    ));
  }
}

const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

interface PlaceColumns {
  readonly kinds: Uint8Array;
  readonly countries: Uint32Array;
  readonly population: Uint32Array;
}
