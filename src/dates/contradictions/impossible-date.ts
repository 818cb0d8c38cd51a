/** "February 30", "31 June 2021", "Feb. 29, 2021": a day that the calendar does not have. */
import { daysInMonth } from '../calendar.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';
import { monthNames, readDate } from './read-date.ts';

/** Finds them; the fix is the month's last day. */
export function* impossibleDates({ dates }: DatedArticle): Iterable<Contradiction> {
  for (const { start, end, text, type, value } of dates) {
    if (type !== 'DATE' || value !== null) continue;
    const date = readDate(text);
    if (!date?.month || !date.day) continue;
    // Without a year every month has its longest.
    const last = daysInMonth(date.year ?? 2000, date.month);
    if (date.day <= last) continue;
    const month = monthNames[date.month - 1]!;
    const where = date.year && date.month === 2 ? `${month} ${date.year}` : month;
    yield {
      start,
      end,
      severity: 'error',
      confidence: 0.9,
      message: `There is no ${text.replace(/^\w+day,?\s+/i, '')}`,
      evidence: [`${where} has ${last} days.`],
      fixes: [text.replace(String(date.day), String(last))],
    };
  }
}
