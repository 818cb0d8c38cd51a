/** A day with its month as written, and what it resolves to. */
import { dayMoment, isDay } from './calendar.ts';
import { type YearOf, yearIn } from './date-parts.ts';
import { type Context, type Resolution, resolved, unresolved, writtenOut } from './match.ts';
import { dayWithoutYear } from './nearest-year.ts';

/** A date as written: tokens [first, last). */
export interface Written {
  readonly first: number;
  readonly last: number;
  readonly month: number;
  readonly day: number;
  readonly year: YearOf | null;
}

/** The day; without a year the nearest one that its weekday (0 none) allows. */
export function resolveDay(
  context: Context,
  { first, last, month, day, year }: Written,
  weekday: number,
): Resolution {
  if (year === null) return dayWithoutYear(context, first, last, month, day, weekday);
  const y = yearIn(year, context);
  if (y === null) return unresolved('needs the publication date');
  if (!isDay(y, month, day)) return unresolved('there is no such day');
  return typeof year === 'number'
    ? writtenOut(dayMoment(y, month, day))
    : resolved(dayMoment(y, month, day), 'counted from publication');
}
