/** The parts of a time on the clock: figures, "a.m.", zones. */
import { wordSet } from './english-words.ts';
import { isOfGame } from './game-words.ts';
import { isCapital, isGlued, isMark, Kind, lexeme, numeral, tokenLength, type Words, word } from './words.ts';

const zones = wordSet(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst aest aedt hkt sgt pkt wib eat wat sast nzst nzdt akst hst',
);
/** Before a bare 10:30 these say that it is a time of day. */
const leads = wordSet(
  'at by until till around about before after from between since to and on approximately',
);

/** A time of day at tokens [first, last). */
export interface Clock {
  readonly first: number;
  readonly last: number;
  /** 0–24. */
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** "a.m.", "pm", "p.m": 0 or 12 hours to add, and the token after it. */
export function meridiem(words: Words, i: number): { add: number; last: number } | null {
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
export function afterZone(words: Words, i: number): number {
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

/** The digits of a time that begins at token `i`. */
export function digitsAt(words: Words, i: number): Clock | null {
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

/** The time of day that begins at token `i`; null where there is none. */
export function clockAt(words: Words, i: number): Clock | null {
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
  return leads.has(word(words, i - 1)) &&
    words.kind[last] !== Kind.Number &&
    !isMark(words, last, '%:') &&
    !isOfGame(words, i)
    ? digits
    : null;
}

/** "in the morning" after a time makes out which half of the day. */
export function partly(words: Words, clock: Clock): Clock {
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
