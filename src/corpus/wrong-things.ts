/**
 * Wrong forms of the names of places and organizations, against the corpus and the lexicon. Stricter than for
 * people: one strange word, near enough to the word that others write in its place.
 */

import { foldName } from '../text/fold.ts';
import { independent, manyArticles, together } from './article-facts.ts';
import type { Anchor } from './entity-forest.ts';
import { bestForm } from './entity-view.ts';
import type { DecisionContext } from './link-decision.ts';
import { wordDistance } from './name-distance.ts';
import type { NameRecord } from './name-index.ts';
import { nameWords } from './name-words.ts';
import { thingKeys, thingWords } from './near-keys.ts';
import { countryOfPeople } from './place-name.ts';
import { hasFreeVowels } from './scripts.ts';
import { unslipped } from './slips.ts';
import { sameSkeleton, sameSpelling } from './sound.ts';
import { isBetter, type WrongForm } from './wrong-names.ts';

/** Shortest word that is judged: short ones are near too many others. */
const shortest = 6;
/** Most that a garble changes of a word, weighted, as a share of its length. */
const mostOfWord = 0.2;
/** Articles that must write it right, where the wrong form's article does not. */
const enough = 3;
/** Inhabitants of a place that may be known without any article naming it. */
const large = 500_000;

/** Decides whether the name of a place or an organization is a wrong form; undefined when unsure. */
export function wrongThing(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  if (record.articles.size > manyArticles || !isStrangeThing(record, context)) return undefined;
  return nearInCorpus(record, context) ?? inLexicon(record, context);
}

/** Has a long word that is no English word and no name known to anyone. */
export function isStrangeThing(record: NameRecord, { lexicon }: Pick<DecisionContext, 'lexicon'>): boolean {
  const words = thingWords(record);
  if (!words.some((word) => isStrangeWord(word, lexicon))) return false;
  const form = words.join(' ');
  return lexicon.places(form).length === 0 && lexicon.organizations(form).length === 0;
}

const isStrangeWord = (word: string, lexicon: DecisionContext['lexicon']): boolean =>
  word.length >= shortest &&
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
  if (country !== undefined)
    return isAbout(record, country, context)
      ? found(countryAnchor(country, context), country, 0.75, context, record)
      : undefined;
  if (words.length > 1) return respelt(record, words, context);
  return record.name.kind === 'place' ? nearPlace(record, words, context) : undefined;
}

/** Whether all articles with the name name the country, too. */
const isAbout = ({ articles }: NameRecord, country: string, { facts }: DecisionContext): boolean =>
  [...articles].every((article) => facts.countries(article).has(country));

function found(
  right: NameRecord | Anchor,
  name: string,
  confidence: number,
  { index }: DecisionContext,
  record: NameRecord,
): WrongForm {
  const own = 'id' in right ? index.offered(right.id) : [right];
  const attested = own.filter((other) => other !== record);
  return { right, name, confidence, role: undefined, attested };
}

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
  const rights = new Map<number, { readonly anchor: Anchor; readonly label: string }>();
  const isKnown = (word: string) => lexicon.isWord(word) || lexicon.places(word).length > 0;
  for (const word of unslipped(words[at]!, isKnown)) {
    if (sameSpelling([word], [words[at]!]) && !lexicon.isWord(word)) continue;
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

/** A large place whose country the article names. */
function nearPlace(
  record: NameRecord,
  words: readonly string[],
  context: DecisionContext,
): WrongForm | undefined {
  const { lexicon } = context;
  for (const { place, label } of lexicon.nearPlaces(words.join(' '), 1)) {
    if (place.population < large && place.kind !== 'capital') continue;
    const right = label.toLowerCase().split(/[\s-]+/);
    if (garbledWord(words, right, context) === undefined) continue;
    if (hasFreeVowels(place.country) && sameSkeleton(words, right)) continue;
    if (!isAbout(record, place.country, context)) continue;
    const anchor: Anchor = {
      id: `lexicon ${place.id}`,
      name: place.name,
      type: 'PLACE',
      aliases: place.aliases,
    };
    return found(anchor, place.name, 0.7, context, record);
  }
  return undefined;
}

/** The distance of the one strange word from what stands in its place; undefined where more differs. */
function garbledWord(
  wrong: readonly string[],
  right: readonly string[],
  { lexicon }: DecisionContext,
): number | undefined {
  if (wrong.length !== right.length) return undefined;
  const at = wrong.findIndex((word, i) => word !== right[i]);
  const [word, instead] = [wrong[at], right[at]];
  if (word === undefined || instead === undefined || !isStrangeWord(word, lexicon)) return undefined;
  if (wrong.some((other, i) => i !== at && other !== right[i])) return undefined;
  // Plurals, adjectives and older names are other words, not garbles: they differ in their endings.
  if (word.at(-1) !== instead.at(-1)) return undefined;
  if (Math.abs(word.length - instead.length) > 2 || sameSpelling([word], [instead])) return undefined;
  const distance = wordDistance(word, instead);
  return distance <= mostOfWord * word.length ? distance : undefined;
}
