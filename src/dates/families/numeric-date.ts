/**
 * Dates in figures: 2021-12-07, 2021/12/07, 2021-12-07T10:00, 07.12.2021, 7/12/2021, 12/07/21. Where the
 * order of day and month cannot be known, the value is null. "9/11" is the day of 2001.
 */
import { dayMoment, isDay, monthMoment } from '../calendar.ts';
import { type Context, type Family, type Match, type Resolution, resolved, unresolved } from '../match.ts';
import { dashes, isGlued, isMark, numeral, tokenLength, tokenText, type Words, word } from '../words.ts';

const separators = '-/.';

/** Three numbers with the same mark between them. */
function three(words: Words, i: number): boolean {
  if (
    !isMark(words, i + 1, separators) ||
    !isGlued(words, i + 1) ||
    !isGlued(words, i + 2) ||
    !isGlued(words, i + 3) ||
    !isGlued(words, i + 4)
  )
    return false;
  return (
    words.code[i + 1] === words.code[i + 3] &&
    words.kind[i + 3] === 2 &&
    numeral(words, i + 2) >= 0 &&
    numeral(words, i + 4) >= 0
  );
}

/** Whether digits go on: an address, a version, a longer number. */
const goesOn = (words: Words, i: number): boolean =>
  isGlued(words, i) &&
  ((words.kind[i] === 2 && isMark(words, i, '-/.:') && isGlued(words, i + 1) && numeral(words, i + 1) >= 0) ||
    words.kind[i] === 1);

function inOrder(context: Context, a: number, b: number, year: number): Resolution {
  const dayFirst = isDay(year, b, a);
  const monthFirst = isDay(year, a, b);
  if (a === b && dayFirst) return resolved(dayMoment(year, a, b), 'in figures');
  if (dayFirst && (!monthFirst || context.dateOrder === 'dmy'))
    return resolved(dayMoment(year, b, a), monthFirst ? 'day before month, as set' : 'in figures');
  if (monthFirst && (!dayFirst || context.dateOrder === 'mdy'))
    return resolved(dayMoment(year, a, b), dayFirst ? 'month before day, as set' : 'in figures');
  return unresolved(dayFirst ? 'day or month first? The order is not set' : 'there is no such day');
}

/** "T10:00:00Z" after an ISO date: the token after it, and the time without its zone. */
function isoTime(words: Words, i: number): { last: number; time: string } {
  const none = { last: i, time: '' };
  if (
    !isGlued(words, i) ||
    tokenText(words, i) !== 'T' ||
    !isMark(words, i + 2, ':') ||
    !isGlued(words, i + 1)
  )
    return none;
  const time = `T${tokenText(words, i + 1)}:${tokenText(words, i + 3)}`;
  let last = i + 4;
  while (last < i + 12 && isGlued(words, last) && !isMark(words, last, ',;"\')]}<')) last++;
  return { last, time };
}

export const numericDate: Family = {
  id: 'numeric-date',
  wakesOnNumbers: true,
  match(words, i): Match | null {
    const ranged = isMark(words, i - 1, dashes) && three(words, i - 6) && three(words, i);
    if (isGlued(words, i) && !ranged && !isMark(words, i - 1, '("\'[>“‘=_')) return null;
    const first = numeral(words, i);
    if (
      first === 9 &&
      isMark(words, i + 1, '/') &&
      isGlued(words, i + 1) &&
      isGlued(words, i + 2) &&
      numeral(words, i + 2) === 11 &&
      !goesOn(words, i + 3) &&
      word(words, i - 1) !== 'on'
    ) {
      return {
        first: i,
        last: i + 3,
        type: 'DATE',
        closed: true,
        resolve: () => resolved(dayMoment(2001, 9, 11), 'the day of the attacks'),
      };
    }
    if (
      tokenLength(words, i) === 4 &&
      first >= 1000 &&
      first < 2200 &&
      isMark(words, i + 1, '-') &&
      isGlued(words, i + 1) &&
      isGlued(words, i + 2) &&
      tokenLength(words, i + 2) === 2 &&
      !three(words, i)
    ) {
      const month = numeral(words, i + 2);
      // 2021-12 could be the years 2012 to … only where the second is greater; a month has 01–12 and a later year more
      if (tokenText(words, i + 2).startsWith('0') && month > 0 && !goesOn(words, i + 3))
        return {
          first: i,
          last: i + 3,
          type: 'DATE',
          resolve: () => resolved(monthMoment(first, month), 'in figures'),
        };
      return null;
    }
    if (!three(words, i)) return null;
    if (
      goesOn(words, i + 5) &&
      !(isMark(words, i + 5, dashes) && words.code[i + 1] !== words.code[i + 5] && three(words, i + 6))
    )
      return null;
    const [second, third] = [numeral(words, i + 2), numeral(words, i + 4)];
    const [one, two, last] = [tokenLength(words, i), tokenLength(words, i + 2), tokenLength(words, i + 4)];
    if (
      one === 4 &&
      two <= 2 &&
      last <= 2 &&
      first >= 1000 &&
      first < 2200 &&
      second >= 1 &&
      second <= 12 &&
      third >= 1 &&
      third <= 31
    ) {
      const tail = isoTime(words, i + 5);
      const day = isDay(first, second, third) ? dayMoment(first, second, third) : null;
      return {
        first: i,
        last: tail.last,
        type: tail.time ? 'TIME' : 'DATE',
        closed: true,
        resolve: () =>
          day
            ? resolved(tail.time ? { ...day, time: tail.time } : day, 'in figures')
            : unresolved('there is no such day'),
      };
    }
    const short = last === 2 && isMark(words, i + 1, '/');
    if (
      one > 2 ||
      two > 2 ||
      (last !== 4 && !short) ||
      first < 1 ||
      second < 1 ||
      first > 31 ||
      second > 31 ||
      (first > 12 && second > 12)
    )
      return null;
    const year = last === 4 ? third : third < 70 ? 2000 + third : 1900 + third;
    if (year < 1000 || year > 2200) return null;
    return {
      first: i,
      last: i + 5,
      type: 'DATE',
      closed: true,
      resolve: (context) => inOrder(context, first, second, year),
    };
  },
};
