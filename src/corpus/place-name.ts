/** Names of places: countries under one name, compass points and usual abbreviations spelt out. */
import type { Country, Lexicon } from '../lexicon/lexicon.ts';
import { nameWords } from './name-words.ts';

const spelt: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  st: 'saint',
  mt: 'mount',
  ft: 'fort',
};

/** Words that may be added to a place's name, or left off, without naming another place. */
export const placeNouns: ReadonlySet<string> = new Set(
  'city state province region county republic island islands river lake sea mount mountain peninsula airport international district oblast prefecture town village valley territory kingdom of the'.split(
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

/** The country that a form names: by name or abbreviation, never by its capital. */
export function countryNamed(form: string, lexicon: Lexicon): Country | undefined {
  return lexicon.country(form) ?? lexicon.country(placeWords(form).join(' '));
}

/** The country that a demonym belongs to: "Ukrainians", "S. Korean" → its country. */
export function countryOfPeople(form: string, lexicon: Lexicon): Country | undefined {
  return lexicon.countryOfDemonym(form) ?? lexicon.countryOfDemonym(placeWords(form).join(' '));
}
