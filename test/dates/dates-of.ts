/** Short spellings for tests of dates. */
import { findDates } from '../../src/dates/find-dates.ts';
import type { DateOrder } from '../../src/dates/match.ts';

/** A Wednesday. */
export const published = '2022-05-04';

/** What is found, as "text = value". */
export function datesOf(
  text: string,
  publishedOn: string | null = published,
  dateOrder?: DateOrder,
): string[] {
  const options = dateOrder ? { dateOrder } : {};
  return findDates({ text }, publishedOn, options).map((timex) => `${timex.text} = ${timex.value}`);
}
