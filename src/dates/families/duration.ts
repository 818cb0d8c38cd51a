/**
 * How long, how long ago, how much later: "24 hours", "the past 13 years", "a 10-year plan", "recent
 * weeks", "for months", "the next few days", "two years ago", "a week later".
 */
import { addMonths, civil, type Grain, type Moment, shift, widen } from '../calendar.ts';
import {
  type Context,
  type Family,
  fixed,
  type Match,
  type Resolution,
  resolved,
  unresolved,
} from '../match.ts';
import { period, quantityEndingAt, withLowerBound } from '../quantity.ts';
import { dashes, isMark, lexeme, type Words, word } from '../words.ts';

const between = new Set(
  'more additional extra straight consecutive further successive trading business working calendar full long whole odd'.split(
    ' ',
  ),
);
const stretches = new Set('last past next coming first recent previous following final'.split(' '));
const grains = new Map<string, Grain>([
  ['day', 'day'],
  ['week', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'year'],
  ['century', 'year'],
]);
const factors = new Map([
  ['fortnight', 2],
  ['decade', 10],
  ['century', 100],
]);

/** A moment so many units after (before, where negative) another; keeps the base's finer grain for "later". */
function move(base: Moment, unit: string, steps: number, keep: boolean): Moment {
  const grain = grains.get(unit)!;
  const amount = steps * (factors.get(unit) ?? 1);
  if (!keep || base.grain === grain) return shift(widen(base, grain), amount);
  if (base.grain === 'day') {
    const index =
      grain === 'day'
        ? base.index + amount
        : grain === 'week'
          ? base.index + amount * 7
          : addMonths(base.index, amount * (grain === 'month' ? 1 : grain === 'quarter' ? 3 : 12));
    return { grain: 'day', index };
  }
  if (grain === 'year' && base.grain === 'quarter') return shift(base, amount * 4);
  if (grain === 'year' && base.grain === 'month') return shift(base, amount * 12);
  return shift(widen(base, grain), amount);
}

/** "-old", "years old": an age, which is no time. */
function isAge(words: Words, i: number): boolean {
  const at = isMark(words, i, dashes) ? i + 1 : i;
  return word(words, at) === 'old' || word(words, at) === 'olds';
}

function resolveShift(context: Context, unit: string, value: number, suffix: string): Resolution {
  const back = suffix === 'ago' || suffix === 'earlier' || suffix === 'before';
  if (Number.isNaN(value)) return fixed(back ? 'PAST_REF' : 'FUTURE_REF', 'so many, but not how many');
  if (!grains.has(unit)) return fixed(period(value, unit), 'how long');
  const anaphoric = suffix !== 'ago' && suffix !== 'hence' && suffix !== 'from';
  // In an earnings story "a year ago" is the same quarter a year ago.
  if (unit === 'year' && value === 1 && context.period && back) {
    return resolved(move(context.period, unit, -1, true), 'the same period a year before');
  }
  const base = anaphoric ? (context.reference ?? context.published) : context.published;
  if (!base) return unresolved('needs the publication date');
  const whole = Math.round(value) * (back ? -1 : 1);
  const moment = move(base, unit, whole, anaphoric && context.reference !== null);
  return resolved(
    moment,
    anaphoric && context.reference ? 'counted from the time last mentioned' : 'counted from publication',
  );
}

function suffixAt(words: Words, i: number): { suffix: string; last: number } | null {
  const next = word(words, i);
  if (['ago', 'later', 'earlier', 'hence'].includes(next)) return { suffix: next, last: i + 1 };
  if (next === 'from' && word(words, i + 1) === 'now') return { suffix: 'from', last: i + 2 };
  return null;
}

export const duration: Family = {
  id: 'duration',
  wakesOn: ({ unit }) => unit !== '',
  match(words, i): Match | null {
    const { unit, plural, word: known } = lexeme(words, i);
    const hyphen = isMark(words, i - 1, dashes);
    let at = hyphen ? i - 2 : i - 1;
    if (!hyphen && between.has(word(words, at))) at--;
    if (!hyphen && word(words, at) === 'more') at--;
    if (isAge(words, i + 1)) return null;
    const half = halfAfter(words, i + 1);
    let quantity = quantityEndingAt(words, at);
    if (quantity && known === 'second' && !hyphen) quantity = null;
    const end = half ?? i + 1;
    const suffix = suffixAt(words, end);
    if (quantity) {
      const wide = withLowerBound(words, quantity);
      const value = wide.value + (half ? 0.5 : 0);
      return stretch(words, wide.first, suffix?.last ?? end, unit, value, suffix?.suffix);
    }
    if (hyphen) return null;
    const lead = word(words, i - 1);
    if ((lead === 'a' || lead === 'an' || lead === 'another') && unit !== 'second' && !plural) {
      return stretch(words, i - 1, suffix?.last ?? end, unit, half ? 1.5 : 1, suffix?.suffix);
    }
    if (plural) {
      if (stretches.has(lead) || lead === 'for' || suffix || (between.has(lead) && lead !== 'long')) {
        const own = stretches.has(lead) || lead === 'several';
        return stretch(words, own ? i - 1 : i, suffix?.last ?? end, unit, Number.NaN, suffix?.suffix);
      }
      return null;
    }
    if (stretches.has(lead) && word(words, i - 2) === 'the' && unit !== 'day') {
      return stretch(words, i, end, unit, 1, undefined);
    }
    return null;
  },
};

/** "a year and a half": the token after it. */
function halfAfter(words: Words, i: number): number | null {
  return word(words, i) === 'and' && word(words, i + 1) === 'a' && word(words, i + 2) === 'half'
    ? i + 3
    : null;
}

/** Takes in "the past", "the first", "the next" from the left. */
function stretch(
  words: Words,
  from: number,
  last: number,
  unit: string,
  value: number,
  suffix: string | undefined,
): Match {
  let first = from;
  if (!suffix && stretches.has(word(words, first - 1))) first--;
  if (first < from && ['the', 'these', 'those', 'this'].includes(word(words, first - 1))) first--;
  else if (first === from && !suffix && word(words, first - 1) === 'the') first--;
  return {
    first,
    last,
    type: suffix && grains.has(unit) ? 'DATE' : 'DURATION',
    resolve: (context) =>
      suffix ? resolveShift(context, unit, value, suffix) : fixed(period(value, unit), 'how long'),
  };
}

void civil;
