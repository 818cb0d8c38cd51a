/**
 * A day of a month that is not named: "on the 18th", "the 5th of this month", "Friday the 13th", "the 1st
 * of last month". Guards: "the 18th floor", "the 5th Division".
 */

import { dayMoment, isDay, type Moment, weekdayOf, widen } from '../calendar.ts';
import { because, direction } from '../direction.ts';
import { wordSet } from '../english-words.ts';
import { type Context, type Family, type Resolution, resolved, unresolved } from '../match.ts';
import {
  isCapital,
  isGlued,
  isMark,
  Kind,
  lexeme,
  numeral,
  tokenLength,
  type Words,
  word,
} from '../words.ts';

const suffixes = wordSet('st nd rd th');
const leads = wordSet('on by until till since from before after and to of');
const monthSteps = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Whether what follows leaves the number a day: punctuation, a function word, a new clause. */
function isFree(words: Words, i: number): boolean {
  if (i >= words.length || words.kind[i] !== Kind.Word) return !isMark(words, i, '-');
  const { word: known, cue } = lexeme(words, i);
  return (known !== '' || cue !== '') && !lexeme(words, i).unit && !lexeme(words, i).season;
}

/** "of this month", "of last month", "this month": the month's step and the token after it. */
function monthAfter(words: Words, i: number): { step: number; last: number } | null {
  const at = word(words, i) === 'of' ? i + 1 : i;
  const step = monthSteps.get(word(words, at));
  return step !== undefined && word(words, at + 1) === 'month' ? { step, last: at + 2 } : null;
}

function dayIn(month: number, day: number): Moment | null {
  const year = Math.floor(month / 12);
  return isDay(year, (month % 12) + 1, day) ? dayMoment(year, (month % 12) + 1, day) : null;
}

function nearest(context: Context, day: number, first: number, last: number, weekday: number): Resolution {
  const { published, words } = context;
  if (!published) return unresolved('needs the publication date');
  const month = widen(published, 'month').index;
  const way = direction(words, first, last);
  const near = weekday ? [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6] : [-1, 0, 1];
  const candidates = near
    .map((step) => dayIn(month + step, day))
    .filter((moment) => moment !== null && (!weekday || weekdayOf(moment.index) === weekday))
    .filter((moment) => moment !== null);
  const past = candidates.filter(({ index }) => index <= published.index).at(-1);
  const next = candidates.find(({ index }) => index >= published.index);
  const moment = way.way > 0 ? (next ?? past) : (past ?? next);
  return moment
    ? resolved(moment, `the nearest to publication${because(way)}`)
    : unresolved('there is no such day');
}

export const dayOfMonth: Family = {
  id: 'day-of-month',
  wakesOn: ({ word }) => suffixes.has(word),
  match(words, i) {
    const day = numeral(words, i - 1);
    if (!isGlued(words, i) || day < 1 || day > 31 || tokenLength(words, i - 1) > 2) return null;
    // "Friday 13th", "Fri 13th"
    const dayName = lexeme(words, i - 2).weekday > 0 && isCapital(words, i - 2);
    if (word(words, i - 2) !== 'the' && !dayName) return null;
    const first = dayName ? i - 1 : i - 2;
    const month = monthAfter(words, word(words, i + 1) === 'day' ? i + 2 : i + 1);
    if (month) {
      return {
        first,
        last: month.last,
        type: 'DATE',
        resolve({ published }) {
          if (!published) return unresolved('needs the publication date');
          const moment = dayIn(widen(published, 'month').index + month.step, day);
          return moment
            ? resolved(moment, 'counted from the month of publication')
            : unresolved('there is no such day');
        },
      };
    }
    if (word(words, i + 1) === 'of' || !isFree(words, i + 1)) return null;
    const { weekday } = lexeme(words, first - 1);
    const lead = word(words, first - 1);
    if (!leads.has(lead) && !weekday) return null;
    // "the week of the 18th", but not "a quarter of the 18th"
    if (lead === 'of' && lexeme(words, first - 2).unit !== 'week') return null;
    if (
      (word(words, first - 1) === 'and' || word(words, first - 1) === 'to') &&
      !suffixes.has(word(words, first - 2))
    )
      return null;
    const start = weekday && isCapital(words, first - 1) ? first - 1 : first;
    return {
      first: start,
      last: i + 1,
      type: 'DATE',
      resolve: (context) => nearest(context, day, start, i + 1, start < first ? weekday : 0),
    };
  },
};
