import { foldKey } from './fold-key.ts';
import type { Country } from './lexicon.ts';

/** Short names in capitals ("US", "UAE", "DR") are words or nothing when written in lower case. */
const isAcronym = (name: string): boolean => /^[A-Z.]{2,6}$/.test(name);

/** Countries by their names and by their demonyms. */
export class CountryTable {
  readonly #names = new Map<string, Country>();
  readonly #acronyms = new Map<string, Country>();
  readonly #demonyms = new Map<string, Country>();

  constructor(countries: readonly Country[]) {
    for (const country of countries) {
      for (const name of [country.name, ...country.aliases])
        (isAcronym(name) ? this.#acronyms : this.#names).set(foldKey(name), country);
      for (const demonym of country.demonyms) {
        const key = foldKey(demonym);
        if (!this.#demonyms.has(key)) this.#demonyms.set(key, country);
      }
    }
  }

  named(name: string): Country | undefined {
    const key = foldKey(name).replace(/^the /, '');
    return (
      this.#names.get(key) ??
      (/^[A-Z]/.test(name) && !/[a-z]/.test(name) ? this.#acronyms.get(key) : undefined)
    );
  }

  ofDemonym(word: string): Country | undefined {
    return this.#demonyms.get(foldKey(word));
  }
}
