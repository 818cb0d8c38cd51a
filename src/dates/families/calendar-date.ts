/**
 * A month with a day or a year.
 *   December 7, 2021 · 7 December 2021 · the 7th of December · Tuesday, Dec. 7 · Oct. 26 (Monday)
 *   December 2021 · May, 1750 · January this year · June of last year
 */
import { dayMoment, isDay, type Moment, monthMoment, weekdayOf, yearOf } from '../calendar.ts';
import { because, direction } from '../direction.ts';
import { type Context, type Family, type Match, type Resolution, resolved, unresolved } from '../match.ts';
import {
  apostrophes,
  dashes,
  isGlued,
  isMark,
  lexeme,
  numeral,
  tokenLength,
  type Words,
  word,
} from '../words.ts';

const abbreviated = (words: Words, i: number): boolean =>
  tokenLength(words, i) <= 4 && !['may', 'june', 'july'].includes(word(words, i));

/** What follows a month: the token after it, skipping the stop of an abbreviation. */
export function afterMonth(words: Words, i: number): number {
  return isMark(words, i + 1, '.') && isGlued(words, i + 1) && abbreviated(words, i) ? i + 2 : i + 1;
}

const suffixes = new Set(['st', 'nd', 'rd', 'th']);

/** A day of the month that begins at token `i`: "7", "7th", "eighth", "twenty-first". */
function dayAt(words: Words, i: number): { day: number; next: number } | null {
  const value = numeral(words, i);
  if (value >= 1 && value <= 31 && tokenLength(words, i) <= 2) {
    if (isGlued(words, i + 1)) {
      if (suffixes.has(word(words, i + 1))) return { day: value, next: i + 2 };
      if (
        words.kind[i + 1] === 0 ||
        isMark(words, i + 1, '%') ||
        (isMark(words, i + 1, '.:') && numeral(words, i + 2) >= 0 && isGlued(words, i + 2))
      )
        return null;
    }
    return { day: value, next: i + 1 };
  }
  const { ordinal, number } = lexeme(words, i);
  if (ordinal > 0) return { day: ordinal, next: i + 1 };
  const tail = isMark(words, i + 1, '-') ? i + 2 : i + 1;
  const unit = lexeme(words, tail).ordinal;
  return (number === 20 || number === 30) && unit > 0 && unit < 10 && number + unit <= 31
    ? { day: number + unit, next: tail + 1 }
    : null;
}

/** A day of the month that ends at token `i`: "7", "7th", "7th of", "the seventh of". */
function dayBefore(words: Words, i: number): { day: number; first: number } | null {
  let at = word(words, i) === 'of' ? i - 1 : i;
  const ordinalWord = lexeme(words, at).ordinal;
  const suffixed = suffixes.has(word(words, at)) && isGlued(words, at);
  if (suffixed) at--;
  const value = numeral(words, at);
  const plain = value >= 1 && value <= 31 && tokenLength(words, at) <= 2;
  if (!plain && !(ordinalWord > 0 && at < i)) return null;
  if (plain && isGlued(words, at) && isMark(words, at - 1, '.,:$£€/' + apostrophes)) return null;
  const first = word(words, at - 1) === 'the' && (suffixed || !plain) ? at - 1 : at;
  return { day: plain ? value : ordinalWord, first };
}

/** A year at token `i`, perhaps after a comma or "of": "2021", ", 2021", "of 1998", "of last year". */
function yearAfter(words: Words, i: number, afterDay: boolean): { year: YearOf; next: number } | null {
  let at = i;
  if (isMark(words, at, ',')) at++;
  const comma = at > i;
  if (!comma && word(words, at) === 'of') at++;
  const value = numeral(words, at);
  if (value >= 1000 && value < 2200 && tokenLength(words, at) === 4) {
    if (isGlued(words, at + 1) && (isMark(words, at + 1, '%:') || words.kind[at + 1] === 0)) return null;
    if (
      isMark(words, at + 1, '.,') &&
      isGlued(words, at + 1) &&
      isGlued(words, at + 2) &&
      numeral(words, at + 2) >= 0
    )
      return null;
    return { year: value, next: at + 1 };
  }
  if (comma) return null;
  // "of that year", "last year"
  const which = word(words, at);
  if (word(words, at + 1) !== 'year') return null;
  if (which === 'last' || which === 'next' || which === 'this') return { year: which, next: at + 2 };
  if (!afterDay && which === 'the' && word(words, at) === 'same') return null;
  if (which === 'that') return { year: 'that', next: at + 2 };
  return null;
}

type YearOf = number | 'last' | 'next' | 'this' | 'that';

function yearIn(year: YearOf, { published, reference }: Context): number | null {
  if (typeof year === 'number') return year;
  if (year === 'that') return reference ? yearOf(reference) : null;
  if (!published) return null;
  return yearOf(published) + (year === 'last' ? -1 : year === 'next' ? 1 : 0);
}

/** The year in which a month or a day without a year falls, seen from the publication day. */
export function nearestYear(
  context: Context,
  first: number,
  last: number,
  make: (year: number) => Moment,
): { moment: Moment; reason: string } | null {
  const { published, words } = context;
  if (!published) return null;
  const year = yearOf(published);
  const way = direction(words, first, last);
  const distance = (y: number): number => {
    const moment = make(y);
    const scale = moment.grain === 'month' ? 30.44 : 1;
    const base = moment.grain === 'month' ? monthsOf(published) : published.index;
    return (moment.index - base) * scale;
  };
  const candidates = [year - 1, year, year + 1].map((y) => ({ y, days: distance(y) }));
  const cost = ({ days }: { days: number }): number =>
    Math.abs(days) + (way.way > 0 ? (days < 0 ? 150 : 0) : days > 0 ? (way.way < 0 ? 280 : 120) : 0);
  candidates.sort((a, b) => cost(a) - cost(b));
  return { moment: make(candidates[0]!.y), reason: `the one nearest to publication${because(way)}` };
}

function monthsOf({ index }: Moment): number {
  const date = new Date(index * 86400000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Left of a date: "Tuesday, ", "Tuesday ", "Tuesday the ". */
function weekdayBefore(words: Words, first: number): { first: number; weekday: number } {
  let at = first - 1;
  if (isMark(words, at, ',(')) at--;
  if (isMark(words, at, '.') && tokenLength(words, at - 1) <= 5) at--;
  const { weekday, plural } = lexeme(words, at);
  return weekday && !plural && tokenLength(words, at) > 2 ? { first: at, weekday } : { first, weekday: 0 };
}

function dayMatch(
  words: Words,
  first: number,
  last: number,
  month: number,
  day: number,
  year: YearOf | null,
): Match {
  const head = weekdayBefore(words, first);
  return {
    first: head.first,
    last,
    type: 'DATE',
    resolve: (context) => resolveDay(context, head.first, last, month, day, year, head.weekday),
  };
}

function resolveDay(
  context: Context,
  first: number,
  last: number,
  month: number,
  day: number,
  year: YearOf | null,
  weekday: number,
): Resolution {
  if (year !== null) {
    const y = yearIn(year, context);
    if (y === null) return unresolved('needs the publication date');
    return isDay(y, month, day)
      ? resolved(dayMoment(y, month, day), 'written out')
      : unresolved('there is no such day');
  }
  if (!isDay(2000, month, day)) return unresolved('there is no such day');
  const { published } = context;
  if (published && weekday) {
    // The weekday tells the year, where one within reach agrees.
    const y = yearOf(published);
    for (const near of [y, y - 1, y + 1]) {
      if (!isDay(near, month, day)) continue;
      const moment = dayMoment(near, month, day);
      if (weekdayOf(moment.index) === weekday && Math.abs(moment.index - published.index) < 300)
        return resolved(moment, 'the weekday agrees');
    }
  }
  const found = nearestYear(context, first, last, (y) => dayMoment(y, month, day));
  return found ? resolved(found.moment, found.reason) : unresolved('needs the publication date for its year');
}

/** "Dec. 7-9", "May 7 and 8": the second day as an expression of its own. */
function secondDay(words: Words, i: number, month: number, year: YearOf | null): Match | null {
  if (!isMark(words, i, dashes) && word(words, i) !== 'to' && word(words, i) !== 'and') return null;
  const found = dayAt(words, i + 1);
  if (
    !found ||
    numeral(words, i + 1) < 0 ||
    lexeme(words, found.next).month ||
    lexeme(words, found.next).unit
  )
    return null;
  if (
    word(words, i) === 'and' &&
    words.kind[found.next] === 0 &&
    !['in', 'at', 'to', 'for', 'of', 'by'].includes(word(words, found.next))
  )
    return null;
  const tail = year === null ? yearAfter(words, found.next, true) : null;
  return {
    first: i + 1,
    last: tail?.next ?? found.next,
    type: 'DATE',
    closed: true,
    resolve: (context) => resolveDay(context, i + 1, found.next, month, found.day, tail?.year ?? year, 0),
  };
}

export const calendarDate: Family = {
  id: 'calendar-date',
  wakesOn: ({ month }) => month > 0,
  match(words, i) {
    const { month } = lexeme(words, i);
    const next = afterMonth(words, i);
    const before = dayBefore(words, i - 1);
    if (before && !(word(words, i) === 'may' && !/[M]/.test(words.text.charAt(words.start[i]!)))) {
      const year = yearAfter(words, next, true);
      return dayMatch(words, before.first, year?.next ?? next, month, before.day, year?.year ?? null);
    }
    const article = word(words, next) === 'the' && lexeme(words, next + 1).ordinal > 0 ? next + 1 : next;
    const day = dayAt(words, article);
    if (day && !lexeme(words, day.next).unit) {
      const year = yearAfter(words, day.next, true);
      const match = dayMatch(words, i, year?.next ?? day.next, month, day.day, year?.year ?? null);
      const also = year ? null : secondDay(words, day.next, month, null);
      return also ? { ...match, also } : match;
    }
    const year = yearAfter(words, next, false);
    if (
      !year ||
      (typeof year.year !== 'number' &&
        word(words, i) === 'may' &&
        words.text.charCodeAt(words.start[i]!) > 96)
    )
      return null;
    return {
      first: i,
      last: year.next,
      type: 'DATE',
      resolve: (context) => {
        const y = yearIn(year.year, context);
        return y === null
          ? unresolved('needs the publication date')
          : resolved(
              monthMoment(y, month),
              typeof year.year === 'number' ? 'written out' : 'counted from publication',
            );
      },
    };
  },
};
