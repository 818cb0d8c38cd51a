/**
 * A weekday, perhaps with a part of the day: "Tuesday", "last Tuesday", "Monday afternoon", "next Friday
 * night", "Tuesdays", "every Monday", "Tuesday of last week".
 */

import { type Moment, weekdayOf, widen } from '../calendar.ts';
import { because, direction } from '../direction.ts';
import { wordSet } from '../english-words.ts';
import { type Context, type Family, type Resolution, resolved, unresolved } from '../match.ts';
import { isCapital, isMark, lexeme, tokenLength, type Words, word } from '../words.ts';

const relations = wordSet('last next this past previous coming following same that');

/** The day of `weekday` on or after (before, where `way` is negative) a day; `strictly`: not the day itself. */
export function weekdayFrom(day: number, weekday: number, way: number, strictly: boolean): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  if (ahead === 0) return strictly ? day + Math.sign(way) * 7 : day;
  return way > 0 ? day + ahead : day + ahead - 7;
}

function isWeekday(words: Words, i: number): boolean {
  const { weekday, plural } = lexeme(words, i);
  if (!weekday) return false;
  const length = tokenLength(words, i);
  if (length >= 6) return plural ? true : isCapital(words, i) || length >= 6;
  // "Sat.", "Sun.": only with a stop, and a comma or a number after it; handled with full dates elsewhere.
  return (
    isCapital(words, i) &&
    isMark(words, i + 1, '.') &&
    length >= 3 &&
    words.start[i + 1] === words.end[i] &&
    !isCapital(words, i + 2)
  );
}

function resolveDay(
  context: Context,
  relation: string,
  weekday: number,
  first: number,
  last: number,
): { moment: Moment; reason: string } | null {
  const { published, reference, words } = context;
  if (relation === 'following' || relation === 'previous' || relation === 'same' || relation === 'that') {
    const base = reference && reference.grain === 'day' ? reference : published;
    if (!base) return null;
    const way = relation === 'following' ? 1 : -1;
    return {
      moment: {
        grain: 'day',
        index: weekdayFrom(base.index, weekday, way, relation === 'following' || relation === 'previous'),
      },
      reason: 'counted from the day last mentioned',
    };
  }
  if (!published) return null;
  const at = (way: number, strictly: boolean, reason: string) => ({
    moment: { grain: 'day' as const, index: weekdayFrom(published.index, weekday, way, strictly) },
    reason,
  });
  if (relation === 'last' || relation === 'past') return at(-1, true, 'the last one before publication');
  if (relation === 'coming') return at(1, true, 'the next one after publication');
  if (relation === 'next') {
    const monday = (widen(published, 'week').index + 1) * 7 - 3;
    return { moment: { grain: 'day', index: monday + weekday - 1 }, reason: 'of the week after publication' };
  }
  const way = direction(words, first, last);
  if (relation === 'this')
    return at(way.way < 0 ? -1 : 1, false, `the nearest to publication${because(way)}`);
  return way.way > 0
    ? at(1, false, `the next one on or after publication${because(way)}`)
    : at(-1, false, `the last one on or before publication${because(way)}`);
}

/** The TIMEX3 suffix of a part of the day: "afternoon" → TAF. */
export const partSuffix = (part: string): string => `T${part}`;

/** Whether a weekday goes on a series that recurs: the Thursday of "every Tuesday and Thursday". */
function inSeries(words: Words, i: number): boolean {
  for (let at = i - 1; at > i - 9; at--) {
    const known = word(words, at);
    if (known === 'every' || known === 'each') return at < i - 1;
    if (!lexeme(words, at).weekday && known !== 'and' && known !== 'or' && !isMark(words, at, ',')) break;
  }
  return false;
}

export const weekday: Family = {
  id: 'weekday',
  wakesOn: ({ weekday }) => weekday > 0,
  match(words, i) {
    if (!isWeekday(words, i)) return null;
    const { weekday, plural } = lexeme(words, i);
    let first = i;
    let last = tokenLength(words, i) < 6 && isMark(words, i + 1, '.') ? i + 2 : i + 1;
    const lead = word(words, i - 1);
    const part = lexeme(words, last).part ? lexeme(words, last) : null;
    const other = lead === 'other' && word(words, i - 2) === 'every';
    if (plural || other || inSeries(words, i) || lead === 'every' || lead === 'each' || part?.plural) {
      if (lead === 'every' || lead === 'each') first--;
      if (other) first -= 2;
      if (part) last++;
      return {
        first,
        last,
        type: 'SET',
        closed: true,
        resolve: () => ({
          value: `XXXX-WXX-${weekday}${part ? partSuffix(part.part) : ''}`,
          reason: 'every week',
        }),
      };
    }
    const relation = relations.has(lead) ? lead : '';
    if (relation) {
      first--;
      if (word(words, first - 1) === 'the' || (relation === 'coming' && word(words, first - 1) === 'this'))
        first--;
    }
    if (part) last++;
    const week = weekAfter(words, last) ?? weekBefore(words, first);
    if (week?.first !== undefined) first = week.first;
    return {
      first,
      last: week?.last ?? last,
      type: part ? 'TIME' : 'DATE',
      resolve(context): Resolution {
        if (week) {
          const base = week.spoken ? (context.reference ?? context.published) : context.published;
          if (!base) return unresolved('needs the publication date');
          const monday = (widen(base, 'week').index + week.step) * 7 - 3;
          return resolved(
            {
              grain: 'day',
              index: monday + weekday - 1,
              ...(part ? { time: partSuffix(part.part) } : {}),
            },
            `counted from the week ${week.spoken ? 'last mentioned' : 'of publication'}`,
          );
        }
        const found = resolveDay(context, relation, weekday, first, last);
        if (!found) return unresolved('needs the publication date');
        const moment: Moment = part ? { ...found.moment, time: partSuffix(part.part) } : found.moment;
        return resolved(moment, found.reason);
      },
    };
  },
};

interface WeekNear {
  readonly first?: number;
  readonly last?: number;
  readonly step: number;
  /** It counts from the week last mentioned instead of the week of publication. */
  readonly spoken?: boolean;
}

/** "next week on " right before a weekday. */
function weekBefore(words: Words, first: number): WeekNear | null {
  const at = word(words, first - 1) === 'on' ? first - 2 : first - 1;
  const step = ['last', 'this', 'next'].indexOf(word(words, at - 1)) - 1;
  return word(words, at) === 'week' && step >= -1 ? { first: at - 1, step } : null;
}

/** Steps in weeks from the week last mentioned. */
const weekSteps = new Map([
  ['same', 0],
  ['following', 1],
  ['previous', -1],
]);

/** "of last week", "next week", "of the following week" right after a weekday. */
function weekAfter(words: Words, i: number): WeekNear | null {
  const at = word(words, i) === 'of' ? i + 1 : i;
  const step = ['last', 'this', 'next'].indexOf(word(words, at)) - 1;
  if (step >= -1) return word(words, at + 1) === 'week' ? { last: at + 2, step } : null;
  const spoken = weekSteps.get(word(words, at + 1));
  return at > i && spoken !== undefined && word(words, at) === 'the' && word(words, at + 2) === 'week'
    ? { last: at + 3, step: spoken, spoken: true }
    : null;
}
