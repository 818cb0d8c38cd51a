/** Names of places: countries under one name, compass points and usual abbreviations spelt out. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { nameWords } from './name-words.ts';
import { regionNamed, regionOfPeople, stateNamed } from './regions.ts';

const spelt: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  st: 'saint',
  mt: 'mount',
  ft: 'fort',
};

/**
 * Words that may be added to a place's name, or left off, without naming another place. Not "city" (Oklahoma
 * City) nor "river" (the Arkansas River): those name something else than the word they follow.
 */
export const placeNouns: ReadonlySet<string> = new Set(
  'state province region republic islands archipelago peninsula district oblast prefecture territory kingdom square palace international of the'.split(
    ' ',
  ),
);

/** The folded words of a place's name, without "the". */
export function placeWords(form: string): string[] {
  let words = nameWords(form);
  if (words[0] === 'the' && words.length > 1) words = words.slice(1);
  if (words.length > 1 && spelt[words[0]!] && /^\p{L}{1,2}\./u.test(form.trim())) {
    words = [spelt[words[0]!]!, ...words.slice(1)];
  }
  return words;
}

/** The country, union or state that a form names, by name or abbreviation, never by its capital. */
export function countryNamed(form: string, lexicon: Lexicon): string | undefined {
  return (
    lexicon.country(form)?.name ??
    lexicon.country(placeWords(form).join(' '))?.name ??
    regionNamed(form) ??
    stateNamed(form)
  );
}

/** The country or region that a demonym belongs to: "Ukrainians", "S. Korean", "European". */
export function countryOfPeople(form: string, lexicon: Lexicon): string | undefined {
  return (
    lexicon.countryOfDemonym(form)?.name ??
    lexicon.countryOfDemonym(placeWords(form).join(' '))?.name ??
    regionOfPeople(form)
  );
}
