/** What stands before an expression and belongs to it: "early", "mid-", "the end of", "about", "more than". */
import { wordSet } from './english-words.ts';
import type { Match } from './match.ts';
import { dashes, isMark, type Words, word } from './words.ts';

const points = new Map([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
  ['earlier', 'START'],
  ['later', 'END'],
]);
const parts = new Map([
  ['end', 'END'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['close', 'END'],
  ['turn', 'START'],
]);

const amounts = new Map([
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['approximately', 'APPROX'],
  ['roughly', 'APPROX'],
  ['some', 'APPROX'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['more than', 'MORE_THAN'],
  ['less than', 'LESS_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
]);

/** A modifier found: the first token with it, and its TIMEX3 name. */
interface Modifier {
  readonly first: number;
  readonly mod: string;
}

/** "early", "the late", "mid-" before a stretch of the calendar or a time. */
function point(words: Words, first: number): Modifier | null {
  const near = points.get(word(words, first - 1));
  if (near) return { first: word(words, first - 2) === 'the' ? first - 2 : first - 1, mod: near };
  if (word(words, first - 1) !== 'the' && !isMark(words, first - 1, dashes)) return null;
  const far = points.get(word(words, first - 2));
  return far ? { first: word(words, first - 3) === 'the' ? first - 3 : first - 2, mod: far } : null;
}

/** "the end of", "start of". */
function part(words: Words, first: number): Modifier | null {
  const mod = word(words, first - 1) === 'of' ? parts.get(word(words, first - 2)) : undefined;
  return mod ? { first: word(words, first - 3) === 'the' ? first - 3 : first - 2, mod } : null;
}

/** "about", "nearly", "more than", "at least", "up to" before a length. */
function amount(words: Words, first: number): Modifier | null {
  const near = word(words, first - 1);
  const far = word(words, first - 2);
  // "over the past week" is a preposition
  const over = near === 'over' && !['the', 'last', 'past', 'next'].includes(word(words, first));
  const single = over ? 'MORE_THAN' : amounts.get(near);
  if (single) return { first: first - 1, mod: single };
  const double = amounts.get(`${far} ${near}`);
  return double ? { first: first - 2, mod: double } : null;
}

const counted = wordSet('ago later earlier');

/** The match with its modifiers taken in; `floor` is the first token that is free. */
export function withModifiers(words: Words, match: Match, floor: number): Match & { readonly mod?: string } {
  if (match.closed || match.type === 'SET') return match;
  const long = match.type === 'DURATION' || counted.has(word(words, match.last - 1));
  const near = long ? amount(words, match.first) : point(words, match.first);
  const own = near && near.first >= floor ? near : null;
  const whole = long ? null : part(words, own?.first ?? match.first);
  const outer = whole && whole.first >= floor ? whole : null;
  const first = outer?.first ?? own?.first ?? match.first;
  const mod = own?.mod ?? outer?.mod;
  return mod === undefined ? match : { ...match, first, mod };
}
