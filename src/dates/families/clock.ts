/**
 * A time of day on the clock, with its zone and its day.
 *   10 a.m. ET · 7:15 p.m. · around 10 am Washington time on Tuesday · 5 p.m. EST, Nov. 9 · 0735 GMT ·
 *   10:30 · 14:00 CET · eight o'clock · noon Thursday · midnight · 4 in the morning
 * Guards: "2:16", a video's length; "won in 2:05"; "Acts 2:16"; "3-2"; "10.30" alone.
 */

import type { Moment } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { type Context, type Family, fixed, type Match, type Resolution, resolved } from '../match.ts';
import {
  isCapital,
  isGlued,
  isMark,
  Kind,
  lexeme,
  numeral,
  tokenLength,
  type Words,
  word,
} from '../words.ts';
import { calendarDate } from './calendar-date.ts';
import { relativeDay } from './relative-day.ts';
import { weekday } from './weekday.ts';

const zones = wordSet(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst aest aedt hkt sgt pkt wib eat wat sast nzst nzdt akst hst',
);
/** Before a bare 10:30 these say that it is a time of day. */
const leads = wordSet(
  'at by until till around about before after from between since to and on approximately',
);
const named = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 24],
]);

interface Clock {
  readonly first: number;
  readonly last: number;
  /** 0–24. */
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** "a.m.", "pm", "p.m": 0 or 12 hours to add, and the token after it. */
function meridiem(words: Words, i: number): { add: number; last: number } | null {
  const known = word(words, i);
  if (known === 'am' || known === 'pm') return { add: known === 'am' ? 0 : 12, last: i + 1 };
  if (
    (known === 'a' || known === 'p') &&
    isMark(words, i + 1, '.') &&
    isGlued(words, i + 1) &&
    word(words, i + 2) === 'm' &&
    tokenLength(words, i + 2) === 1
  ) {
    const dotted = isMark(words, i + 3, '.') && isGlued(words, i + 3);
    return { add: known === 'a' ? 0 : 12, last: dotted ? i + 4 : i + 3 };
  }
  return null;
}

/** ET, GMT, "local time", "Eastern Standard Time", "Washington time": the token after it, or `i`. */
function afterZone(words: Words, i: number): number {
  const known = word(words, i);
  if (zones.has(known) && !isLower(words, i)) return i + 1;
  for (let k = 1; k <= 3; k++) {
    if (word(words, i + k) !== 'time' || words.kind[i] !== Kind.Word) continue;
    const ok = known === 'local' || isCapital(words, i);
    if (ok && (k < 2 || isCapital(words, i + 1) || ['standard', 'daylight'].includes(word(words, i + 1))))
      return i + k + 1;
  }
  return i;
}

const isLower = (words: Words, i: number): boolean => words.text.charCodeAt(words.start[i]!) > 96;

/** The day after a clock time: ", Nov. 9", "on Tuesday", "Thursday", "tomorrow". */
function dayAfter(words: Words, i: number): Match | null {
  let at = i;
  if (isMark(words, at, ',')) at++;
  if (word(words, at) === 'on') at++;
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

/** The digits of a time that begins at token `i`. */
function digitsAt(words: Words, i: number): Clock | null {
  const hour = numeral(words, i);
  if (hour < 0 || hour > 24 || tokenLength(words, i) > 2) return null;
  if (
    isMark(words, i + 1, ':.') &&
    isGlued(words, i + 1) &&
    isGlued(words, i + 2) &&
    tokenLength(words, i + 2) === 2
  ) {
    const minute = numeral(words, i + 2);
    if (minute < 0 || minute > 59) return null;
    const seconds =
      isMark(words, i + 3, ':') && isGlued(words, i + 3) && tokenLength(words, i + 4) === 2
        ? numeral(words, i + 4)
        : -1;
    return seconds >= 0 && seconds < 60
      ? { first: i, last: i + 5, hour, minute, second: seconds }
      : { first: i, last: i + 3, hour, minute };
  }
  return { first: i, last: i + 1, hour, minute: 0 };
}

function clockAt(words: Words, i: number): Clock | null {
  if (isGlued(words, i) && !isMark(words, i - 1, '(–—-/“"\'‘')) return null;
  if (tokenLength(words, i) === 4 && numeral(words, i) < 2400) return military(words, i);
  const digits = digitsAt(words, i);
  if (!digits) return null;
  const { last, hour, minute } = digits;
  const colon = last > i + 1 && isMark(words, i + 1, ':');
  const half = meridiem(words, last);
  if (half) {
    if (hour > 12 || (hour === 0 && half.add))
      return hour <= 23 && minute > 0 ? { ...digits, last: half.last } : null;
    return { ...digits, last: half.last, hour: (hour % 12) + half.add };
  }
  if (word(words, last) === 'o' && isMark(words, last + 1, "'’") && word(words, last + 2) === 'clock')
    return partly(words, { ...digits, last: last + 3 });
  if (
    word(words, last) === 'in' &&
    word(words, last + 1) === 'the' &&
    ['MO', 'AF', 'EV'].includes(lexeme(words, last + 2).part) &&
    hour >= 1 &&
    hour <= 12
  )
    return partly(words, digits);
  if (!colon) return zones.has(word(words, last)) && !isLower(words, last) && last > i + 1 ? digits : null;
  if (afterZone(words, last) > last || word(words, last) === 'hours' || word(words, last) === 'hrs')
    return digits;
  return leads.has(word(words, i - 1)) && words.kind[last] !== Kind.Number && !isMark(words, last, '%:')
    ? digits
    : null;
}

/** "in the morning" after a time makes out which half of the day. */
function partly(words: Words, clock: Clock): Clock {
  const { part } = lexeme(words, clock.last + 2);
  if (word(words, clock.last) !== 'in' || word(words, clock.last + 1) !== 'the' || !part) return clock;
  return {
    ...clock,
    last: clock.last + 3,
    hour: part === 'MO' || clock.hour >= 12 ? clock.hour % 12 : clock.hour + 12,
  };
}

/** "0735 GMT", "1430 hours". */
function military(words: Words, i: number): Clock | null {
  const value = numeral(words, i);
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  const next = word(words, i + 1);
  if (minute > 59 || !((zones.has(next) && !isLower(words, i + 1)) || next === 'hours' || next === 'hrs'))
    return null;
  return { first: i, last: next.startsWith('h') ? i + 2 : i + 1, hour, minute };
}

const pad = (n: number): string => String(n).padStart(2, '0');
const spell = ({ hour, minute, second }: Clock): string =>
  `T${pad(hour)}:${pad(minute)}${second === undefined ? '' : ':' + pad(second)}`;

function onDay(context: Context, clock: Clock, day: Match | null): Resolution {
  const found = day?.resolve(context);
  const moment = found ? (found.moment ?? null) : (context.sentenceDay ?? context.published);
  if (moment?.grain !== 'day') return fixed('XXXX-XX-XX' + spell(clock), 'the day is not known');
  const at: Moment = { grain: 'day', index: moment.index, time: spell(clock) };
  return resolved(
    at,
    found
      ? (found.reason ?? '')
      : context.sentenceDay
        ? 'on the day of the sentence'
        : 'on the day of publication',
  );
}

function toMatch(words: Words, clock: Clock): Match {
  const zoned = afterZone(words, clock.last);
  const day = dayAfter(words, zoned);
  const last = day ? day.last : zoned;
  return { first: clock.first, last, type: 'TIME', resolve: (context) => onDay(context, clock, day) };
}

export const clock: Family = {
  id: 'clock',
  wakesOnNumbers: true,
  wakesOn: ({ word, number }) => named.has(word) || (number >= 1 && number <= 12),
  match(words, i) {
    const known = word(words, i);
    const hour = named.get(known);
    if (hour !== undefined) {
      if (isCapital(words, i) && isCapital(words, i + 1) && !lexeme(words, i + 1).weekday) return null;
      return toMatch(words, { first: i, last: i + 1, hour, minute: 0 });
    }
    const { number } = lexeme(words, i);
    if (number >= 1) {
      if (word(words, i + 1) === 'o' && isMark(words, i + 2, "'’") && word(words, i + 3) === 'clock')
        return toMatch(words, partly(words, { first: i, last: i + 4, hour: number, minute: 0 }));
      const half = meridiem(words, i + 1);
      return half && isMark(words, i + 2, '.')
        ? toMatch(words, { first: i, last: half.last, hour: (number % 12) + half.add, minute: 0 })
        : null;
    }
    const found = clockAt(words, i);
    return found ? toMatch(words, found) : null;
  },
};
