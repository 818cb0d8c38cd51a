/**
 * Past or to come? A weekday or a month without a year is read the way a reader does: by the tense of the
 * verb it hangs on and by words such as "ahead of" and "since".
 */
import { cueAt, type Way } from './cues.ts';
import { wordSet } from './english-words.ts';
import { endsSentence } from './sentence-end.ts';
import {
  apostrophes,
  isCapital,
  isGlued,
  isMark,
  Kind,
  numeral,
  tokenText,
  type Words,
  word,
} from './words.ts';

export interface Direction {
  readonly way: Way;
  /** The word that told; '' where none did. */
  readonly cue: string;
}

const unknown: Direction = { way: 0, cue: '' };
/** How many tokens of the clause are read on either side; fewer for "Tuesday's" and "a Tuesday vote", which hang on their noun. */
const reach = 40;
const possessiveLeft = 5;
const possessiveRight = 10;

const prepositions = wordSet('on in at the this of');
const back = wordSet('since after following');
const ahead = wordSet('until till before upcoming');
/** What a time of day before a date is made of: "until 9 a.m. Tuesday". */
const ofClock = wordSet('a p m am pm noon midnight midday et est edt gmt utc local time');

const determiners = wordSet('a an the s its their his her our my your');

const told = (words: Words, way: Way, i: number): Direction => ({ way, cue: tokenText(words, i) });

/** The token before a date, with its preposition and a time of day passed over. */
function leadOf(words: Words, first: number): number {
  let at = first - 1;
  const inClock = (i: number): boolean =>
    ofClock.has(word(words, i)) || numeral(words, i) >= 0 || isMark(words, i, '.:');
  // "until 9 a.m. Tuesday", "at 10 a.m. Washington time on Tuesday"
  for (let k = 0; k < 12; k++) {
    const stop = isMark(words, at, '.:') && !isGlued(words, at);
    const place = word(words, at + 1) === 'time' && isCapital(words, at);
    if (stop || !(inClock(at) || place || prepositions.has(word(words, at)))) break;
    if (isMark(words, at, '.') && !ofClock.has(word(words, at - 1)) && numeral(words, at - 1) < 0) break;
    at--;
  }
  return at;
}

/** The nearest cue from a token on, so many tokens to the left (`step` −1) or the right (1). */
function scan(words: Words, from: number, step: -1 | 1, far: number, near: number): Direction {
  for (let i = from; Math.abs(i - from) < far && !endsSentence(words, i); i += step) {
    const way = cueAt(words, i, near);
    if (way) return told(words, way, i);
  }
  return unknown;
}

/** "by Friday", "until Friday" look ahead, unless something had happened by then. */
function byThen(words: Words, lead: number, last: number): Direction {
  for (const [from, step] of [
    [lead - 1, -1],
    [last, 1],
  ] as const) {
    for (let i = from; Math.abs(i - from) < 8 && !endsSentence(words, i); i += step) {
      if (word(words, i) === 'had') return told(words, -1, i);
    }
  }
  return told(words, 1, lead);
}

/** "when the case is heard in May", "if it is passed": what a clause with "when" puts ahead. */
function isToBe(words: Words, i: number): boolean {
  if (!['is', 'are'].includes(word(words, i - 1)) || words.kind[i] !== Kind.Word) return false;
  for (let at = i - 2; at > i - 8 && !endsSentence(words, at); at--)
    if (['when', 'if', 'once', 'until'].includes(tokenText(words, at).toLowerCase())) return true;
  return false;
}

/** "his July 25 call", "an Oct. 11 notice": it hangs on its noun. */
const isAttribute = (words: Words, first: number, last: number): boolean =>
  determiners.has(word(words, first - 1)) &&
  words.kind[last] === Kind.Word &&
  !isCapital(words, last) &&
  !word(words, last);

/** Reads the clause around the tokens [first, last) of a weekday, a month or a day. */
export function direction(words: Words, first: number, last: number): Direction {
  const at = leadOf(words, first);
  const lead = word(words, at);
  if (back.has(lead)) return told(words, -1, at);
  if (lead === 'before') {
    const told = scan(words, at, -1, reach, first);
    if (told.way < 0) return told;
  }
  if (lead === 'by' || ahead.has(lead)) return byThen(words, at, last);
  // "the talks are on Tuesday", "the deadline is Friday"
  if (lead === 'is' || lead === 'are') return told(words, 1, at);
  if (lead === 'through') return unknown;
  if (isToBe(words, at)) return told(words, 1, at);
  if (
    (isMark(words, last, apostrophes) && word(words, last + 1) === 's') ||
    isAttribute(words, first, last)
  ) {
    const left = scan(words, at, -1, possessiveLeft, first);
    return left.way ? left : scan(words, last, 1, possessiveRight, -1);
  }
  // "the ministry on Sunday issued", "On Sunday will"
  if (word(words, first - 1) === 'on') {
    const way = cueAt(words, last, -1);
    if (way) return told(words, way, last);
  }
  const left = scan(words, at, -1, reach, first);
  return left.way ? left : scan(words, last, 1, reach, -1);
}

/** The telling word in words, for a reason; '' where there is none. */
export const because = ({ cue }: Direction): string => (cue ? ` (“${cue}”)` : '');
