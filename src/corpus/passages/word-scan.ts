/**
 * The words of a text as numbers, fast enough for a hundred thousand articles: one pass over the characters,
 * no strings made of plain English words.
 */
import { foldName } from '../../text/fold.ts';

/** A text's words in order; `length` entries are valid in each array. */
export interface ScannedWords {
  readonly length: number;
  /** Offset of the word's first code unit. */
  readonly start: Uint32Array;
  /** Offset behind its last. */
  readonly end: Uint32Array;
  /** Hash of the folded word, without a possessive 's. */
  readonly word: Uint32Array;
  /** Hash of the word's stem; 0 for words that carry no meaning by themselves. */
  readonly stem: Uint32Array;
}

/** Letters of a stem that count: "guarantee", "guaranteed" and "guarantor" are one, "guard" is another. */
const stemLength = 7;

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Words so common that sharing them says nothing; lower-case, as stems are made of them. */
const stopWords =
  'the a an this that these those he she it they we you his her its their our your my me him them us i who ' +
  'whom whose which what when where why how and or but nor so yet if then than as while because although ' +
  'though since until unless whether in on at by for from with without under over between among during ' +
  'against about to of into onto through toward towards upon across after before within along around behind ' +
  'off out is are was were be been being am has have had having do does did done will would shall should can ' +
  'could may might must not no yes all any both each every few more most other some such only own same too ' +
  'very just also there here now again once one two say says said saying told tell tells added according ' +
  'mr mrs ms new year years day days time times people';

/** The words of a text, at most `limit` of them. */
export function scanWords(text: string, limit = 20_000): ScannedWords {
  const room = Math.min(limit, (text.length >> 1) + 1);
  const start = new Uint32Array(room);
  const end = new Uint32Array(room);
  const word = new Uint32Array(room);
  const stem = new Uint32Array(room);
  let length = 0;
  for (let i = 0; i < text.length && length < room; i++) {
    const from = i;
    let hash = seed;
    let plain = true;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 128) {
        const small = smallOf[code]!;
        if (small === 0) break;
        hash = Math.imul(hash ^ small, prime);
      } else if (isWordCode(code)) plain = false;
      else break;
    }
    // The s of a possessive: not a word.
    if (
      i === from ||
      (i - from === 1 && (text.charCodeAt(from) | 32) === 0x73 && isApostrophe(text.charCodeAt(from - 1)))
    )
      continue;
    start[length] = from;
    end[length] = i;
    const folded = plain ? '' : foldName(text.slice(from, i));
    word[length] = plain ? hash : hashPlain(folded, 0, folded.length);
    stem[length] = plain ? stemPlain(text, from, i) : stemPlain(folded, 0, folded.length);
    length++;
  }
  return { length, start, end, word, stem };
}

/** ASCII letters, made small, and digits by their code; 0 for all else. */
const smallOf = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z\d]/i.test(String.fromCharCode(code)) ? (code > 64 ? code | 32 : code) : 0,
);

/** Letters of any script beyond ASCII; not general punctuation, symbols and spaces. */
function isWordCode(code: number): boolean {
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    code < 0xfe00 &&
    code !== 0x3000
  );
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018;
}

/** FNV-1a over the lower-cased characters (Fowler, Noll, Vo; draft-eastlake-fnv). */
function hashPlain(text: string, from: number, to: number): number {
  let h = seed;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    h = Math.imul(h ^ (code >= 65 && code <= 90 ? code | 32 : code), prime);
  }
  return h >>> 0;
}

function stemPlain(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  const digit = first >= 48 && first <= 57;
  if (digit) return hashPlain(text, from, to);
  if (to - from < 3) return 0;
  const h = hashPlain(text, from, stemEnd(text, from, to));
  return stopStems.has(h | 0) ? 0 : h;
}

/** Where the stem ends: endings of number, tense and person off, then the first letters. */
function stemEnd(text: string, from: number, to: number): number {
  const length = to - from;
  const last = text.charCodeAt(to - 1) | 32;
  const second = text.charCodeAt(to - 2) | 32;
  let end = to;
  if (length > 5 && last === 0x67 && second === 0x6e && (text.charCodeAt(to - 3) | 32) === 0x69) end -= 3;
  else if (length > 4 && second === 0x65 && (last === 0x64 || last === 0x73)) end -= 2;
  else if (length > 3 && last === 0x73 && second !== 0x73) end -= 1;
  else if (length > 4 && last === 0x65) end -= 1;
  return Math.min(end, from + stemLength);
}

/** As signed numbers, which are looked up faster. */
const stopStems: ReadonlySet<number> = new Set(
  stopWords
    .split(' ')
    .map((word) => hashPlain(word, 0, word.length < 3 ? word.length : stemEnd(word, 0, word.length)) | 0),
);
