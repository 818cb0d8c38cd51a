/**
 * A week told by a day or a month: "the week of March 6", "the first week of June", "the last week of
 * 2021", "the second weekend in May".
 */

import { civil, dayNumber, daysInMonth, type Grain, type Moment, monthMoment, widen } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { type Context, type Family, type Match, type Resolution, resolved, unresolved } from '../match.ts';
import { nearestYear } from '../nearest-year.ts';
import { isCapital, isGlued, lexeme, numeral, type Words, word } from '../words.ts';
import { calendarDate } from './calendar-date.ts';
import { dayOfMonth } from './day-of-month.ts';
import { holiday } from './holiday.ts';
import { month } from './month.ts';
import { relativeUnit } from './relative-unit.ts';
import { year } from './year.ts';

const suffixes = wordSet('st nd rd th');

/** The families of which an expression may tell the week, by the word that wakes them. */
const tellers = [calendarDate, month, dayOfMonth, holiday, relativeUnit];

/** "Jan" without a stop, which no month by itself is. */
const bareMonth = (words: Words, i: number): Match | null =>
  lexeme(words, i).month > 0 && isCapital(words, i)
    ? {
        first: i,
        last: i + 1,
        type: 'DATE',
        resolve: (context) => nearestMonth(context, lexeme(words, i).month, i),
      }
    : null;

function nearestMonth(context: Context, number: number, i: number): Resolution {
  const found = nearestYear(context, i, i + 1, (y) => monthMoment(y, number));
  return found ? resolved(found.moment, found.reason) : unresolved('needs the publication date');
}

/** The expression that begins at token `i`, of a month, a day or a year. */
function whenAt(words: Words, i: number): Match | null {
  for (let k = i; k < i + 3; k++) {
    const known = lexeme(words, k);
    for (const family of tellers) {
      const match = family.wakesOn?.(known) ? family.match(words, k) : null;
      if (match?.first === i) return match;
    }
    const match = year.match(words, k) ?? bareMonth(words, k);
    if (match) return match.first === i ? match : null;
  }
  return null;
}

/** The n-th week (from 1; −1 the last) of a month or a year: weeks belong where their Thursday is. */
function nthWeek(within: Moment, n: number, grain: Grain): Moment | null {
  const { year: y, month: m } = civil(dayOf(within));
  const length = within.grain === 'month' ? daysInMonth(y, m) : dayNumber(y + 1, 1, 1) - dayNumber(y, 1, 1);
  const firstDay = dayOf(within);
  const middle = grain === 'weekend' ? 5 : 3;
  const first = firstDay + ((middle - ((((firstDay + 3) % 7) + 7) % 7) + 7) % 7);
  const day = n > 0 ? first + (n - 1) * 7 : first + Math.floor((firstDay + length - 1 - first) / 7) * 7;
  return day < firstDay + length ? widen({ grain: 'day', index: day }, grain) : null;
}
const dayOf = (moment: Moment): number => widen(moment, 'day').index;

export const weekOf: Family = {
  id: 'week-of',
  wakesOn: ({ unit, plural }) => (unit === 'week' || unit === 'weekend') && !plural,
  match(words, i) {
    const grain = lexeme(words, i).unit as Grain;
    const link = word(words, i + 1);
    const begins = link === 'commencing' || link === 'starting' || link === 'beginning';
    if (link !== 'of' && link !== 'in' && !begins) return null;
    const when = whenAt(words, begins && word(words, i + 2) === 'on' ? i + 3 : i + 2);
    if (!when) return null;
    let first = i - 1;
    let ordinal = lexeme(words, first).ordinal;
    if (suffixes.has(word(words, first)) && isGlued(words, first)) ordinal = numeral(words, --first);
    if (word(words, first) === 'last') ordinal = 0;
    else if (ordinal < 1 && link === 'in') return null;
    const numbered = ordinal >= 0;
    if (!numbered && word(words, i - 1) !== 'the') return null;
    if (numbered && word(words, first - 1) === 'the') first--;
    return {
      first: numbered ? first : i - 1,
      last: when.last,
      type: 'DATE',
      resolve(context) {
        const { moment, reason } = when.resolve(context);
        if (!moment) return unresolved('needs the publication date');
        const wide = moment.grain === 'month' || moment.grain === 'year';
        if (!numbered)
          return wide
            ? unresolved('which week is not told')
            : resolved(widen(moment, grain), `of the day that is ${reason ?? 'named'}`);
        const week = wide ? nthWeek(moment, ordinal || -1, grain) : null;
        return week ? resolved(week, 'counted in its month or year') : unresolved('there is no such week');
      },
    };
  },
};
