/**
 * What stands for a word of an official name when the name was translated word by word, or misspelt as another word:
 * "International Coin Fund", "Human Right Watch", "Atomic Energy Agent".
 */
import { unslipped } from './slips.ts';

/**
 * Words that translators choose among; within a group any may stand for any. Left out are those by which bodies of one
 * country are told apart: courts and tribunals, high and supreme.
 */
const groups = `world global worldwide universal international
security safety
monetary money currency coin
support backup assistance aid help
atomic nuclear atom
trade commerce commercial trading
criminal penal
justice fairness righteousness
labour labor work employment working
foreign exterior
interior internal inside
treasury treasure
central center centre middle
intelligence information intellect
investigation inquiry
revolutionary revolution
guard guards guardian
people folk peoples
party match
bank bench
front forehead
federal confederate
health healthcare sanitary
forces powers troops
cross crucifix
watch clock
agriculture agricultural farming
council advice counsel
children kids`
  .split('\n')
  .map((group) => group.split(' '));

/** Endings of one stem: noun and adjective, doer and deed. The ending "" is any word's. */
const endings =
  'cy-tic e-ean ia-ian a-an -n ic-ics-ical -al e-ic y-ic -ic ion-ional-ive-e-or ent-ency ant-ance-ancy ation-e-ative ment- ing--e-ed er-or-ing--e ty-t t-ty-tic re-ral er-ral ure-ural -ary ce-tial -ity ty-te ry-ral -ly -y an--ian'
    .split(' ')
    .map((group) => group.split('-'));

/** Letters of the shortest stem, and where both endings are long. */
const shortestStem = 4;
const shortestOfLong = 2;
const longEnding = 3;
/** Letters of the shortest word that may be a slip for another. */
const shortest = 5;

const byWord = new Map(groups.flatMap((group) => group.map((word) => [word, group] as const)));

/** The American spelling of a word: both sides of the ocean spell it right. */
const american = (word: string): string =>
  word
    .replace(/is(?=ation|e)/g, 'iz')
    .replace(/our/g, 'or')
    .replace(/tre$/, 'ter')
    .replace(/mme$/, 'm')
    .replace(/ence$/, 'ense');

/** The words that translators choose instead of a folded word. */
export const chosenWords = (word: string): readonly string[] => byWord.get(word) ?? [];

/** The folded words that a folded word of a name may be a slip for; other spellings of it are none. */
export function slippedWords(word: string, isWord: (word: string) => boolean): Set<string> {
  const meant = new Set<string>();
  for (const group of endings)
    for (const ending of group) {
      const stem = word.slice(0, word.length - ending.length);
      if (stem.length < shortestOfLong || !word.endsWith(ending)) continue;
      for (const other of group)
        if (stem.length >= shortestStem || Math.min(ending.length, other.length) >= longEnding)
          meant.add(stem + other);
    }
  // An "s" lost, not one more: two "Institutes of Technology" are right.
  if (word.length >= shortestStem) meant.add(`${word}s`);
  for (const other of unslipped(word, isWord))
    if (Math.max(word.length, other.length) >= shortest) meant.add(other);
  for (const other of meant) if (american(other) === american(word)) meant.delete(other);
  return meant;
}
