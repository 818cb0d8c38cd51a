/**
 * So long before or after now or the time last mentioned: "two years ago", "a week later", "three days
 * earlier", "10 years from now", "a year-earlier period", "the year-ago quarter".
 */
import {
  type Context,
  type Family,
  fixed,
  type Match,
  type Resolution,
  resolved,
  unresolved,
} from '../match.ts';
import { period } from '../period.ts';
import { quantityBefore } from '../quantity.ts';
import { isCalendarUnit, move } from '../unit-shift.ts';
import { dashes, isMark, lexeme, type Words, word } from '../words.ts';

/** The suffix after a unit: "ago", "or so ago", "from now". */
function suffixAt(words: Words, i: number): { suffix: string; last: number } | null {
  const at =
    word(words, i) === 'or' && (word(words, i + 1) === 'so' || word(words, i + 1) === 'more') ? i + 2 : i;
  const next = word(words, at);
  if (['ago', 'later', 'earlier', 'hence', 'afterward', 'afterwards'].includes(next))
    return { suffix: next, last: at + 1 };
  if (next === 'from' && word(words, at + 1) === 'now') return { suffix: 'hence', last: at + 2 };
  return null;
}

function resolveShift(context: Context, unit: string, value: number, suffix: string): Resolution {
  const back = suffix === 'ago' || suffix === 'earlier';
  if (Number.isNaN(value)) return fixed(back ? 'PAST_REF' : 'FUTURE_REF', 'so many, but not how many');
  if (!isCalendarUnit(unit)) return { ...fixed(period(value, unit), 'how long'), type: 'DURATION' };
  // In an earnings story "a year ago" is the same quarter a year ago.
  if (unit === 'year' && value === 1 && context.period && back) {
    return resolved(move(context.period, unit, -1, true), 'the same period a year before');
  }
  const near = suffix === 'ago' || suffix === 'hence';
  const base = near ? context.published : (context.reference ?? context.published);
  if (!base) return unresolved('needs the publication date');
  const anchored = !near && context.reference !== null;
  return resolved(
    move(base, unit, Math.round(value) * (back ? -1 : 1), anchored),
    anchored ? 'counted from the time last mentioned' : 'counted from publication',
  );
}

/** "year-ago", "the year-earlier quarter", "the comparable year-ago period". */
function yearAgo(words: Words, i: number): Match | null {
  if (!isMark(words, i + 1, dashes)) return null;
  const which = word(words, i + 2);
  if (which !== 'ago' && which !== 'earlier') return null;
  let last = i + 3;
  if (lexeme(words, last).ordinal > 0 && word(words, last + 1) === 'quarter') last++;
  if (['quarter', 'period', 'month', 'week'].includes(word(words, last))) last++;
  let first = word(words, i - 1) === 'comparable' ? i - 1 : i;
  if (last > i + 3 && ['the', 'a'].includes(word(words, first - 1))) first--;
  return { first, last, type: 'DATE', resolve: (context) => resolveShift(context, 'year', 1, 'ago') };
}

export const ago: Family = {
  id: 'ago',
  wakesOn: ({ unit }) => unit !== '',
  match(words, i) {
    const { unit, plural } = lexeme(words, i);
    if (unit === 'year') {
      const adjective = yearAgo(words, i);
      if (adjective) return adjective;
    }
    const half = word(words, i + 1) === 'and' && word(words, i + 2) === 'a' && word(words, i + 3) === 'half';
    const suffix = suffixAt(words, half ? i + 4 : i + 1);
    if (!suffix) return null;
    const type = isCalendarUnit(unit) ? 'DATE' : 'DURATION';
    const match = (first: number, value: number): Match => ({
      first,
      last: suffix.last,
      type,
      resolve: (context) => resolveShift(context, unit, value + (half ? 0.5 : 0), suffix.suffix),
    });
    const quantity = quantityBefore(words, i);
    if (quantity) return match(quantity.first, quantity.value);
    return plural ? match(i, Number.NaN) : null;
  },
};
