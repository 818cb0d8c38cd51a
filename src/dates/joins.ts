/**
 * Expressions that two others make together: "two weeks before Christmas", "a day after Thursday's vote",
 * "one hour and 30 minutes".
 */
import { type Match, resolved, unresolved } from './match.ts';
import { period } from './period.ts';
import { isCalendarUnit, move } from './unit-shift.ts';
import { isMark, type Words, word } from './words.ts';

const rank = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** What `first` and `second`, next to each other in the text, are together; null where they are apart. */
export function joined(words: Words, first: Match, second: Match): Match | null {
  const { length } = first;
  if (!length) return null;
  return counted(words, first, second, length) ?? compound(words, first, second, length);
}

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
