/** "Tuesday, December 8, 2021" was a Wednesday. */
import { civil, dayMoment, isDay, parseDay, weekdayOf, yearOf } from '../calendar.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';
import { monthNames, type ReadDate, readDate, weekdayNames } from './read-date.ts';

/** Days around publication in which a date without a year is sought. */
const reach = 300;

/** The day that a date without a year stands for, if its weekday agrees in no year within reach. */
function dayWithoutYear({ month, day, weekday }: ReadDate, publishedOn: string | null): number | null {
  const published = parseDay(publishedOn);
  if (!published) return null;
  const year = yearOf(published);
  let nearest: number | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    if (!isDay(candidate, month, day)) continue;
    const { index } = dayMoment(candidate, month, day);
    if (Math.abs(index - published.index) > reach) continue;
    if (weekdayOf(index) === weekday) return null;
    if (nearest === null || Math.abs(index - published.index) < Math.abs(nearest - published.index))
      nearest = index;
  }
  // Further away than a few weeks, another year may be meant.
  return nearest !== null && Math.abs(nearest - published.index) <= 45 ? nearest : null;
}

/**
 * Finds them; the fixes are the date's own weekday and the nearest day that is such a weekday. Where the year is left
 * out, news tells of the days around it by their weekdays, and the number is likelier to be wrong.
 */
export function* weekdayAgainstDate({ dates, publishedOn }: DatedArticle): Iterable<Contradiction> {
  for (const { start, end, text, type } of dates) {
    if (type !== 'DATE') continue;
    const date = readDate(text);
    if (!date?.weekday || !date.day) continue;
    const { weekday, month, day, year } = date;
    const index =
      year === null
        ? dayWithoutYear(date, publishedOn)
        : isDay(year, month, day)
          ? dayMoment(year, month, day).index
          : null;
    if (index === null || weekdayOf(index) === weekday) continue;
    const right = weekdayNames[weekdayOf(index) - 1]!;
    const named = weekdayNames[weekday - 1]!;
    const step = ((weekday - weekdayOf(index) + 10) % 7) - 3;
    const other = civil(index + step);
    const written = `${monthNames[month - 1]} ${day}, ${civil(index).year}`;
    const fixes = [text.slice(0, date.weekdayStart) + right + text.slice(date.weekdayEnd)];
    if (other.month === month) {
      const renumbered = text.replace(new RegExp(`(?<!\\d)${day}(?!\\d)`), String(other.day));
      if (year === null) fixes.unshift(renumbered);
      else fixes.push(renumbered);
    }
    yield {
      start,
      end,
      severity: 'warning',
      confidence: year === null ? 0.6 : 0.85,
      message: `${written} is a ${right}, not a ${named}`,
      evidence: [
        `${written} is a ${right}.`,
        `The nearest ${named} is ${monthNames[other.month - 1]} ${other.day}.`,
      ],
      fixes,
    };
  }
}
