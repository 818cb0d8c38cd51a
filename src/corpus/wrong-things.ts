/**
 * Wrong forms of the names of places and organizations, against the corpus and the lexicon. Stricter than for
 * people: one strange word, near enough to the word that others write in its place.
 */

import type { Place } from '../lexicon/lexicon.ts';
import { foldName } from '../text/fold.ts';
import { independent, manyArticles, together } from './article-facts.ts';
import type { Anchor } from './entity-forest.ts';
import { bestForm } from './entity-view.ts';
import type { DecisionContext } from './link-decision.ts';
import { wordDistance } from './name-distance.ts';
import type { NameRecord } from './name-index.ts';
import { nameWords } from './name-words.ts';
import { thingKeys, thingWords } from './near-keys.ts';
import { countryOfPeople, placeWords } from './place-name.ts';
import { hasFreeVowels, isTransliterated } from './scripts.ts';
import { unslipped } from './slips.ts';
import { sameSkeleton, sameSpelling } from './sound.ts';
import { found, isAbout, shortestAlone } from './thing-verdict.ts';
import { isBetter, type WrongForm } from './wrong-names.ts';
import { miscalled, nearOrganization } from './wrong-organizations.ts';

/** Shortest word that is judged: short ones are near too many others. */
const shortest = 6;
/** Shortest in a name of several words, the others of which are right. */
const shortestOfSeveral = 4;
/** Most that a garble changes of a word, weighted, as a share of its length. */
const mostOfWord = 0.2;
/** Most that it changes of a last letter: l for r, t for d. */
const mostOfEnding = 0.56;
/** Articles that must write it right, where the wrong form's article does not. */
const enough = 3;
/** Inhabitants of a place whose country the article names: where another place is as near, and where none is. */
const large = 500_000;
const town = 100_000;
/** Inhabitants of a place that may be meant though the article does not name its country. */
const famous = 1_000_000;

/** Decides whether the name of a place or an organization is a wrong form; undefined when unsure. */
export function wrongThing(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  if (record.articles.size > manyArticles) return undefined;
  const misspelt = isStrangeThing(record, context)
    ? (nearInCorpus(record, context) ?? inLexicon(record, context))
    : undefined;
  return misspelt ?? miscalled(record, context);
}

/** Has a long word that is no English word and no name known to anyone. */
export function isStrangeThing(record: NameRecord, { lexicon }: Pick<DecisionContext, 'lexicon'>): boolean {
  const words = thingWords(record);
  const least = words.length > 1 && record.type === 'PLACE' ? shortestOfSeveral : shortest;
  if (!words.some((word) => isStrangeWord(word, lexicon, least))) return false;
  const form = words.join(' ');
  return lexicon.places(form).length === 0 && lexicon.organizations(form).length === 0;
}

const isStrangeWord = (word: string, lexicon: DecisionContext['lexicon'], least = shortest): boolean =>
  word.length >= least &&
  /^\p{L}+$/u.test(word) &&
  !lexicon.isWord(word) &&
  lexicon.familyName(word) === 0 &&
  lexicon.givenName(word) === 0 &&
  lexicon.places(word).length === 0 &&
  countryOfPeople(word, lexicon) === undefined;

function nearInCorpus(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  const { index, facts } = context;
  const words = thingWords(record);
  let best: { right: NameRecord; distance: number } | undefined;
  const seen = new Set<NameRecord>();
  for (const key of thingKeys(record)) for (const other of index.fewOffered(key)) seen.add(other);
  for (const other of seen) {
    if (other === record || other.type !== record.type) continue;
    const distance = garbledWord(words, thingWords(other), context);
    if (distance === undefined || (best && best.distance <= distance)) continue;
    const here = together(record, [other]);
    const articles = independent(other.articles, facts);
    if (!here && (articles < enough || articles < 3 * independent(record.articles, facts))) continue;
    if (isBetter(other, record, context)) best = { right: other, distance };
  }
  if (!best) return undefined;
  const confidence = Math.min(0.95, 0.6 + 0.05 * independent(best.right.articles, facts));
  return {
    right: best.right,
    name: bestForm(best.right),
    confidence,
    role: undefined,
    attested: [best.right],
  };
}

/** What the reference data know by nearly that name. */
function inLexicon(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  const words = thingWords(record);
  const country = misspeltCountry(record, context);
  if (country !== undefined) {
    const isTold = isAbout(record, country, context);
    if (!isTold && !isUnlikeOthers(words, placeWords(country))) return undefined;
    return found(countryAnchor(country, context), country, isTold ? 0.75 : 0.65, context, record);
  }
  return words.length > 1
    ? (respelt(record, words, context) ?? nearName(record, words, context))
    : (nearPlace(record, words, context) ?? nearOrganization(record, words[0]!, context));
}

/** Whether a name tells by itself that it is misspelt: long, and not as other languages may write it ("Kanada"). */
const isUnlikeOthers = (words: readonly string[], right: readonly string[]): boolean =>
  words.join('').length >= shortestAlone && !sameSpelling(words.map(inAnyLanguage), right.map(inAnyLanguage));

/** "Brasil", "Ruanda", "Etiopia". */
const inAnyLanguage = (word: string): string =>
  word.replace(/z/g, 's').replace(/[uw]/g, 'u').replace(/th/g, 't').replace(/[xj]/g, 'j');

/** The country as the corpus has it, else as an entry of its own. */
function countryAnchor(name: string, { index }: DecisionContext): NameRecord | Anchor {
  const [own] = index.offered(`L =${name}`);
  return own ?? { id: `country ${name}`, name, type: 'PLACE', aliases: [] };
}

/**
 * The country that a place's strange name is one slip from, however its letters sound: countries have one spelling in
 * English. A pure function of the name and the lexicon.
 */
export function misspeltCountry(
  record: NameRecord,
  { lexicon }: Pick<DecisionContext, 'lexicon'>,
): string | undefined {
  if (record.name.kind !== 'place' || record.name.country !== '') return undefined;
  const words = thingWords(record);
  if (!words.some((word) => isStrangeWord(word, lexicon))) return undefined;
  const name = words.join(' ');
  const near = lexicon.nearPlaces(name, 1).filter(({ place, label }) => {
    // Not by a shortened name or an abbreviation.
    const right = foldName(label);
    return place.kind === 'country' && right === foldName(place.name) && right.at(-1) === name.at(-1);
  });
  const [country, ...others] = new Set(near.map(({ place }) => place.name));
  return country === undefined || others.length > 0 ? undefined : lexicon.country(country)?.name;
}

/** A name of several words, one of them misspelt, that the reference data have when it is spelt right. */
function respelt(
  record: NameRecord,
  words: readonly string[],
  context: DecisionContext,
): WrongForm | undefined {
  const { lexicon } = context;
  const [at, ...more] = words.flatMap((word, i) => (isStrangeWord(word, lexicon) ? [i] : []));
  if (at === undefined || more.length > 0) return undefined;
  const as = (word: string) => words.map((other, i) => (i === at ? word : other)).join(' ');
  // Hundreds of words are asked about: peoples only where the ending is one of theirs.
  const mayBePeople = /(?:ans?|ese|ish)$/.test(words[at]!);
  const isKnown = (word: string) =>
    lexicon.isWord(word) ||
    lexicon.places(word).length > 0 ||
    (mayBePeople && countryOfPeople(word, lexicon) !== undefined);
  const rights = new Map<number, { readonly anchor: Anchor; readonly label: string }>();
  for (const word of unslipped(words[at]!, isKnown)) {
    if (sameSpelling([word], [words[at]!]) && !isEnglish(word, lexicon)) continue;
    const entries = record.type === 'ORG' ? lexicon.organizations(as(word)) : lexicon.places(as(word));
    for (const { id, name, aliases } of entries) {
      const anchor: Anchor = { id: `lexicon ${id}`, name, type: record.type, aliases };
      const label = [name, ...aliases].find((other) => nameWords(other).join(' ') === as(word));
      rights.set(id, { anchor, label: label ?? name });
    }
  }
  const [right, ...others] = rights.values();
  return right && others.length === 0 ? found(right.anchor, right.label, 0.75, context, record) : undefined;
}

/** A place's name of several words, one letter of one of them wrong, where the article names the country. */
function nearName(
  record: NameRecord,
  words: readonly string[],
  context: DecisionContext,
): WrongForm | undefined {
  const { lexicon } = context;
  if (record.name.kind !== 'place') return undefined;
  const rights = new Map<number, { readonly place: Place; readonly label: string }>();
  for (const { place, label } of lexicon.nearPlaces(words.join(' '), 1)) {
    const right = placeWords(label);
    const [at, ...more] = right.flatMap((word, i) => (word === words[i] ? [] : [i]));
    if (right.length !== words.length || at === undefined || more.length > 0) continue;
    if (!isStrangeWord(words[at]!, lexicon, shortestOfSeveral) || words[at]!.at(-1) !== right[at]!.at(-1))
      continue;
    if (hasSpellings(place.country) && sameSpelling(words, right)) continue;
    if (hasFreeVowels(place.country) && sameSkeleton(words, right)) continue;
    if (isAbout(record, place.country, context)) rights.set(place.id, { place, label });
  }
  const [only, ...others] = rights.values();
  if (!only || others.length > 0) return undefined;
  const { id, name, aliases } = only.place;
  return found({ id: `lexicon ${id}`, name, type: 'PLACE', aliases }, only.label, 0.7, context, record);
}

/** Whether names of the country have several right spellings in Latin letters. */
const hasSpellings = (country: string): boolean => isTransliterated(country) || hasFreeVowels(country);

/** A word that English spells in one way. */
const isEnglish = (word: string, lexicon: DecisionContext['lexicon']): boolean =>
  lexicon.isWord(word) || lexicon.country(word) !== undefined || countryOfPeople(word, lexicon) !== undefined;

/** A place of some size; how large it must be depends on what else tells that it is meant. */
function nearPlace(
  record: NameRecord,
  words: readonly string[],
  context: DecisionContext,
): WrongForm | undefined {
  const { lexicon } = context;
  if (record.name.kind !== 'place') return undefined;
  const near = lexicon.nearPlaces(words.join(' '), 1);
  const isOnlyOne = isOnePlace(near);
  const told = near.filter(({ place }) => isAbout(record, place.country, context));
  const isOnlyOneTold = isOnePlace(told);
  for (const one of near) {
    const { place, label } = one;
    const right = label.toLowerCase().split(/[\s-]+/);
    const isTold = told.includes(one);
    // Who writes a name in one way has it misspelt in another, where nobody else can be meant.
    const oneSpelling = isTold && isOnlyOneTold && !hasSpellings(place.country);
    if (garbledWord(words, right, context, oneSpelling) === undefined) continue;
    if (hasFreeVowels(place.country) && sameSkeleton(words, right)) continue;
    // Transliterated names are too many and too much alike: Taiyuan and Taoyuan.
    const isPlain = isOnlyOne && !isTransliterated(place.country) && isUnlikeOthers(words, right);
    if (!(isPlain || isTold) || sizeOf(place) < (isPlain ? (isTold ? town : famous) : large)) continue;
    const { id, name, aliases } = place;
    return found({ id: `lexicon ${id}`, name, type: 'PLACE', aliases }, name, 0.7, context, record);
  }
  return undefined;
}

const isOnePlace = (near: readonly { readonly place: Place }[]): boolean =>
  new Set(near.map(({ place }) => place.name)).size === 1;

/** Inhabitants; of capitals at least as many as make a place famous, of continents no end. */
function sizeOf({ kind, country, population }: Place): number {
  if (kind === 'region' && country === '') return Number.POSITIVE_INFINITY;
  return kind === 'capital' ? Math.max(population, famous) : population;
}

/** The distance of the one strange word from what stands in its place; undefined where more differs. */
function garbledWord(
  wrong: readonly string[],
  right: readonly string[],
  { lexicon }: DecisionContext,
  oneSpelling = false,
): number | undefined {
  if (wrong.length !== right.length) return undefined;
  const at = wrong.findIndex((word, i) => word !== right[i]);
  const [word, instead] = [wrong[at], right[at]];
  if (word === undefined || instead === undefined || !isStrangeWord(word, lexicon)) return undefined;
  if (wrong.some((other, i) => i !== at && other !== right[i])) return undefined;
  // Plurals, adjectives and older names are other words, not garbles: they differ in their endings.
  const isEndOnly = word.at(-1) !== instead.at(-1);
  if (isEndOnly && (word.length !== instead.length || word.slice(0, -1) !== instead.slice(0, -1)))
    return undefined;
  if (Math.abs(word.length - instead.length) > 2) return undefined;
  if (!oneSpelling && sameSpelling([word], [instead]) && !isEnglish(instead, lexicon)) return undefined;
  const distance = wordDistance(word, instead);
  return distance <= (isEndOnly ? mostOfEnding : mostOfWord * word.length) ? distance : undefined;
}
