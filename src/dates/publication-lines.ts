/**
 * The publication date in the lines of an article: "Published: 7 December 2021", a line that is nothing but
 * a date, a byline, a dateline, the address it was taken from.
 */

import type { ArticleText } from '../text/article-text.ts';
import { trail } from '../text/versions.ts';
import { findDates } from './find-dates.ts';
import { dateInPath, onlyDate } from './whole-date.ts';

/** How many lines with text count as the top and the bottom of an article. */
const top = 12;
const bottom = 8;
const longest = 240;

const label =
  /^\W{0,4}(?:first\s+)?(?:published|posted|date|publication date|issued|created|filed|uploaded)\b(?:\s+(?:on|at|date|time))?\s*[:\-–—|]?\s*/i;
const updated = /^\W{0,4}(?:last\s+)?(?:updated|modified|edited)\b(?:\s+(?:on|at))?\s*[:\-–—|]?\s*/i;
const inner = /\b(?:published|posted|updated)(?:\s+on|\s+at)?:?\s/i;
const byline = /^\W{0,3}(?:by|from|written by|story by|text by)\s+\S/i;
/** A dateline: "KYIV, Ukraine, Dec. 7, 2021 (Reuters) –", capitals first, the date before a dash or a bracket. */
const dateline = /^\W{0,2}[A-Z][A-Z.'’\- ]{2,30}[A-Z],?\s/;
/** The same as "Kyiv, 7 December 2021 –" or "Lima, Peru, March 3, 2021. ": a place, and a date right after it. */
const place =
  /^\W{0,2}\p{Lu}[\p{L}'’.-]*(?:[ -](?:\p{Lu}[\p{L}'’.-]*|d[aeo]s?|del|der|la|el|al|am|an|sur)){0,3}(?:, \p{Lu}[\p{L}'’. -]{1,24})?,\s*(?:\p{Lu}\p{Ll}+day,?\s+)?$/u;
const afterDate = /^\s*(?:\([^()]{2,40}\)\s*)?(?:[-–—:]|\.(?=\s))/u;
/** What stands between author, place, date and reading time in the line below a headline. */
const divider = /[|•·¦]|\s[-–—/]{1,2}\s/u;
/** Longest such line, and how many lines from the top it may stand. */
const longestRow = 160;
const rowsWithin = 6;
const copyright = /(?:©|\(c\)|copyright)[^\d\n]{0,40}((?:19|20)\d\d)\b/i;
const today = /\btoday\b,?\s*\(?/i;

function linesOf(text: string): string[] {
  const lines: string[] = [];
  const push = (part: string): void => {
    for (const line of part.split(/\r\n|\r|\n/)) {
      const trimmed = line.trim();
      if (trimmed) lines.push(trimmed);
    }
  };
  if (text.length <= 40_000) push(text);
  else {
    push(text.slice(0, 20_000));
    push(text.slice(-20_000));
  }
  return lines.length <= top + bottom ? lines : [...lines.slice(0, top), ...lines.slice(-bottom)];
}

/** Whether nothing is left of a line when its dates, times and a few words beside them are taken away. */
function isOnlyDate(line: string): boolean {
  let rest = line;
  for (const { start, end } of [...findDates({ text: line }, null)].reverse())
    rest = rest.slice(0, start) + rest.slice(end);
  return (
    rest
      .replace(/\b(?:at|on|gmt|utc|[ecmp][sd]t|ce?s?t|bst|pm|am|et|ist|updated|published|last)\b/gi, '')
      .replace(/[\W\d]/g, '').length === 0
  );
}

const told = trail<{ readonly lines: readonly string[]; readonly date: string | null }>();

/** Finds it; null where no line tells, or where the surest lines disagree. After most edits the lines are as before. */
export function dateInLines(article: ArticleText): string | null {
  const lines = linesOf(article.text).filter((line) => line.length <= longest * 4);
  const before = told.take(article)?.state;
  const isSame = before?.lines.length === lines.length && before.lines.every((line, i) => line === lines[i]);
  const date = isSame ? before.date : dateIn(lines);
  told.keep(article, { lines, date });
  return date;
}

function dateIn(lines: readonly string[]): string | null {
  const year = lines.map((line) => copyright.exec(line)?.[1]).find((found) => found !== undefined);
  /** Surest first; within one kind of line, two different dates are no answer. */
  const kinds: readonly ((line: string, at: number) => string | null)[] = [
    (line) => (label.test(line) && line.length < longest ? onlyDate(line.slice(0, 120)) : null),
    (line) => (line.length < 60 && isOnlyDate(line) ? onlyDate(line) : null),
    (line) => (line.length < longest && byline.test(line) ? onlyDate(line) : null),
    (line, at) => (at < rowsWithin ? dateInRow(line) : null),
    (line) => (line.length < longest && (updated.test(line) || inner.test(line)) ? onlyDate(line) : null),
    (line) => (dateline.test(line) ? datelineDate(line, year) : null) ?? placeAndDate(line),
    (line) =>
      /^(?:source|original|link|url|via)?\W{0,3}https?:\/\/\S+$/i.test(line) ? dateInPath(line) : null,
    (line) => (today.test(line) ? onlyDate(line.slice(line.search(today), line.search(today) + 40)) : null),
  ];
  for (const kind of kinds) {
    const found = new Set(lines.map(kind).filter((date) => date !== null));
    if (found.size === 1) return [...found][0]!;
    if (found.size > 1) return null;
  }
  return null;
}

/** The part that is a date in a line of several short parts: "Ann Lee | Sunday, May 8, 2022 | 4 min read". */
function dateInRow(line: string): string | null {
  if (line.length > longestRow || /[.!?]["”’]?$/.test(line)) return null;
  const parts = line.split(divider);
  if (parts.length < 2) return null;
  const dates = new Set(parts.flatMap((part) => (isOnlyDate(part) ? (onlyDate(part) ?? []) : [])));
  return dates.size === 1 ? [...dates][0]! : null;
}

/** The date of a line that begins with a place and a whole date, and goes on as a new sentence does. */
function placeAndDate(line: string): string | null {
  const head = line.slice(0, 110);
  const [date] = findDates({ text: head }, null);
  if (date?.type !== 'DATE' || !/\d{4}$/.test(date.text) || !afterDate.test(head.slice(date.end)))
    return null;
  const before = head.slice(0, date.start);
  return place.test(before) && !/^\W{0,2}(?:On|In|By|Since|Until|After|Before|From)\b/.test(before)
    ? onlyDate(date.text)
    : null;
}

/** The date before the dash or the agency of a dateline; its year may come from the copyright line. */
function datelineDate(line: string, year: string | undefined): string | null {
  const head = line.slice(0, 100);
  const end = head.search(/\s[-–—]{1,2}\s|\(|\)\s|\u2014/);
  if (end < 0) return null;
  const part = head.slice(0, end);
  const whole = onlyDate(part);
  if (whole || !year) return whole;
  const dates = findDates({ text: part }, null);
  return dates.length === 1 ? onlyDate(`${dates[0]!.text}, ${year}`) : null;
}
