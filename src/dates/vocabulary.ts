/**
 * The words that dates are made of, and the words near them that tell past from coming.
 */
import { cueWords } from './cue-words.ts';
import {
  helperWords,
  type KnownWord,
  largeNumbers,
  monthWords,
  ordinals,
  partWords,
  seasonWords,
  smallNumbers,
  tens,
  unitWords,
  weekdayWords,
} from './english-words.ts';

/** Units of time, smallest first. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** Which way a word points in time: a verb's tense, or a word of planning. */
export type Cue = 'past' | 'future' | 'present' | 'plan' | '';

/** What one word can mean. A word may have several roles ("second", "may", "fall"). */
export interface Lexeme {
  /** Lower case; '' for a word that is not in the vocabulary. */
  readonly word: KnownWord | '';
  /** 1–12, or 0. */
  readonly month: number;
  /** 1 Monday … 7 Sunday, or 0. */
  readonly weekday: number;
  readonly unit: Unit | '';
  readonly plural: boolean;
  /** Cardinal number, or −1. */
  readonly number: number;
  /** Ordinal number, or −1. */
  readonly ordinal: number;
  /** TIMEX3 season (SP, SU, FA, WI) or ''. */
  readonly season: string;
  /** TIMEX3 part of the day (MO, MI, AF, EV, NI, DT) or ''. */
  readonly part: string;
  readonly cue: Cue;
}

type Entry = { -readonly [K in keyof Lexeme]: Lexeme[K] };

/** The lexeme of every unknown word. */
export const nothing: Lexeme = blank('');
const table = new Map<string, Entry>();

function blank(word: string): Entry {
  return {
    word: word as KnownWord,
    month: 0,
    weekday: 0,
    unit: '',
    plural: false,
    number: -1,
    ordinal: -1,
    season: '',
    part: '',
    cue: '',
  };
}

function add(spellings: string, roles: Partial<Entry> = {}): void {
  for (const word of spellings.split(' ')) {
    const entry = table.get(word) ?? blank(word);
    table.set(word, Object.assign(entry, roles));
  }
}

monthWords.forEach((spellings, i) => {
  add(spellings, { month: i + 1 });
});
weekdayWords.forEach((spellings, i) => {
  add(spellings, { weekday: i + 1 });
  add(spellings.split(' ')[1]!, { plural: true });
});
for (const [unit, singular, plural] of unitWords) {
  add(singular, { unit });
  add(plural, { unit, plural: true });
}
smallNumbers.split(' ').forEach((word, number) => {
  add(word, { number });
});
tens.split(' ').forEach((word, i) => {
  add(word, { number: (i + 2) * 10 });
});
for (const [word, number] of largeNumbers) add(word, { number });
ordinals.split(' ').forEach((word, i) => {
  add(word, { ordinal: i + 1 });
});
add('thirtieth', { ordinal: 30 });
for (const [season, spellings] of seasonWords) add(spellings, { season });
for (const [part, spellings] of partWords) add(spellings, { part });
add('mornings afternoons evenings nights', { plural: true });
for (const spellings of helperWords) add(spellings);
for (const [cue, spellings] of cueWords) add(spellings, { cue });

/** Every lexeme; the first is `nothing`. */
export const vocabulary: readonly Lexeme[] = [nothing, ...table.values()];

// Open addressing over a power of two, a quarter full: a look-up costs one probe, mostly a miss.
let size = 1024;
while (size < vocabulary.length * 4) size *= 2;
const slots = new Uint16Array(size);

/** The hash that `lookUp` expects, as `scanWords` builds it up: 31 h + letter, letters in lower case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + (word.charCodeAt(i) | 32)) | 0;
  return hash;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 11) ^ (hash >>> 21)) & (size - 1);
vocabulary.forEach(({ word }, index) => {
  if (!word) return;
  let slot = slotOf(hashOf(word));
  while (slots[slot]) slot = (slot + 1) & (size - 1);
  slots[slot] = index;
});

/** The index in `vocabulary` of the ASCII letters at [from, to) of a text, 0 where it does not have them. */
export function lookUp(hash: number, text: string, from: number, to: number): number {
  for (let slot = slotOf(hash); slots[slot]; slot = (slot + 1) & (size - 1)) {
    const { word } = vocabulary[slots[slot]!]!;
    if (word.length !== to - from) continue;
    let i = 0;
    while (i < word.length && (text.charCodeAt(from + i) | 32) === word.charCodeAt(i)) i++;
    if (i === word.length) return slots[slot]!;
  }
  return 0;
}
