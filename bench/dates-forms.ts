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

/**
 * Forms of chat, diaries and spreadsheets, which news does not use, by what is odd about them.
 */
const otherForms: readonly (readonly [string, RegExp])[] = [
  [
    'shorthand',
    /\b(?:tmr|tmrw|eod|eom|eoy|otd|2day|2moro|mins?|hrs?|secs?|wks?|yrs?|cortana|asap|oclock|w\/c|\d*(?:am)?pm\d*ish|\w+ish|\d+[dwhyp]|\d+\.?ampm|[csf]y ?\d+|sat at|everyday)\b/i,
  ],
  [
    'a part of the day or a meal by itself',
    /^(?:(?:in|at|around|before|after|the|in the) )?(?:morning|mornings|afternoon|evening|night|daytime|night-time|mid night|lunch|lunchtime|dinner|dinnertime|breakfast|day|hour|fortnight|weekend|any weekend|any year)$/i,
  ],
  [
    'hours without "a.m." or minutes',
    /(?:^|\b(?:at|from|between|to|and|till|around|or|,) ?|- ?|\b(?:today|tonight|morning|evening|night|tomorrow|yesterday|\w+day(?: \d+)?) (?:the )?)(?:\d{1,2}|three|five|six|seven|ten)(?::\d\d)?(?! ?(?:am|pm|a\.m|p\.m|p \.|o'clock|of |st|nd|rd|th|years?|quarters?|months?|weeks?|days?|minutes?|hours?|upcoming|coming|business|past|next|[ap]m))(?: ?(?:$|to|and|till|-|tonight|today|tomorrow|yesterday|on|last|this|in the|december|past))/i,
  ],
  [
    'times of day in words',
    /\b(?:three|two|twenty) (?:thirty|forty)|\d+ past|past (?:seven|eight|nine)|\b\w+ pm\b(?<!\d pm)|p \. m/i,
  ],
  ['day and month in figures without a year', /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![\d/.-])/],
  [
    'figures glued or in odd order',
    /\d{4}-\d{4}|\d{1,2}-\d{4}-[a-z]|[a-z]-\d{4}-\d{1,2}|\d{4}[/-]\d{1,2}[/-][a-z]|\d{3,4} a\.m\.|\d\.am|\d{4}-[a-z]+ \d/i,
  ],
  [
    'numbers of weeks and days of a month not named',
    /\bweek \d|^week|\b(?:the )?(?:twenty|thirty|twenty-|thirty-)? ?\w+ day of (?:the|next) month|^(?:the )?\d{1,2}(?:st|nd|rd|th)?$|\b(?:monday|wednesday) the (?:twenty|thirty)/i,
  ],
  [
    'what is no time in a story',
    /^(?:annual|quarterly|semiannual|semi-annually|summer|winter|the (?:week|month|year)|nineties|90 s|1990 s|last minute|dec|end of (?:the )?day|till date|to date|year to date|remaining of the week|fiscal year|next workweek|year greater than .*|greater than .*|.*\bh[12]|½ hour)$/i,
  ],
  [
    'odd order of words',
    /^\d+ (?:next|past|coming|upcoming) |^(?:\w+|one|\d+) and (?:a )?(?:half|quarter)|one year and a quarter|hour and half|^twenty and|^may twenty nine$|\b(?:fifteen|seventeen|nineteen) hundred/i,
  ],
];

/** Whether TIMEX3 says the same as the specification, each in its own way. */
function same(timex: Timex, { value, start, end, timex: spec, type }: Value, reference: string): boolean {
  const own = timex.value;
  if (own === null) return value === 'not resolved' && type === 'date';
  if (own === spec || own === value) return true;
  const length = own.startsWith('P') ? seconds(own) : null;
  if (length !== null) {
    // "the next three days", "in two weeks", "30 minutes later" are lengths in TIMEX3; there ranges and times.
    if (length === seconds(/,(P[^,)]+)\)$/.exec(spec)?.[1] ?? spec)) return true;
    const at = Date.parse((value ?? '').replace(' ', 'T') + (value?.includes(':') ? 'Z' : 'T00:00:00Z'));
    const apart = Math.abs(at - Date.parse(`${reference}Z`)) / 1000;
    return (
      (type === 'date' || type === 'datetime') &&
      Math.abs(apart - length) <= (type === 'date' ? 86400 + length / 50 : 60)
    );
  }
  // "a few hours" is three of them there, and vague in TIMEX3.
  if (/^PT?X/.test(own)) return type === 'duration' && new RegExp(`^${own.replace('X', '\\d+')}$`).test(spec);
  if (type === 'set')
    return own.startsWith(spec) || own.endsWith(spec) || (own === 'P1W' && spec === 'XXXX-WXX');
  const range = bounds(own);
  if (!range) return false;
  const time = own.slice(10).replace('T24:00', 'T00:00');
  if (type === 'date') {
    const wide = /\b(?:ago|later|earlier|from now)$/.test(timex.text);
    return (
      value !== undefined &&
      range.start <= value &&
      (wide ? value < range.end : value === range.start && range.days === 1)
    );
  }
  if (type === 'time') return time === `T${value?.slice(0, 5)}` || time === `T${value}`;
  if (type === 'datetime')
    return (
      value !== undefined && own.replace('T24:00', 'T00:00') === value.replace(' ', 'T').slice(0, own.length)
    );
  if (type === 'timerange') return own.endsWith(spec.slice(-3));
  if (type === 'datetimerange')
    return own.endsWith(spec.slice(-3)) && own.slice(0, 10) === (start ?? '').slice(0, 10);
  // "early March", "since March" are a month in TIMEX3, part of it or all after it there.
  const known = start && start !== 'undefined' ? start : end;
  if (new RegExp(`^${spec.replaceAll('X', '\\d')}$`).test(own))
    return known !== undefined && Math.abs(Number(known.slice(0, 4)) - Number(own.slice(0, 4))) <= 1;
  return (
    (start === undefined || range.start === start) &&
    (end === undefined || range.end === end) &&
    known !== undefined
  );
}

/** Two expressions that are the ends of a range. */
const ends = (first: Timex, last: Timex, { start, end }: Value): boolean => {
  const from = bounds(first.value ?? '');
  const to = bounds(last.value ?? '');
  const point = (iso: string | undefined): string => (iso ?? '').replace(' ', 'T');
  const clock = (timex: Timex, iso: string | undefined): boolean => {
    const own = timex.value ?? '';
    return own.includes('T') && (point(iso).startsWith(own) || own.slice(11) === (iso ?? '').slice(0, 5));
  };
  const startFits =
    first.value === 'PRESENT_REF' || start === undefined || from?.start === start || clock(first, start);
  const now = last.value === 'PRESENT_REF';
  const endFits = now || end === undefined || to?.end === end || to?.start === end || clock(last, end);
  return startFits && endFits && (start !== undefined || end !== undefined);
};

const count = { all: 0, news: 0, found: 0, right: 0, foundNews: 0, rightNews: 0, added: 0 };
const report: string[] = [];
const left = new Map<string, number>();
for (const { Input, Context, Results } of specs) {
  const published = Context?.ReferenceDateTime.slice(0, 10) ?? null;
  const timexes = findDates({ text: Input }, published, { dateOrder: 'mdy' });
  const free = new Set(timexes);
  for (const { Text, Start, End, TypeName, Resolution } of Results) {
    if (!TypeName?.startsWith('datetimeV2') || TypeName.endsWith('timezone')) continue;
    const odd = otherForms.find(([, pattern]) => pattern.test(Text))?.[0];
    if (odd) left.set(odd, (left.get(odd) ?? 0) + 1);
    const inside = timexes.filter((timex) => timex.start <= End && timex.end > Start);
    for (const timex of inside) free.delete(timex);
    const [first] = inside;
    const last = inside.at(-1);
    const right =
      first !== undefined &&
      last !== undefined &&
      (Resolution?.values ?? []).some(
        (value) =>
          inside.some((timex) => same(timex, value, Context?.ReferenceDateTime ?? '')) ||
          ends(first, last, value),
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
console.log(`left out of the news forms: ${[...left].map(([why, n]) => `${why} (${n})`).join(', ')}`);
for (const line of report.sort().slice(0, Number(options.misses ?? 0))) console.log(line);
