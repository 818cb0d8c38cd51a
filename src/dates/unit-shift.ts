/** Moving along the calendar by units of time. */
import { addMonths, type Grain, type Moment, shift, widen } from './calendar.ts';

/** The calendar grain in which a unit counts, and how many of it one unit is. */
const grains = new Map<string, readonly [Grain, number]>([
  ['day', ['day', 1]],
  ['night', ['day', 1]],
  ['week', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['month', ['month', 1]],
  ['quarter', ['quarter', 1]],
  ['year', ['year', 1]],
  ['decade', ['year', 10]],
  ['century', ['year', 100]],
]);
const monthsOf = new Map<string, number>([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

/** Whether a unit counts on the calendar; hours and minutes do not. */
export const isCalendarUnit = (unit: string): boolean => grains.has(unit);

/**
 * The moment so many units after (before, where negative) another. With `keep` the grain of the base stays
 * where it is finer: a year after a day is a day, not a year.
 */
export function move(base: Moment, unit: string, steps: number, keep: boolean): Moment {
  const [grain, factor] = grains.get(unit)!;
  const amount = steps * factor;
  if (!keep || base.grain === grain) return shift(widen(base, grain), amount);
  const months = (monthsOf.get(grain) ?? 0) * amount;
  if (base.grain === 'day') {
    const index =
      grain === 'day'
        ? base.index + amount
        : grain === 'week'
          ? base.index + amount * 7
          : addMonths(base.index, months);
    return { grain: 'day', index };
  }
  if (base.grain === 'month' && months % 1 === 0 && months !== 0) return shift(base, months);
  if (base.grain === 'quarter' && months % 3 === 0 && months !== 0) return shift(base, months / 3);
  if (base.grain === 'half' && months % 6 === 0 && months !== 0) return shift(base, months / 6);
  return shift(widen(base, grain), amount);
}
