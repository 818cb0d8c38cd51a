/** The parts of a written date: a day of the month, a month's abbreviation, a year, the weekday before it. */

import { yearOf } from './calendar.ts';
import { wordSet } from './english-words.ts';
import type { Context } from './match.ts';
import { spelledYearAt } from './spelled-years.ts';
import {
  apostrophes,
  dashes,
  isGlued,
  isMark,
  Kind,
  lexeme,
  numeral,
  tokenLength,
  type Words,
  word,
} from './words.ts';

/** A year as it stands with a date: in figures, or told from the publication day or the time last mentioned. */
export type YearOf = number | 'last' | 'next' | 'this' | 'that';

const suffixes = wordSet('st nd rd th');
const fullNames = wordSet('may june july');

/** "Dec", "Sept": a month's name cut short. */
export const isShortMonth = (words: Words, i: number): boolean =>
  tokenLength(words, i) <= 4 && !fullNames.has(word(words, i));

/** The token after a month, with the stop of an abbreviation passed over. */
export function afterMonth(words: Words, i: number): number {
  return isMark(words, i + 1, '.') && isGlued(words, i + 1) && isShortMonth(words, i) ? i + 2 : i + 1;
}

/** Whether digits go on after token `i`: "7.5", "7:30", "7%", "7km". */
function goesOn(words: Words, i: number): boolean {
  if (!isGlued(words, i)) return false;
  if (words.kind[i] === Kind.Word || isMark(words, i, '%')) return true;
  return isMark(words, i, '.:') && isGlued(words, i + 1) && numeral(words, i + 1) >= 0;
}

/** A day of the month that begins at token `i`: "7", "7th", "eighth", "twenty-first". */
export function dayAt(words: Words, i: number): { day: number; next: number } | null {
  const value = numeral(words, i);
  if (value >= 1 && value <= 31 && tokenLength(words, i) <= 2) {
    if (isGlued(words, i + 1) && suffixes.has(word(words, i + 1))) return { day: value, next: i + 2 };
    return goesOn(words, i + 1) ? null : { day: value, next: i + 1 };
  }
  const { ordinal, number } = lexeme(words, i);
  if (ordinal > 0) return { day: ordinal, next: i + 1 };
  const tail = isMark(words, i + 1, '-') ? i + 2 : i + 1;
  const unit = lexeme(words, tail).ordinal;
  return (number === 20 || number === 30) && unit > 0 && unit < 10 && number + unit <= 31
    ? { day: number + unit, next: tail + 1 }
    : null;
}

/** A day of the month that ends at token `i`: "7", "7th", "the 7th of", "the seventh of", "7-". */
export function dayBefore(words: Words, i: number): { day: number; first: number } | null {
  let at =
    word(words, i) === 'of' || (isMark(words, i, '-/') && isGlued(words, i) && isGlued(words, i + 1))
      ? i - 1
      : i;
  if (word(words, at) === 'day' && at < i) at--;
  const ordinalWord = lexeme(words, at).ordinal;
  const suffixed = suffixes.has(word(words, at)) && isGlued(words, at);
  if (suffixed) at--;
  const value = numeral(words, at);
  const plain = value >= 1 && value <= 31 && tokenLength(words, at) <= 2;
  if (!plain && !(ordinalWord > 0 && at < i)) return null;
  if (plain && isGlued(words, at) && isMark(words, at - 1, '.,:$£€/' + apostrophes)) return null;
  // "Nov. 18-Dec. 19": the 18 is taken
  if (lexeme(words, isMark(words, at - 1, '.') ? at - 2 : at - 1).month && isMark(words, i, '-/'))
    return null;
  const first = word(words, at - 1) === 'the' && (suffixed || !plain || at < i) ? at - 1 : at;
  return { day: plain ? value : ordinalWord, first };
}

/** A year in four figures at token `i`, or −1. */
export function figuresOfYear(words: Words, i: number): number {
  const value = numeral(words, i);
  return tokenLength(words, i) === 4 && value >= 1000 && value < 2200 && !goesOn(words, i + 1) ? value : -1;
}

/** A year at token `i`, perhaps after a comma, a dash or "of": ", 2021", "of 1998", "of last year", "that year". */
export function yearAfter(words: Words, i: number): { year: YearOf; next: number } | null {
  let at = i;
  if (isMark(words, at, ',')) at++;
  else if (isMark(words, at, '-/') && isGlued(words, at) && isGlued(words, at + 1)) at++;
  const joined = at > i;
  if (!joined && (word(words, at) === 'of' || word(words, at) === 'in')) at++;
  const year = figuresOfYear(words, at);
  if (year > 0) return { year, next: at + 1 };
  const spelled = spelledYearAt(words, at);
  if (spelled) return spelled;
  const which = word(words, at);
  if (joined || word(words, at + 1) !== 'year') return null;
  return which === 'last' || which === 'next' || which === 'this' || which === 'that'
    ? { year: which, next: at + 2 }
    : null;
}

/** The year in figures; null where what it is told from is not known. */
export function yearIn(year: YearOf, { published, reference }: Context): number | null {
  if (typeof year === 'number') return year;
  if (year === 'that') return reference ? yearOf(reference) : null;
  return published ? yearOf(published) + (year === 'last' ? -1 : year === 'next' ? 1 : 0) : null;
}

const links = new Set(['to', 'and', 'or', 'through', 'until', 'till', 'the', 'of', 'in', ...suffixes]);

/**
 * The year that ends a series or a range, for its first parts: 2021 for the June of "June 3 to July 5,
 * 2021" and of "June, July and August 2021". Null where none does.
 */
export function yearOfSeries(words: Words, i: number, month: number): number | null {
  let lastMonth = month;
  let parts = 0;
  for (let at = i; at < i + 10; at++) {
    const year = figuresOfYear(words, at);
    if (year > 0) return parts ? (lastMonth < month ? year - 1 : year) : null;
    const { month: next, weekday } = lexeme(words, at);
    if (next) {
      lastMonth = next;
      parts++;
    } else if (numeral(words, at) >= 1 && numeral(words, at) <= 31) parts++;
    else if (!weekday && !links.has(word(words, at)) && !isMark(words, at, `,.${dashes}`)) return null;
  }
  return null;
}

/** The weekday left of a date: "Tuesday, ", "Tuesday (", "Tues. "; 0 where there is none. */
export function weekdayBefore(words: Words, first: number): { first: number; weekday: number } {
  let at = first - 1;
  if (isMark(words, at, ',(')) at--;
  if (isMark(words, at, '.') && tokenLength(words, at - 1) <= 5) at--;
  const { weekday, plural } = lexeme(words, at);
  return weekday && !plural && tokenLength(words, at) > 2 ? { first: at, weekday } : { first, weekday: 0 };
}
