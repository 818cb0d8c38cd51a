/**
 * What recurs: "daily", "every day", "each year", "every two weeks", "annually", "twice a week", "$5 a
 * day", "per year", "every other day". Guards: "Daily Mail", "Weekly Standard".
 */
import type { Family, Match } from '../match.ts';
import { period } from '../period.ts';
import { quantityEndingAt } from '../quantity.ts';
import { endsSentence } from '../sentence-end.ts';
import { isCapital, isGlued, isMark, Kind, lexeme, type Words, word } from '../words.ts';

const adverbs = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['biweekly', 'P2W'],
  ['monthly', 'P1M'],
  ['bimonthly', 'P2M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['semiannually', 'P6M'],
  ['semiannual', 'P6M'],
  ['weekdays', 'XXXX-WXX-WD'],
  ['weekends', 'XXXX-WXX-WE'],
]);

const set = (first: number, last: number, value: string): Match => ({
  first,
  last,
  type: 'SET',
  closed: true,
  resolve: () => ({ value, reason: 'it recurs' }),
});

/** "twice a week", "$5 a day", "200 times a year", "20 flights a week". */
function isRate(words: Words, i: number): boolean {
  const before = word(words, i);
  if (before === 'once' || before === 'twice' || before === 'thrice' || before === 'times') return true;
  if (lexeme(words, i).unit) return false;
  if (words.kind[i] === Kind.Number || isMark(words, i, '%')) return true;
  // "seats a week": a number just before the thing counted
  for (let k = i - 1; k > i - 4; k--) {
    if (isMark(words, k, '.,;:') && words.kind[k - 1] !== Kind.Number) return false;
    if (words.kind[k] === Kind.Number || isMark(words, k, '$£€'))
      return words.kind[i] === Kind.Word && (lexeme(words, i).number >= 0 || !before);
  }
  return false;
}

export const recurring: Family = {
  id: 'set',
  wakesOn: ({ word, unit }) => adverbs.has(word) || word === 'weekday' || unit !== '',
  match(words, i) {
    const { word: known, unit, plural } = lexeme(words, i);
    const adverb = adverbs.get(known);
    if (adverb) {
      const prefix = isMark(words, i - 1, '-') && isGlued(words, i) ? word(words, i - 2) : '';
      if (prefix === 'bi')
        return set(i - 2, i + 1, known === 'monthly' ? 'P2M' : known === 'weekly' ? 'P2W' : 'P2Y');
      if (prefix === 'semi') return set(i - 2, i + 1, 'P6M');
      const named =
        isCapital(words, i) &&
        (isCapital(words, i + 1) || !(words.kind[i - 1] === undefined || endsSentence(words, i - 1)));
      return named ? null : set(i, i + 1, adverb);
    }
    if (known === 'weekday') return word(words, i - 1) === 'every' ? set(i - 1, i + 1, 'XXXX-WXX-WD') : null;
    if (!unit) return null;
    const lead = word(words, i - 1);
    if (!plural) {
      if (unit === 'weekend' && lead === 'every') return set(i - 1, i + 1, 'XXXX-WXX-WE');
      if (lead === 'every' || lead === 'each') return set(i - 1, i + 1, period(1, unit));
      if (lead === 'other' && word(words, i - 2) === 'every') return set(i - 2, i + 1, period(2, unit));
      if (lead === 'per') return set(i - 1, i + 1, period(1, unit));
      if (
        (lead === 'a' || lead === 'an') &&
        !['ago', 'earlier', 'later', 'and', 'before', 'after'].includes(word(words, i + 1)) &&
        isRate(words, i - 2)
      )
        return set(i - 1, i + 1, period(1, unit));
      return null;
    }
    const quantity = quantityEndingAt(words, i - 1);
    return quantity && word(words, quantity.first - 1) === 'every'
      ? set(quantity.first - 1, i + 1, period(quantity.value, unit))
      : null;
  },
};
