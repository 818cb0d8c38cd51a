/**
 * Wrong forms of the names of places and organizations, against the corpus and the lexicon. Stricter than for
 * people: one strange word, near enough to the word that others write in its place.
 */
import { independent, manyArticles, together } from './article-facts.ts';
import type { Anchor } from './entity-forest.ts';
import { bestForm } from './entity-view.ts';
import type { DecisionContext } from './link-decision.ts';
import { wordDistance } from './name-distance.ts';
import type { NameRecord } from './name-index.ts';
import { thingKeys, thingWords } from './near-keys.ts';
import { countryOfPeople } from './place-name.ts';
import { hasFreeVowels } from './scripts.ts';
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
  return nearInCorpus(record, context) ?? nearInLexicon(record, context);
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

/** A large place whose country the article names. */
function nearInLexicon(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  if (record.name.kind !== 'place') return undefined;
  const words = thingWords(record);
  if (words.join('').length < shortest + 1) return undefined;
  const { lexicon, facts } = context;
  for (const { place, label } of lexicon.nearPlaces(words.join(' '), 1)) {
    if (place.population < large && place.kind !== 'country' && place.kind !== 'capital') continue;
    const distance = garbledWord(words, label.toLowerCase().split(/[\s-]+/), context);
    if (distance === undefined) continue;
    if (hasFreeVowels(place.country) && sameSkeleton(words, label.toLowerCase().split(/[\s-]+/))) continue;
    if (![...record.articles].every((article) => facts.countries(article).has(place.country))) continue;
    const right: Anchor = {
      id: `lexicon ${place.id}`,
      name: place.name,
      type: 'PLACE',
      aliases: place.aliases,
    };
    return { right, name: place.name, confidence: 0.7, role: undefined, attested: [] };
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
