/**
 * A time of day on the clock, with its zone and its day.
 *   10 a.m. ET · 7:15 p.m. · around 10 am Washington time on Tuesday · 5 p.m. EST, Nov. 9 · 0735 GMT ·
 *   10:30 · 14:00 CET · eight o'clock · noon Thursday · midnight · 4 in the morning · 9 to 11 a.m.
 * Guards: "2:16", a video's length; "won in 2:05"; "Acts 2:16"; "3-2"; "10.30" alone.
 */
import type { Moment } from '../calendar.ts';
import { afterZone, type Clock, clockAt, digitsAt, meridiem, partly } from '../clock-parts.ts';
import { type Context, type Family, type Match, type Resolution, resolved, unresolved } from '../match.ts';
import {
  dashes,
  isCapital,
  isGlued,
  isMark,
  lexeme,
  numeral,
  tokenLength,
  type Words,
  word,
} from '../words.ts';
import { anaphoricUnit } from './anaphoric-unit.ts';
import { calendarDate } from './calendar-date.ts';
import { partOfDay } from './part-of-day.ts';
import { relativeDay } from './relative-day.ts';
import { weekday } from './weekday.ts';

const named = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 24],
]);

/** "(0735 GMT)" between a time and its day: the token after it; "(4 a.m. EDT Thursday)" with the day in it. */
function afterBracket(words: Words, i: number): { last: number; day: Match | null } {
  const inner = isMark(words, i, '(') ? clockAt(words, i + 1) : null;
  if (!inner) return { last: i, day: null };
  const zoned = afterZone(words, inner.last);
  const day = isMark(words, zoned, ')') ? null : dayFrom(words, zoned);
  const end = day?.last ?? zoned;
  return isMark(words, end, ')') ? { last: end + 1, day } : { last: i, day: null };
}

/** The day after a clock time: ", Nov. 9", "on Tuesday", "Thursday", "tomorrow". */
function dayAfter(words: Words, i: number): Match | null {
  const { last, day } = afterBracket(words, i);
  return day ? { ...day, last } : dayFrom(words, isMark(words, last, ',') ? last + 1 : last);
}

/** The day at token `i`, or after "on". */
function dayFrom(words: Words, i: number): Match | null {
  let at = i;
  if (word(words, at) === 'on') at++;
  for (const family of [partOfDay, anaphoricUnit]) {
    const { part, unit } = lexeme(words, at + 2);
    const match = (family === partOfDay ? part : unit === 'day') ? family.match(words, at + 2) : null;
    if (match?.first === at && at < words.length) return match;
  }
  for (let k = at; k < at + 3; k++) {
    const { weekday: day, month, word: known } = lexeme(words, k);
    for (const family of [calendarDate, weekday, relativeDay]) {
      if (!(family === relativeDay ? family.wakesOn?.(lexeme(words, k)) : day || month || known === 'today'))
        continue;
      const match = family.match(words, k);
      if (match && match.first === at && match.type !== 'SET') return match;
    }
    if (day || month) return null;
  }
  return null;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const spell = ({ hour, minute, second }: Clock): string =>
  `T${pad(hour)}:${pad(minute)}${second === undefined ? '' : ':' + pad(second)}`;

function onDay(context: Context, clock: Clock, day: Match | null): Resolution {
  const found = day?.resolve(context);
  const moment = found ? found.moment : (context.sentenceDay ?? context.published);
  if (moment?.grain !== 'day') return unresolved('needs the publication date');
  const at: Moment = { grain: 'day', index: moment.index, time: spell(clock) };
  const own = context.sentenceDay ? 'on the day of the sentence' : 'on the day of publication';
  return resolved(at, found?.reason ?? own);
}

/** The token after "to", "and" or a dash between two times, or −1. */
const afterLink = (words: Words, i: number): number =>
  isMark(words, i, dashes) || ['to', 'and', 'until', 'till'].includes(word(words, i)) ? i + 1 : -1;

function toMatch(words: Words, clock: Clock): Match {
  const zoned = afterZone(words, clock.last);
  const day = dayAfter(words, zoned);
  const last = day ? day.last : zoned;
  // "from 9 a.m. to 5 p.m. on Saturday": the day is told with the second time.
  const link = day ? -1 : afterLink(words, zoned);
  const end = link > 0 ? clockAt(words, link) : null;
  const shared = day ?? (end && dayAfter(words, afterZone(words, end.last)));
  return { first: clock.first, last, type: 'TIME', resolve: (context) => onDay(context, clock, shared) };
}

/** The 9 of "9 to 11 a.m.", the 2:15 of "2:15-3 p.m.": half of the day and day are told with the second time. */
function firstOfRange(words: Words, i: number): Match | null {
  if (isGlued(words, i) && !isMark(words, i - 1, '(')) return null;
  const start = digitsAt(words, i);
  const link = start ? afterLink(words, start.last) : -1;
  const second =
    link > 0 && tokenLength(words, link) <= 2 && numeral(words, link) >= 1 ? digitsAt(words, link) : null;
  const half = second ? meridiem(words, second.last) : null;
  if (!start || !second || !half || start.hour < 1 || start.hour > 12 || second.hour > 12) return null;
  const end = (second.hour % 12) + half.add;
  const same = (start.hour % 12) + half.add;
  const hour = same <= end ? same : (same + 12) % 24;
  const day = dayAfter(words, afterZone(words, half.last));
  return {
    first: i,
    last: start.last,
    type: 'TIME',
    resolve: (context) => onDay(context, { ...start, hour }, day),
  };
}

/** "eight o'clock", "eight a.m." */
function inWords(words: Words, i: number, number: number): Match | null {
  if (word(words, i + 1) === 'o' && isMark(words, i + 2, "'’") && word(words, i + 3) === 'clock') {
    return toMatch(words, partly(words, { first: i, last: i + 4, hour: number, minute: 0 }));
  }
  if (
    word(words, i + 1) === 'in' &&
    word(words, i + 2) === 'the' &&
    ['MO', 'AF'].includes(lexeme(words, i + 3).part)
  ) {
    const before = word(words, i - 1);
    return ['at', 'around', 'about', 'until', 'by'].includes(before)
      ? toMatch(words, partly(words, { first: i, last: i + 1, hour: number, minute: 0 }))
      : null;
  }
  const half = meridiem(words, i + 1);
  return half && isMark(words, i + 2, '.')
    ? toMatch(words, { first: i, last: half.last, hour: (number % 12) + half.add, minute: 0 })
    : null;
}

export const clock: Family = {
  id: 'clock',
  wakesOnNumbers: true,
  wakesOn: ({ word, number }) => named.has(word) || (number >= 1 && number <= 12),
  match(words, i) {
    const hour = named.get(word(words, i));
    if (hour !== undefined) {
      const name =
        isCapital(words, i) &&
        (isCapital(words, i - 1) || (isCapital(words, i + 1) && !lexeme(words, i + 1).weekday));
      return name ? null : toMatch(words, { first: i, last: i + 1, hour, minute: 0 });
    }
    const { number } = lexeme(words, i);
    if (number >= 1) return inWords(words, i, number);
    const range = firstOfRange(words, i);
    if (range) return range;
    const found = clockAt(words, i);
    return found ? toMatch(words, found) : null;
  },
};
