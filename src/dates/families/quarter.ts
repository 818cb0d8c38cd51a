/**
 * Quarters and halves of a year.
 *   the third quarter of 1990 · third-quarter · the 1988 third quarter · this year's third quarter ·
 *   Q3 2021 · the fiscal first quarter · the first half of 2021 · the latest quarter · the quarter
 */

import { type Moment, shift, widen, yearOf } from '../calendar.ts';
import { because, direction } from '../direction.ts';
import { wordSet } from '../english-words.ts';
import { isOfGame } from '../game-words.ts';
import { type Context, type Family, type Match, type Resolution, resolved, unresolved } from '../match.ts';
import {
  apostrophes,
  dashes,
  isGlued,
  isMark,
  lexeme,
  numeral,
  tokenText,
  type Words,
  word,
} from '../words.ts';
import { calendarDate } from './calendar-date.ts';
import { month } from './month.ts';
import { isYear } from './year.ts';

const between = wordSet('fiscal financial calendar');
type Which = number | 'last' | 'next' | 'this' | null;

/** "of 1990", "1990", "of this year" after it. */
function yearAfter(words: Words, i: number): { year: Which; last: number } | null {
  const at = word(words, i) === 'of' || (isMark(words, i, dashes) && isGlued(words, i)) ? i + 1 : i;
  const fiscal = between.has(word(words, at)) ? at + 1 : at;
  if (isYear(words, fiscal)) return { year: numeral(words, fiscal), last: fiscal + 1 };
  const which = word(words, at);
  return (which === 'last' || which === 'next' || which === 'this') && word(words, at + 1) === 'year'
    ? { year: which, last: at + 2 }
    : null;
}

/** "the 1988 ", "this year's " before it. */
function yearBefore(words: Words, i: number): { year: Which; first: number } | null {
  if (isYear(words, i)) return { year: numeral(words, i), first: i };
  // "2021-Q1"
  if (isMark(words, i, dashes) && numeral(words, i - 1) > 1900 && numeral(words, i - 1) < 2100)
    return { year: numeral(words, i - 1), first: i - 1 };
  const which = word(words, i - 3);
  if (
    word(words, i) === 's' &&
    isMark(words, i - 1, apostrophes) &&
    word(words, i - 2) === 'year' &&
    ['last', 'this', 'next'].includes(which)
  ) {
    return { year: which as Which, first: i - 3 };
  }
  return null;
}

/** Verbs that tell of a forecast as well as of a result. */
const reporting = new Set(['said', 'told']);

function resolve(
  context: Context,
  ordinal: number,
  parts: number,
  year: Which,
  first: number,
  last: number,
): Resolution {
  const grain = parts === 4 ? 'quarter' : 'half';
  const { published } = context;
  if (typeof year === 'number') return resolved({ grain, index: year * parts + ordinal - 1 }, 'written out');
  if (!published) return unresolved('needs the publication date for its year');
  const own = yearOf(published);
  if (year)
    return resolved(
      { grain, index: (own + (year === 'last' ? -1 : year === 'next' ? 1 : 0)) * parts + ordinal - 1 },
      'counted from publication',
    );
  const now = widen(published, grain).index;
  const inYear = own * parts + ordinal - 1;
  // Results of a fourth quarter are told in the next year's first.
  const ahead = inYear - now;
  const way = direction(context.words, first, last);
  const over = way.way < 0 && !reporting.has(way.cue) && ahead > 0;
  const index = over || ahead > 1 + (parts === 4 ? 1 : 0) ? inYear - parts : inYear;
  return resolved({ grain, index }, `the one nearest to publication${over ? because(way) : ''}`);
}

/** "ended Sept. 30", "ending in June" after a quarter: the expression of its end. */
function endedAt(words: Words, i: number): Match | null {
  const verb = tokenText(words, i);
  if (verb !== 'ended' && verb !== 'ending') return null;
  const at = ['on', 'in'].includes(word(words, i + 1)) ? i + 2 : i + 1;
  const { month: named } = lexeme(words, at);
  return named ? (calendarDate.match(words, at) ?? month.match(words, at)) : null;
}

/** The day in the middle of a quarter or half that ends with a day or a month: it tells which one it is. */
const middle = (end: Moment, parts: number): Moment => {
  const { index } = widen(end.grain === 'month' ? shift(end, 1) : end, 'day');
  return { grain: 'day', index: index - (parts === 4 ? 45 : 91) };
};

function numbered(words: Words, first: number, last: number, ordinal: number, parts: number): Match {
  let from = first;
  const before = yearBefore(words, from - 1);
  if (before) from = before.first;
  const after = before ? null : yearAfter(words, last);
  if (word(words, from - 1) === 'the') from--;
  else if (between.has(word(words, from - 1))) from -= word(words, from - 2) === 'the' ? 2 : 1;
  const year = before?.year ?? after?.year ?? null;
  const until = after?.last ?? last;
  const closing = year === null ? endedAt(words, until) : null;
  return {
    first: from,
    last: until,
    type: 'DATE',
    resolve(context) {
      const end = closing?.resolve(context).moment;
      const own: Which = end ? yearOf(middle(end, parts)) : year;
      return { ...resolve(context, ordinal, parts, own, from, until), isPeriod: true };
    },
  };
}

export const quarter: Family = {
  id: 'quarter',
  wakesOn: ({ unit, word, plural }) =>
    (unit === 'quarter' && !plural) || word === 'half' || word === 'q' || word === 'h' || word === 'period',
  match(words, i): Match | null {
    const known = word(words, i);
    if (known === 'q' || known === 'h') {
      const ordinal = numeral(words, i + 1);
      const parts = known === 'q' ? 4 : 2;
      if (
        !isGlued(words, i + 1) ||
        ordinal < 1 ||
        ordinal > parts ||
        (isGlued(words, i + 2) && words.kind[i + 2] !== 2)
      )
        return null;
      if (known === 'h' && !yearAfter(words, i + 2)) return null;
      return numbered(words, i, i + 2, ordinal, parts);
    }
    const joint = isMark(words, i - 1, dashes) || between.has(word(words, i - 1)) ? i - 2 : i - 1;
    const suffixed = ['st', 'nd', 'rd', 'th'].includes(word(words, joint)) && isGlued(words, joint);
    const ordinal = suffixed ? numeral(words, joint - 1) : lexeme(words, joint).ordinal;
    const from = suffixed ? joint - 1 : joint;
    if (known === 'half') {
      const which = word(words, joint) === 'last' || word(words, joint) === 'latter' ? 2 : ordinal;
      if (which < 1 || which > 2) return null;
      const after = yearAfter(words, i + 1);
      if (after) return numbered(words, from, i + 1, which, 2);
      return word(words, i + 1) === 'of' && word(words, i + 2) === 'the' && word(words, i + 3) === 'year'
        ? { ...numbered(words, from, i + 1, which, 2), last: i + 4 }
        : null;
    }
    if (known === 'quarter' && ordinal >= 1 && ordinal <= 4) {
      if (!yearAfter(words, i + 1) && isOfGame(words, i)) return null;
      if (isMark(words, i + 1, dashes) && isGlued(words, i + 1) && word(words, i + 2) === 'final')
        return null;
      return numbered(words, from, i + 1, ordinal, 4);
    }
    return bare(words, i, known);
  },
};

/** "the quarter", "the latest quarter", "the 1988 period": the one spoken of, or the last one that is over. */
function bare(words: Words, i: number, known: string): Match | null {
  const lead = word(words, i - 1);
  if (lead === 'latest' || (lead === 'the' && known === 'quarter' && !ended(words, i + 1))) {
    const first = word(words, i - 2) === 'the' && lead === 'latest' ? i - 2 : i - 1;
    const closing = known === 'quarter' ? endedAt(words, i + 1) : null;
    return {
      first,
      last: i + 1,
      type: 'DATE',
      resolve(context) {
        const { published, period } = context;
        const end = closing?.resolve(context).moment;
        if (end)
          return { ...resolved(widen(middle(end, 4), 'quarter'), 'by the day it ended'), isPeriod: true };
        if (period) return resolved(period, 'the one spoken of');
        if (!published || known !== 'quarter') return unresolved('needs the publication date');
        const now: Moment = widen(published, 'quarter');
        return resolved({ grain: 'quarter', index: now.index - 1 }, 'the last one that is over');
      },
    };
  }
  if (isYear(words, i - 1) && word(words, i - 2) === 'the') {
    const year = numeral(words, i - 1);
    return {
      first: i - 2,
      last: i + 1,
      type: 'DATE',
      resolve: ({ period }) =>
        period && (period.grain === 'quarter' || period.grain === 'half')
          ? resolved(
              {
                grain: period.grain,
                index:
                  year * (period.grain === 'quarter' ? 4 : 2) +
                  (period.index % (period.grain === 'quarter' ? 4 : 2)),
              },
              'the same part of another year',
            )
          : resolved({ grain: 'year', index: year }, 'written out'),
    };
  }
  return null;
}

/** "a quarter of the vote": a share, not a time. */
const ended = (words: Words, i: number): boolean => word(words, i) === 'of' || word(words, i) === 'final';
