/**
 * What Copydesk knows of the world, compiled from open data: people in office, places, organizations,
 * given and family names, English words. Read-only; this file is the interface that every other layer
 * uses, `load-lexicon.ts` its implementation over the binary file.
 */

/** A term in an office. Dates are ISO 8601, possibly a year or a month only; null where unknown. */
export interface Term {
  /** "President", "Minister of Foreign Affairs", "spokesperson". */
  readonly position: string;
  /** English short name of the country or body: "Russia", "United Nations"; '' where none. */
  readonly country: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Without an end because it had not ended when the lexicon was compiled, not because none is known. */
  readonly open?: true;
}

/** The day up to which the offices listed by hand were looked through: nobody here came to one later. */
export const officesKnownUntil = '2025-12-31';

export interface Person {
  readonly id: number;
  /** Preferred label: "Antony Blinken". */
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Alternate labels: other right forms ("Sergei Lavrov", "Tony Blinken"). */
  readonly aliases: readonly string[];
  readonly terms: readonly Term[];
  /** Canonical names of the countries and bodies that the person serves, or is known to be of. */
  readonly countries: readonly string[];
  /** How likely news is to mention the person: 0 (a backbencher of long ago) to 1 (hand-made entries). */
  readonly prominence?: number;
}

export type PlaceKind = 'country' | 'capital' | 'city' | 'region' | 'water' | 'other';

export interface Place {
  readonly id: number;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string;
  /** Inhabitants; 0 where unknown. */
  readonly population: number;
  /** Other right forms ("Kiev"). */
  readonly aliases: readonly string[];
}

export interface Organization {
  readonly id: number;
  readonly name: string;
  readonly country: string;
  /** Acronyms and other right forms. */
  readonly aliases: readonly string[];
}

export interface Country {
  readonly name: string;
  readonly capital: string;
  /** "US", "U.S.", "United States of America". */
  readonly aliases: readonly string[];
  /** Adjectives and nouns of people: "American", "Americans". */
  readonly demonyms: readonly string[];
}

/** A near match: `distance` in plain Damerau-Levenshtein edits between folded forms. */
export interface NearPerson {
  readonly person: Person;
  /** The label of the person that came near. */
  readonly label: string;
  readonly distance: number;
}

/**
 * Look-ups fold case, accents and apostrophes themselves (`foldName`), so callers pass surface forms.
 * None of them throws; an unknown form yields an empty list, undefined or 0.
 */
export interface Lexicon {
  /** Changes whenever the compiled data change. */
  readonly version: string;
  /** People with exactly this full name or alias. */
  people(fullName: string): readonly Person[];
  /** People with this family name. */
  peopleByFamilyName(familyName: string): readonly Person[];
  /** People one of whose full names is at most `maxDistance` (≤ 3) edits away; nearest first. */
  nearPeople(fullName: string, maxDistance: number): readonly NearPerson[];
  /** People whose family name is at most `maxDistance` (≤ 2) edits away; nearest first. */
  nearFamilyNames(familyName: string, maxDistance: number): readonly NearPerson[];
  /** Those in an office whose position and country match, on the date (YYYY-MM-DD). '' matches any country. */
  holders(position: string, country: string, date: string): readonly Person[];
  places(name: string): readonly Place[];
  nearPlaces(
    name: string,
    maxDistance: number,
  ): readonly { readonly place: Place; readonly label: string; readonly distance: number }[];
  organizations(name: string): readonly Organization[];
  /** By name, alias or abbreviation: "US" → United States. */
  country(name: string): Country | undefined;
  /** By demonym: "Ukrainian", "Ukrainians" → Ukraine. */
  countryOfDemonym(word: string): Country | undefined;
  /** How common a token is as a given name: 0 (unknown) to 1 (very common). */
  givenName(token: string): number;
  /** How common a token is as a family name: 0 to 1. */
  familyName(token: string): number;
  /** True for words of general English, lower-case ("ministry"); false for what only names use. */
  isWord(lower: string): boolean;
  /** "president", "foreign minister", "mr", "gen." → the normal form of the title, else undefined. */
  title(words: string): string | undefined;
  /** Whether any title ends in the word; a quick no before `title` is asked of all that may be one. */
  endsTitle(word: string): boolean;
}
