/** Puts TIMEX3 values of all grains in the order of time. */
import { civil, dayNumber } from '../dates/calendar.ts';

/** Month in which a part of the year begins; winter stands with the start of its year. */
const firstMonths: Readonly<Record<string, string>> = {
  ...{ Q1: '01', Q2: '04', Q3: '07', Q4: '10' },
  ...{ H1: '01', H2: '07' },
  ...{ WI: '01', SP: '03', SU: '06', FA: '09' },
};

/** A text that sorts where the value's time begins: weeks, quarters, halves and seasons among days. */
export function timexSortKey(value: string): string {
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week) return monday(Number(week[1]), Number(week[2]));
  return value.replace(
    /^(\d{4})-([QH]\d|WI|SP|SU|FA)/,
    (_, year: string, part: string) => `${year}-${firstMonths[part] ?? '01'}`,
  );
}

/** The first day of a week: week 1 holds January 4th, weeks begin on Monday (ISO 8601). */
function monday(year: number, week: number): string {
  const fourth = dayNumber(year, 1, 4);
  const weekday = new Date(fourth * 86_400_000).getUTCDay();
  const { year: y, month, day } = civil(fourth - ((weekday + 6) % 7) + 7 * (week - 1));
  return `${String(y).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
