/**
 * Expressions that two others make together: "two weeks before Christmas", "a day after Thursday's vote",
 * "one hour and 30 minutes", "every Monday at 4 p.m.".
 */
import type { Moment } from './calendar.ts';
import { type Match, resolved, unresolved } from './match.ts';
import { period } from './period.ts';
import { isCalendarUnit, move } from './unit-shift.ts';
import { isMark, type Words, word } from './words.ts';

const rank = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** What `first` and `second`, next to each other in the text, are together; null where they are apart. */
export function joined(words: Words, first: Match, second: Match): Match | null {
  const { length } = first;
  if (first.type === 'SET') return atTime(words, first, second);
  if (!length) return null;
  return counted(words, first, second, length) ?? compound(words, first, second, length);
}

/** "every Monday at 4 p.m.", "daily at noon": a day that recurs, with its time. */
function atTime(words: Words, first: Match, second: Match): Match | null {
  const at = word(words, first.last) === 'at' ? first.last + 1 : first.last;
  if (second.first !== at || second.type !== 'TIME') return null;
  return {
    first: first.first,
    last: second.last,
    type: 'SET',
    closed: true,
    resolve(context) {
      const { value, reason } = first.resolve(context);
      const time = second.resolve({ ...context, published: context.published ?? anyDay }).moment?.time;
      const day = value === 'P1D' ? 'XXXX-XX-XX' : value?.startsWith('XXXX-WXX-') ? value.slice(0, 10) : null;
      return { value: day && time ? day + time : value, reason: reason ?? 'it recurs' };
    },
  };
}

/** A time of day is the same on any day. */
const anyDay: Moment = { grain: 'day', index: 0 };

/** A length before or after a day. */
function counted(
  words: Words,
  first: Match,
  second: Match,
  length: NonNullable<Match['length']>,
): Match | null {
  const link = word(words, first.last);
  const way = link === 'before' ? -1 : link === 'after' || link === 'from' ? 1 : 0;
  if (
    !way ||
    second.first !== first.last + 1 ||
    second.type !== 'DATE' ||
    !isCalendarUnit(length.unit) ||
    Number.isNaN(length.value)
  )
    return null;
  return {
    first: first.first,
    last: second.last,
    type: 'DATE',
    closed: true,
    resolve(context) {
      const { moment, reason } = second.resolve(context);
      return moment
        ? resolved(
            move(
              moment,
              length.unit,
              way * Math.round(length.value),
              moment.grain === 'day' && !first.onlyJoined,
            ),
            `counted from the day that is ${reason ?? 'named'}`,
          )
        : unresolved('needs the publication date');
    },
  };
}

/** "nine years and 10 months": lengths of which each is of a smaller unit than the one before. */
function compound(
  words: Words,
  first: Match,
  second: Match,
  length: NonNullable<Match['length']>,
): Match | null {
  const link = isMark(words, first.last, ',') ? first.last + 1 : first.last;
  const start = word(words, link) === 'and' ? link + 1 : link;
  const other = second.length;
  if (!other || second.first !== start || Number.isNaN(length.value + other.value)) return null;
  if (rank.indexOf(length.unit) <= rank.indexOf(other.unit) || rank.indexOf(other.unit) < 0) return null;
  const [head, tail] = [period(length.value, length.unit), period(other.value, other.unit).slice(1)];
  const value = head.includes('T') ? head + tail.replace('T', '') : head + tail;
  return {
    first: first.first,
    last: second.last,
    type: 'DURATION',
    closed: true,
    resolve: () => ({ value, reason: 'how long' }),
  };
}
