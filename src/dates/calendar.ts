/**
 * Calendar arithmetic and the TIMEX3 spelling of calendar values (TimeML 1.2.1; ISO 8601 weeks).
 * Days are counted from 1970-01-01 in the proleptic Gregorian calendar; weeks begin on Monday.
 */

/** How wide a stretch of the calendar is. */
export type Grain =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

const fromFine: readonly Grain[] = [
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
  'century',
];
/** Whether one grain is wider than another: no one day of a year is "that day". */
export const isWider = (grain: Grain, than: Grain): boolean =>
  fromFine.indexOf(grain) > fromFine.indexOf(than);

/**
 * A stretch of the calendar: the `index`-th of its grain. Day: days since 1970-01-01; week and weekend:
 * weeks since the Monday 1969-12-29; month: year × 12 + month − 1; quarter and season: year × 4 + 0…3;
 * half: year × 2 + 0…1; decade and century: year ÷ 10 and ÷ 100 (the 20th century is 19, as in TIMEX3).
 */
export interface Moment {
  readonly grain: Grain;
  readonly index: number;
  /** What follows the day in TIMEX3: "TAF", "T10:00". Only where the grain is a day. */
  readonly time?: string;
}

const seasonCodes = ['SP', 'SU', 'FA', 'WI'] as const;

/** Days since 1970-01-01. `month` 1–12; algorithm: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The year, month (1–12) and day of month of a day number. */
export function civil(day: number): { year: number; month: number; day: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** How many days a month has; `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether such a day is in the calendar. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const dayMoment = (year: number, month: number, day: number): Moment => ({
  grain: 'day',
  index: dayNumber(year, month, day),
});
export const monthMoment = (year: number, month: number): Moment => ({
  grain: 'month',
  index: year * 12 + month - 1,
});
export const yearMoment = (year: number): Moment => ({ grain: 'year', index: year });

/** Reads `YYYY-MM-DD` (anything after it is left alone); null for anything else or for no real day. */
export function parseDay(iso: string | null | undefined): Moment | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayMoment(year, month, day) : null;
}

/** The first day (as a day number) of a moment. A winter begins in the December of its year. */
export function firstDay({ grain, index }: Moment): number {
  switch (grain) {
    case 'day':
      return index;
    case 'week':
      return index * 7 - 3;
    case 'weekend':
      return index * 7 + 2;
    case 'month':
      return dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
    case 'quarter':
      return dayNumber(Math.floor(index / 4), (index - Math.floor(index / 4) * 4) * 3 + 1, 1);
    case 'half':
      return dayNumber(Math.floor(index / 2), (index - Math.floor(index / 2) * 2) * 6 + 1, 1);
    case 'season':
      return dayNumber(Math.floor(index / 4), (index - Math.floor(index / 4) * 4) * 3 + 3, 1);
    case 'year':
      return dayNumber(index, 1, 1);
    case 'decade':
      return dayNumber(index * 10, 1, 1);
    case 'century':
      return dayNumber(index * 100, 1, 1);
  }
}

/** The moment of the given grain that holds the first day of `moment`. */
export function widen(moment: Moment, grain: Grain): Moment {
  if (moment.grain === grain) return moment.time === undefined ? moment : { grain, index: moment.index };
  const first = firstDay(moment);
  const { year, month } = civil(first);
  switch (grain) {
    case 'day':
      return { grain, index: first };
    case 'week':
    case 'weekend':
      return { grain, index: Math.floor((first + 3) / 7) };
    case 'month':
      return monthMoment(year, month);
    case 'quarter':
      return { grain, index: year * 4 + Math.floor((month - 1) / 3) };
    case 'half':
      return { grain, index: year * 2 + (month > 6 ? 1 : 0) };
    case 'season':
      return { grain, index: month < 3 ? year * 4 - 1 : year * 4 + Math.floor((month - 3) / 3) };
    case 'year':
      return yearMoment(year);
    case 'decade':
      return { grain, index: Math.floor(year / 10) };
    case 'century':
      return { grain, index: Math.floor(year / 100) };
  }
}

/** The moment `steps` of its own grain later (earlier, where negative). */
export const shift = (moment: Moment, steps: number): Moment => ({
  grain: moment.grain,
  index: moment.index + steps,
});

/** The same day of the month (or the last one there is) `months` later. */
export function addMonths(day: number, months: number): number {
  const from = civil(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The calendar year that holds most of a moment. */
export const yearOf = (moment: Moment): number => widen(moment, 'year').index;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const padYear = (year: number): string => (year < 0 ? 'BC' + pad(-year, 4) : pad(year, 4));

/** The TIMEX3 value: "2021-12-07", "2021-12-06TAF", "2021-W48-WE", "2021-Q4", "2021-WI", "202". */
export function format(moment: Moment): string {
  const { grain, index } = moment;
  switch (grain) {
    case 'day': {
      const { year, month, day } = civil(index);
      return `${padYear(year)}-${pad(month, 2)}-${pad(day, 2)}${moment.time ?? ''}`;
    }
    case 'week':
    case 'weekend': {
      // A week belongs to the year that holds its Thursday.
      const { year } = civil(index * 7);
      const week = Math.floor((index * 7 - dayNumber(year, 1, 1)) / 7) + 1;
      return `${padYear(year)}-W${pad(week, 2)}${grain === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${padYear(Math.floor(index / 12))}-${pad((index % 12) + 1, 2)}`;
    case 'quarter':
      return `${padYear(Math.floor(index / 4))}-Q${(index % 4) + 1}`;
    case 'half':
      return `${padYear(Math.floor(index / 2))}-H${(index % 2) + 1}`;
    case 'season':
      return `${padYear(Math.floor(index / 4))}-${seasonCodes[index % 4]}`;
    case 'year':
      return padYear(index);
    case 'decade':
      return pad(index, 3);
    case 'century':
      return pad(index, 2);
  }
}
