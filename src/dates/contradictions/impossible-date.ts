/** "February 30", "31 June 2021", "on September 32": a day that the calendar does not have. */
import { daysInMonth } from '../calendar.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';
import { monthNames, readDate } from './read-date.ts';

/** Finds them; the fix is the month's last day. */
export function* impossibleDates({ article, dates }: DatedArticle): Iterable<Contradiction> {
  for (const { start, end, text, type, value } of dates) {
    if (type !== 'DATE') continue;
    if (value !== null) {
      const month = monthOf(text);
      const beside = month > 0 ? besideMonth(article.text, start, end) : undefined;
      if (beside) yield outOfCalendar(article.text, month, beside);
      continue;
    }
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

const monthOf = (text: string): number => monthNames.indexOf(text) + 1;

/** What may stand behind a day, but not behind a number of things: "in September 32 people came". */
const goesOn =
  /^(?:[,.;:)](?!\d)|$|\s(?:in|at|when|and|to|the|for|after|before|last|this|he|she|they|it|a|an|with|by|as|that|who|from)\b)/;

interface DayBeside {
  readonly start: number;
  readonly end: number;
  readonly day: number;
}

/** A number beside a month that is written as a day and is none: "on September 32,", "on 32 September". */
function besideMonth(text: string, start: number, end: number): DayBeside | undefined {
  const after = /^ (3[2-9]|[4-9]\d)(?!\d)/.exec(text.slice(end, end + 4));
  if (after && /\bon $/i.test(text.slice(Math.max(0, start - 4), start))) {
    const to = end + after[0].length;
    return goesOn.test(text.slice(to, to + 12)) ? { start, end: to, day: Number(after[1]) } : undefined;
  }
  const before = /\bon (3[2-9]|[4-9]\d) $/i.exec(text.slice(Math.max(0, start - 8), start));
  return before ? { start: start - 3, end, day: Number(before[1]) } : undefined;
}

/** The fix is the day whose digits changed places, where there is one. */
function outOfCalendar(text: string, month: number, { start, end, day }: DayBeside): Contradiction {
  const name = monthNames[month - 1]!;
  const last = daysInMonth(2000, month);
  const swapped = (day % 10) * 10 + Math.floor(day / 10);
  const written = text.slice(start, end);
  return {
    start,
    end,
    severity: 'error',
    confidence: 0.9,
    message: `There is no ${written}`,
    evidence: [`${name} has ${last} days.`],
    fixes: swapped >= 1 && swapped <= last ? [written.replace(String(day), String(swapped))] : [],
  };
}
