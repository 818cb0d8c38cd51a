/** Names of organizations: their core, their acronyms, and when a shorter form can stand for a longer. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { nameWords, runAt } from './name-words.ts';
import { countryNamed, countryOfPeople } from './place-name.ts';

/** An organization's name without article and legal form. */
export interface OrgName {
  /** Folded words, without "the" and legal forms; at least one. */
  readonly words: readonly string[];
  /** Canonical name of the country the name starts with ("U.S. Army" → United States), or ''. */
  readonly country: string;
  /** `words` without that country; all of them where nothing would be left. */
  readonly core: readonly string[];
}

const legalForms = new Set(
  'inc incorporated corp corporation co company companies ltd limited llc llp lp plc ag sa se nv bv spa gmbh ab asa oyj oao ooo pao zao kk pty bhd holdings holding group'.split(
    ' ',
  ),
);
const smallWords = new Set('of the for and & on in de du des la le et y del der und to at'.split(' '));

export function parseOrg(form: string, lexicon: Lexicon): OrgName | undefined {
  let words = nameWords(form).map((word) => word.replace(/'s$/, ''));
  if (words[0] === 'the' && words.length > 1) words = words.slice(1);
  while (words.length > 1 && legalForms.has(words.at(-1)!)) words = words.slice(0, -1);
  while (words.length > 1 && (words.at(-1) === '&' || words.at(-1) === 'and')) words = words.slice(0, -1);
  if (words.length === 0) return undefined;
  words = officeOrder(words);
  const leading = leadingCountry(words, lexicon);
  return { words, country: leading.country, core: words.slice(leading.length) };
}

/** "Department of Labor" and "Labor Department" come to the same words. */
function officeOrder(words: readonly string[]): string[] {
  const [first, of, ...rest] = words;
  if ((first === 'department' || first === 'ministry') && of === 'of' && rest.length > 0) {
    const what = rest[0] === 'the' ? rest.slice(1) : rest;
    return [...what.map((word) => (word === 'defence' ? 'defense' : word)), first];
  }
  return words.map((word) => (word === 'defence' ? 'defense' : word));
}

function leadingCountry(words: readonly string[], lexicon: Lexicon): { country: string; length: number } {
  for (let n = Math.min(3, words.length - 1); n >= 1; n--) {
    const start = words.slice(0, n).join(' ');
    const country = countryNamed(start, lexicon) ?? countryOfPeople(start, lexicon);
    if (country) return { country, length: n };
  }
  return { country: '', length: 0 };
}

/** Whether the form looks like an acronym: "NATO", "U.N.", "AT&T". */
export const isAcronym = (form: string): boolean =>
  /^(?:\p{Lu}[.&]?){2,8}s?$/u.test(form.trim()) && form.trim().length <= 12;

/** All acronyms that a name of several words can have, folded; empty for single words. */
export function acronymsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const initials = (list: readonly string[]) =>
    list
      .map((word) => (word === 'us' || word === 'uk' || word === 'un' || word === 'eu' ? word : word[0]!))
      .join('');
  const strict = initials(words.filter((word) => !smallWords.has(word)));
  const loose = initials(words);
  return [...new Set([strict, loose])].filter((acronym) => acronym.length >= 2);
}

/** Words after which a place name is no team but an institution of its own. */
const institutions = new Set(
  'times post journal news herald tribune university college school bank exchange council court police department ministry government parliament assembly hospital museum airlines airways press agency company institute symphony orchestra'.split(
    ' ',
  ),
);

const generic = new Set(
  'academy administration agency airport army assembly association authority bank board bureau cabinet center centre church club college commission committee company conference congress corps council court department federation force government house institute league ministry museum navy parliament party police school senate society state station team times treasury union university'.split(
    ' ',
  ),
);

/** Whether the name is only what kind of thing it names: "the Court", "the University". */
export const isGeneric = (name: OrgName): boolean => name.words.length === 1 && generic.has(name.words[0]!);

/** How well `short` can stand for `long` within one article: 0 (not at all) to 1. */
export function standsFor(short: OrgName, long: OrgName, shortIsPlace: boolean): number {
  if (short.words.length >= long.words.length && short.core.length >= long.core.length) {
    return sameCore(short, long) ? 0.95 : 0;
  }
  if (sameCore(short, long)) return 0.95;
  if (short.words.length === 1 && acronymsOf(long.words).includes(short.words[0]!.replaceAll('&', '')))
    return 0.9;
  if (
    short.words.length === 1 &&
    short.words[0]!.length > 1 &&
    acronymsOf(long.core).includes(short.words[0]!)
  )
    return 0.8;
  const at = runAt(short.words, long.words);
  if (at === undefined) return isClipped(short, long) ? 0.55 : 0;
  if (shortIsPlace) return at === 'prefix' && isTeam(short, long) ? 0.7 : 0;
  if (at === 'prefix') return 0.8;
  // The General Assembly of the United Nations is not the United Nations.
  const before = long.words.at(-1 - short.words.length);
  return at === 'suffix' && !smallWords.has(before ?? '') ? 0.6 : 0.3;
}

/** "Fed" for "Federal Reserve"; "Penn State" for "Pennsylvania State University", but not "West Bank" for "Western Bank". */
function isClipped(short: OrgName, long: OrgName): boolean {
  const [clipped = '', ...rest] = short.words;
  const [whole = '', ...behind] = long.core;
  if (clipped.length < 3 || whole.length < 6 || behind.length === 0 || !whole.startsWith(clipped))
    return false;
  if (rest.length === 0) return true;
  return whole.length - clipped.length >= leastClipped && rest.every((word, i) => word === behind[i]);
}

/** Letters that are cut off the first of several words: no ending that makes another word. */
const leastClipped = 4;

/** The same but for a country that only one of them names: "Treasury Department", "U.S. Treasury Department". */
function sameCore(a: OrgName, b: OrgName): boolean {
  if (a.country !== '' && b.country !== '' && a.country !== b.country) return false;
  return a.core.length === b.core.length && a.core.every((word, i) => word === b.core[i]);
}

/** "Boston" for "Boston Red Sox", not for "Boston University". */
const isTeam = (place: OrgName, long: OrgName) =>
  long.words.length - place.words.length <= 2 && !long.words.some((word) => institutions.has(word));
