/**
 * A month with a day or a year.
 *   December 7, 2021 · 7 December 2021 · the 7th of December · Tuesday, Dec. 7 · Dec. 7-9 · 07-Dec-2021
 *   December 2021 · May, 1750 · January this year · June of last year · 2021-Dec-07
 */

import { dayMoment, isDay, monthMoment } from '../calendar.ts';
import {
  afterMonth,
  dayAt,
  dayBefore,
  figuresOfYear,
  weekdayBefore,
  yearAfter,
  yearIn,
  yearOfSeries,
} from '../date-parts.ts';
import { wordSet } from '../english-words.ts';
import { type Family, type Match, resolved, unresolved, writtenOut } from '../match.ts';
import { dashes, isCapital, isGlued, isMark, Kind, lexeme, numeral, type Words, word } from '../words.ts';
import { resolveDay, type Written } from '../written-day.ts';

function dayMatch(words: Words, written: Written): Match {
  const { first, weekday } = weekdayBefore(words, written.first);
  const year = written.year ?? yearOfSeries(words, written.last, written.month);
  const whole = { ...written, first, year };
  return {
    first,
    last: written.last,
    type: 'DATE',
    resolve: (context) => resolveDay(context, whole, weekday),
  };
}

const before = wordSet('in at to for of by and when that the');

/** "Dec. 7-9", "May 7 and 8, 2021": the second day as an expression of its own. */
function secondDay(words: Words, i: number, month: number): Match | null {
  if (!isMark(words, i, dashes) && !['to', 'and', 'through'].includes(word(words, i))) return null;
  const found = numeral(words, i + 1) >= 0 ? dayAt(words, i + 1) : null;
  if (!found || lexeme(words, found.next).month || lexeme(words, found.next).unit) return null;
  if (
    word(words, i) === 'and' &&
    words.kind[found.next] === Kind.Word &&
    !before.has(word(words, found.next))
  )
    return null;
  const tail = yearAfter(words, found.next);
  const written: Written = {
    first: i + 1,
    last: tail?.next ?? found.next,
    month,
    day: found.day,
    year: tail?.year ?? null,
  };
  return {
    first: i + 1,
    last: written.last,
    type: 'DATE',
    closed: true,
    resolve: (context) => resolveDay(context, written, 0),
  };
}

/** "May 2021", "December of last year". */
function monthAndYear(words: Words, i: number, next: number, month: number): Match | null {
  const year = yearAfter(words, next);
  if (!year || (typeof year.year !== 'number' && !isCapital(words, i))) return null;
  return {
    first: i,
    last: year.next,
    type: 'DATE',
    resolve(context) {
      const y = yearIn(year.year, context);
      if (y === null) return unresolved('needs the publication date');
      return typeof year.year === 'number'
        ? writtenOut(monthMoment(y, month))
        : resolved(monthMoment(y, month), 'counted from publication');
    },
  };
}

/** "2021-Dec-07", "2021 December 7": the year before the month. */
function yearFirst(words: Words, i: number, next: number, month: number): Match | null {
  const hyphen = isMark(words, i - 1, '-/') && isGlued(words, i);
  const at = hyphen ? i - 2 : i - 1;
  const year = figuresOfYear(words, at) > 0 ? numeral(words, at) : tailYear(words, at, hyphen);
  const day = dayAt(words, hyphen && isMark(words, next, '-/') ? next + 1 : next);
  if (year < 0) return null;
  if (!day || numeral(words, day.next - 1) < 0) {
    return figuresOfYear(words, next) > 0 || numeral(words, next) >= 0
      ? null
      : { first: at, last: next, type: 'DATE', resolve: () => writtenOut(monthMoment(year, month)) };
  }
  return {
    first: at,
    last: day.next,
    type: 'DATE',
    resolve: () =>
      isDay(year, month, day.day)
        ? writtenOut(dayMoment(year, month, day.day))
        : unresolved('there is no such day'),
  };
}

/** A year that a dash follows, as in 2021-Dec-07. */
const tailYear = (words: Words, at: number, hyphen: boolean): number =>
  hyphen && numeral(words, at) >= 1000 && numeral(words, at) < 2200 ? numeral(words, at) : -1;

export const calendarDate: Family = {
  id: 'calendar-date',
  wakesOn: ({ month }) => month > 0,
  match(words, i) {
    const { month, word: known } = lexeme(words, i);
    // A rocket, and a piece of history
    if (known === 'march' && word(words, i - 1) === 'long' && isCapital(words, i - 1)) return null;
    const next = afterMonth(words, i);
    const leading = known === 'may' && !isCapital(words, i) ? null : dayBefore(words, i - 1);
    if (leading) {
      const year = yearAfter(words, next);
      return dayMatch(words, {
        first: leading.first,
        last: year?.next ?? next,
        month,
        day: leading.day,
        year: year?.year ?? null,
      });
    }
    const turned = yearFirst(words, i, next, month);
    if (turned) return turned;
    let at = word(words, next) === 'the' && lexeme(words, next + 1).ordinal > 0 ? next + 1 : next;
    if (isMark(words, at, '-/') && isGlued(words, at) && isGlued(words, at + 1)) at++;
    const day = dayAt(words, at);
    if (!day || lexeme(words, day.next).unit) return monthAndYear(words, i, next, month);
    const year = yearAfter(words, day.next);
    const match = dayMatch(words, {
      first: i,
      last: year?.next ?? day.next,
      month,
      day: day.day,
      year: year?.year ?? null,
    });
    const also = year ? null : secondDay(words, day.next, month);
    return also ? { ...match, also } : match;
  },
};
