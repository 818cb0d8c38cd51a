/** Two dates that are the ends of one range: "between 2014 and 2015", "from March to May", "June 3-9". */
import type { Timex } from '../annotation.ts';

/** A range; as a date it has the span and text of both its ends. `until` is the value of the second. */
export type TimeSpan = Timex & { readonly until?: string };

/** Between the ends, and what has to stand before the first. */
const links: readonly (readonly [between: RegExp, before: RegExp])[] = [
  [/^ ?[-–—] ?$/, /^/],
  [/^ (?:to|through|until|till) (?:the )?$/, /^/],
  [/^ and (?:the )?$/, /\bbetween (?:the )?$/i],
];
/** The longest link, in UTF-16 code units. */
const longest = 14;

/** The dates with the ends of each range made one; sorted as they were. Linear. */
export function withRanges(text: string, dates: readonly Timex[]): TimeSpan[] {
  const out: TimeSpan[] = [];
  for (let i = 0; i < dates.length; i++) {
    const [first, second] = [dates[i]!, dates[i + 1]];
    if (!second || !isRange(text, first, second)) {
      out.push(first);
      continue;
    }
    const { start } = first;
    const { end } = second;
    out.push({ ...first, end, text: text.slice(start, end), until: second.value! });
    i++;
  }
  return out;
}

function isRange(text: string, first: Timex, second: Timex): boolean {
  if (!isCalendar(first) || !isCalendar(second) || second.start - first.end > longest) return false;
  if (first.value! >= second.value!) return false;
  const between = text.slice(first.end, second.start).replace(/\s/g, ' ');
  const before = text.slice(Math.max(0, first.start - longest), first.start).replace(/\s/g, ' ');
  return links.some(([link, lead]) => link.test(between) && lead.test(before));
}

const isCalendar = ({ type, value }: Timex): boolean =>
  (type === 'DATE' || type === 'TIME') && value !== null && /^\d{2}/.test(value);
