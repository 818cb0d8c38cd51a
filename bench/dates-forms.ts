/**
 * Which of the forms in the Recognizers-Text specification (DateTimeModel, MIT) are found, and how many
 * resolve to the right value:
 *   node --import tsx bench/dates-forms.ts --data DIR [--misses N]
 * DIR (or COPYDESK_DATA) holds `dates/recognizers-specs/`. An entity is found where an expression overlaps
 * it. A value is right where it names one of the specification's days, ranges, times or lengths; of a range
 * written with two expressions, where these are its ends.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Timex } from '../src/annotation.ts';
import { findDates } from '../src/dates/find-dates.ts';
import { bounds, seconds } from './timex-bounds.ts';

interface Value {
  timex: string;
  type: string;
  value?: string;
  start?: string;
  end?: string;
}
interface Spec {
  Input: string;
  Context?: { ReferenceDateTime: string };
  Results: {
    Text: string;
    Start: number;
    End: number;
    TypeName?: string;
    Resolution?: { values: Value[] };
  }[];
}

const { values: options } = parseArgs({ options: { data: { type: 'string' }, misses: { type: 'string' } } });
const { COPYDESK_DATA } = process.env;
const data = options.data ?? COPYDESK_DATA ?? '.';
const path = join(data, 'dates/recognizers-specs/DateTime/English/DateTimeModel.json');
const specs = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Spec[];

/** Forms of chat and of diaries that no news article has, by what is odd about them. */
const otherForms: readonly [string, RegExp][] = [
  ['chat', /\b(?:tmr|tmrw|eod|eom|eoy|2day|2moro|mins?|hrs?|secs?|wks?|yrs?|cortana|asap)\b/i],
  [
    'other calendars and lists of numbers',
    /\d{1,2}[-./]\d{1,2}\s*-\s*\d|\bweek (?:of|number) \d|\bw\d|\bq\d\s*-\s*q\d/i,
  ],
  ['bare figures', /^\W*[\d\s./:-]+\W*$/],
];

const same = (
  timex: Timex,
  { value, start, end, timex: spec, type }: Value,
  published: string | null,
): boolean => {
  const own = timex.value;
  if (own === null) return value === 'not resolved' && type === 'date';
  if (own === spec || own === value) return true;
  // "the next three days" is a length in TIMEX3 and a range with a length there.
  const length = /^P/.test(own) ? seconds(own) : null;
  if (length !== null && length === seconds(/,(P[^,)]+)\)$/.exec(spec)?.[1] ?? spec)) return true;
  if (type === 'duration') return seconds(own) !== null && seconds(own) === Number(value);
  if (type === 'set')
    return (
      own === spec || spec.replace(/^XXXX-XX-XX|^XXXX-WXX-(\d)/, '$&').startsWith(own) || own.startsWith(spec)
    );
  // "in two weeks" is a length in TIMEX3, a day there; "two months ago" a month there.
  const apart = value && published ? (Date.parse(value.slice(0, 10)) - Date.parse(published)) / 1000 : null;
  if (
    length !== null &&
    type === 'date' &&
    apart !== null &&
    Math.abs(apart - length) <= 3 * 86400 + length / 100
  )
    return true;
  const range = bounds(own);
  if (type === 'date' && range && value && /\b(?:ago|later|earlier|from now)$/.test(timex.text))
    return range.start <= value && value < range.end;
  if (!range) return /_REF$/.test(own) && spec === own;
  if (type === 'date') return range.start === value && range.days === 1;
  if (type === 'time')
    return (
      own.slice(10).replace('T24:00', 'T00:00') === `T${value?.slice(0, 5)}` || own.slice(10) === `T${value}`
    );
  if (type === 'datetime')
    return (
      value !== undefined && own.replace('T24:00', 'T00:00') === value.replace(' ', 'T').slice(0, own.length)
    );
  if (type === 'timerange' || type === 'datetimerange')
    return (
      own.endsWith(spec.slice(-3)) &&
      (type === 'timerange' || own.slice(0, 10) === (start ?? '').slice(0, 10))
    );
  return (
    (start === undefined || range.start === start) &&
    (end === undefined || range.end === end) &&
    (start ?? end) !== undefined
  );
};

/** Two expressions that are the ends of a range. */
const ends = (first: Timex, last: Timex, { start, end }: Value): boolean => {
  const from = bounds(first.value ?? '');
  const to = bounds(last.value ?? '');
  const point = (iso: string | undefined): string => (iso ?? '').replace(' ', 'T');
  const clock = (timex: Timex, iso: string | undefined): boolean => {
    const own = timex.value ?? '';
    return own.includes('T') && (point(iso).startsWith(own) || own.slice(11) === (iso ?? '').slice(0, 5));
  };
  const startFits = start === undefined || from?.start === start || clock(first, start);
  const endFits = end === undefined || to?.end === end || to?.start === end || clock(last, end);
  return startFits && endFits && (start !== undefined || end !== undefined);
};

const count = { all: 0, news: 0, found: 0, right: 0, foundNews: 0, rightNews: 0, added: 0 };
const report: string[] = [];
for (const { Input, Context, Results } of specs) {
  const published = Context?.ReferenceDateTime.slice(0, 10) ?? null;
  const timexes = findDates({ text: Input }, published, { dateOrder: 'mdy' });
  const free = new Set(timexes);
  for (const { Text, Start, End, TypeName, Resolution } of Results) {
    if (!TypeName?.startsWith('datetimeV2') || TypeName.endsWith('timezone')) continue;
    const odd = otherForms.find(([, pattern]) => pattern.test(Text))?.[0];
    const inside = timexes.filter((timex) => timex.start <= End && timex.end > Start);
    for (const timex of inside) free.delete(timex);
    const [first] = inside;
    const last = inside.at(-1);
    const right =
      first !== undefined &&
      last !== undefined &&
      (Resolution?.values ?? []).some(
        (value) => inside.some((timex) => same(timex, value, published)) || ends(first, last, value),
      );
    count.all++;
    if (first) count.found++;
    if (right) count.right++;
    if (!odd) {
      count.news++;
      if (first) count.foundNews++;
      if (right) count.rightNews++;
      if (!right) {
        const spec = (Resolution?.values ?? [])
          .map((v) => `${v.timex}{${v.value ?? `${v.start}..${v.end}`}}`)
          .join(' ');
        report.push(
          `${first ? 'value' : 'miss'}\t${Text}\t${inside.map((t) => `${t.text}=${t.value}`).join(' + ') || '∅'}\t${spec}\t${published}\t${Input}`,
        );
      }
    }
  }
  count.added += free.size;
  for (const timex of free) report.push(`added\t${timex.text}=${timex.value}\t\t\t\t${Input}`);
}
const share = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} % (${n} of ${of})`;
console.log(
  `all forms:  found ${share(count.found, count.all)}, value ${share(count.right, count.all)}, added ${count.added}`,
);
console.log(
  `news forms: found ${share(count.foundNews, count.news)}, value ${share(count.rightNews, count.news)}`,
);
for (const line of report.sort().slice(0, Number(options.misses ?? 0))) console.log(line);
