/**
 * How long: "24 hours", "the past 13 years", "a 10-year plan", "recent weeks", "for months", "the next few
 * days", "a year and a half", "half an hour", "the past year", "all day", "decades-long".
 */
import { wordSet } from '../english-words.ts';
import { type Family, fixed, type Match } from '../match.ts';
import { period } from '../period.ts';
import { quantityBefore } from '../quantity.ts';
import {
  apostrophes,
  dashes,
  isCapital,
  isGlued,
  isMark,
  Kind,
  lexeme,
  tokenText,
  type Words,
  word,
} from '../words.ts';
import { isSomeDay } from './vague.ts';

/** "the past two years", "the coming weeks" */
const stretches = wordSet('last past next coming first recent previous following final upcoming preceding');
/** Before a bare plural these say that it is a length: "for months", "within hours", "over decades". */
const leads = wordSet('for in within over after through during of many');

/** After a bare plural these say the same: "the weeks before the vote", "the years ahead", "days after". */
const around = new Set(['before', 'after', 'ahead', 'following', 'since', 'leading']);

/** "-old", "years old": an age, which is no time. */
function isAge(words: Words, i: number): boolean {
  const at = isMark(words, i, dashes) ? i + 1 : i;
  return word(words, at) === 'old' || word(words, at) === 'olds';
}

/** "and a half" after a unit: the token after it. */
function afterHalf(words: Words, i: number): number {
  return word(words, i) === 'and' && word(words, i + 1) === 'a' && word(words, i + 2) === 'half' ? i + 3 : i;
}

/** Takes in "the past", "the first", "the next" from the left. */
function withStretch(words: Words, from: number): number {
  let first = from;
  if (stretches.has(word(words, first - 1))) first--;
  return ['the', 'these', 'those', 'this'].includes(word(words, first - 1)) ? first - 1 : first;
}

const long = (first: number, last: number, unit: string, value: number): Match => ({
  first,
  last,
  type: 'DURATION',
  length: { unit, value },
  resolve: () => fixed(period(value, unit), 'how long'),
});

/** "decades-long", "day-long", "years of", "for months". */
function plain(words: Words, i: number): Match | null {
  const { unit, plural } = lexeme(words, i);
  if (isMark(words, i + 1, dashes) && isGlued(words, i + 1) && word(words, i + 2) === 'long') {
    return long(i, i + 3, unit, plural ? Number.NaN : 1);
  }
  const lead = word(words, i - 1);
  if (lead === 'early' && unit === 'hour') return null;
  if (!plural) {
    const next = word(words, i + 1);
    if (lead === 'the' && (next === 'before' || next === 'after'))
      return { ...long(i - 1, i + 1, unit, 1), onlyJoined: true };
    const article =
      word(words, i - 2) === 'the' ||
      lead === 'past' ||
      (lead === 'next' && (unit === 'hour' || unit === 'minute'));
    if (
      stretches.has(lead) &&
      (unit !== 'quarter' || lead === 'past') &&
      lead !== 'first' &&
      lead !== 'following' &&
      lead !== 'previous' &&
      article &&
      unit !== 'day'
    )
      return long(withStretch(words, i), i + 1, unit, 1);
    return lead === 'all' && unit !== 'second' && unit !== 'quarter' ? long(i - 1, i + 1, unit, 1) : null;
  }
  if (stretches.has(lead)) return long(withStretch(words, i), i + 1, unit, Number.NaN);
  const near = around.has(tokenText(words, i + 1)) && unit !== 'quarter';
  if (near && (lead === 'the' || unit === 'hour' || unit === 'day' || unit === 'week' || unit === 'month'))
    return {
      ...long(lead === 'the' ? i - 1 : i, word(words, i + 1) === 'ahead' ? i + 2 : i + 1, unit, Number.NaN),
      closed: true,
    };
  if (!leads.has(lead) && word(words, i + 1) !== 'of') return null;
  if (unit === 'day' && (lead === 'of' || lead === 'in' || word(words, i + 1) === 'of')) return null;
  if (
    unit === 'second' ||
    unit === 'quarter' ||
    (lead === 'of' && unit !== 'year' && unit !== 'month' && unit !== 'week')
  )
    return null;
  return long(i, i + 1, unit, Number.NaN);
}

export const duration: Family = {
  id: 'duration',
  wakesOn: ({ unit }) => unit !== '',
  match(words, i) {
    const { unit, word: known } = lexeme(words, i);
    if (isAge(words, i + 1) || isSomeDay(words, i)) return null;
    // "a quarter of the vote", "three-quarters": shares
    const share =
      unit === 'quarter' &&
      (word(words, i + 1) === 'of' || isMark(words, i - 1, dashes) || word(words, i - 1) === 'a');
    if (share || (known === 'second' && !isMark(words, i - 1, dashes) && lexeme(words, i - 1).number !== 1))
      return null;
    // "a minute amount", "a second-placed team"
    const loose = known === 'minute' || known === 'second';
    if (
      loose &&
      ((word(words, i - 1) === 'a' && words.kind[i + 1] === Kind.Word && !word(words, i + 1)) ||
        isMark(words, i + 1, dashes))
    )
      return null;
    const quantity = quantityBefore(words, i);
    if (!quantity) return plain(words, i);
    // "A Thousand and One Nights", and nothing
    if (quantity.value === 0 || (unit === 'night' && isCapital(words, i))) return null;
    // “60 Minutes”, a programme
    if (isCapital(words, i) && isMark(words, quantity.first - 1, `"“${apostrophes}`)) return null;
    const end = afterHalf(words, i + 1);
    const more = word(words, end) === 'long' && isMark(words, end - 1, dashes) ? end + 1 : end;
    return long(withStretch(words, quantity.first), more, unit, quantity.value + (end > i + 1 ? 0.5 : 0));
  },
};
