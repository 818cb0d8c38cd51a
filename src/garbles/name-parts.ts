/** How much a capitalised word looks like a name, by the lexicon and by the article itself. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { Answers } from '../text/answers.ts';
import { clauseStarter, month, weekday } from './words.ts';

/** Answers that are kept for a lexicon, as the same words come again after every edit. */
const mostAsked = 5000;

type Question = (lexicon: Lexicon, word: string) => boolean;

/** The question, its answers kept. */
function asked(question: Question): Question {
  const answers = new WeakMap<Lexicon, Answers<boolean>>();
  return (lexicon, word) => {
    let known = answers.get(lexicon);
    if (!known) answers.set(lexicon, (known = new Answers(mostAsked, (piece) => question(lexicon, piece))));
    return known.on(word);
  };
}

/**
 * Surely a name: a country, a nationality, a capital or large city, a month or a weekday. Places that are
 * words too ("Nice", "Reading") are not sure.
 */
export const isSureName = asked((lexicon, word) => {
  const lower = word.toLowerCase();
  if (weekday.has(lower) || (month.has(lower) && lower !== 'may' && lower !== 'march')) return true;
  if (lexicon.countryOfDemonym(word) !== undefined) return true;
  if (lexicon.isWord(lower)) return false;
  return (
    lexicon.country(word) !== undefined ||
    lexicon.places(word).some((place) => place.kind === 'capital' || place.population > 200_000)
  );
});

/** Possibly a name of a person or place, though perhaps a word too. */
export const isPossibleName = asked(
  (lexicon, word) =>
    isSureName(lexicon, word) ||
    lexicon.familyName(word) > 0 ||
    lexicon.givenName(word) > 0 ||
    lexicon.peopleByFamilyName(word).length > 0 ||
    lexicon.places(word).length > 0,
);

/** Capitalised words such as "The" and "But", which no name is made of. */
export function isClauseStarter(word: string): boolean {
  return clauseStarter.has(word.toLowerCase());
}
