/** Whole dates (day, month and year) in short texts, paths and time stamps, as YYYY-MM-DD. */
import { format, parseDay } from './calendar.ts';
import { findDates } from './find-dates.ts';

/** The whole date that a short text holds, as YYYY-MM-DD; null where it holds none or two different ones. */
export function onlyDate(text: string): string | null {
  const found = new Set<string>();
  for (const { value } of findDates({ text }, null)) {
    const day = parseDay(value);
    if (day) found.add(format(day));
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** YYYY-MM-DD, YYYY/MM/DD, YYYY_MM_DD or YYYYMMDD in a path or an address. */
export function dateInPath(path: string): string | null {
  const pattern = /(?<!\d)((?:19|20)\d\d)(?:([-_/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)/g;
  const found = new Set<string>();
  for (const match of path.slice(-2000).matchAll(pattern)) {
    const [, year, , month, day, shortMonth, shortDay] = match;
    const iso = `${year}-${(month ?? shortMonth)!.padStart(2, '0')}-${(day ?? shortDay)!.padStart(2, '0')}`;
    if (parseDay(iso)) found.add(iso);
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** The calendar date of an ISO 8601 time, as written (in its own zone). */
export function isoDate(time: string): string | null {
  const day = parseDay(time.trim());
  return day ? format(day) : null;
}
