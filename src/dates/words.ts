/**
 * The words of a text, each looked up in the date vocabulary: the one pass over every character.
 * Everything after it looks only at words that the vocabulary knows.
 */
import { shortCopy } from '../text/short-arrays.ts';
import type { KnownWord } from './english-words.ts';
import { type Lexeme, lookUp, nothing, vocabulary } from './vocabulary.ts';

/** What a token is made of. A break is a blank line: no expression reaches across it. */
export enum Kind {
  Word = 0,
  Number = 1,
  Punctuation = 2,
  Break = 3,
}

/**
 * Tokens as parallel arrays: runs of letters, runs of digits, and single other characters ("10am" is
 * two tokens, "a.m." four). Offsets are UTF-16 code units.
 */
export interface Words {
  readonly text: string;
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  /** Word: index in the vocabulary, 0 unknown. Number: its value, at most 4294967295. Punctuation: its character. */
  readonly code: Uint32Array;
}

/** What a character is; the first two are gaps, the number tells how many line ends they hold. */
enum Class {
  Space = 0,
  Newline = 1,
  Letter = 2,
  Digit = 3,
  Other = 4,
}

/** The class of every UTF-16 code unit. */
const classes = new Uint8Array(65536).fill(Class.Letter);
const fill = (cls: number, from: number, to: number): Uint8Array => classes.fill(cls, from, to + 1);
fill(Class.Other, 0, 0xbf);
fill(Class.Space, 0, 32);
fill(Class.Newline, 10, 10);
fill(Class.Digit, 48, 57);
fill(Class.Letter, 65, 90);
fill(Class.Letter, 97, 122);
// Punctuation, arrows, symbols; CJK punctuation
fill(Class.Other, 0x2010, 0x2bff);
fill(Class.Other, 0x3000, 0x303f);
for (const code of [0xa0, 0x202f, 0x205f, 0x3000, 0xfeff]) fill(Class.Space, code, code);
fill(Class.Space, 0x2000, 0x200b);

/** Breaks beyond the text, so that looking ahead needs no bounds. */
const beyond = 17;

/** What is scanned into: twice as long where a text needs it, short again after a text of unusual length. */
let scratch = scratchOf(1024);
const usual = 1 << 15;

function scratchOf(length: number): Pick<Words, 'start' | 'end' | 'code' | 'kind'> {
  return {
    start: new Uint32Array(length),
    end: new Uint32Array(length),
    code: new Uint32Array(length),
    kind: new Uint8Array(length),
  };
}

function growScratch(): void {
  const { start, end, code, kind } = scratch;
  scratch = scratchOf(2 * start.length);
  scratch.start.set(start);
  scratch.end.set(end);
  scratch.code.set(code);
  scratch.kind.set(kind);
}

/** Words in arrays that the next scan uses again, until they are given their own. */
class ScannedWords implements Words {
  readonly text: string;
  readonly length: number;
  start = scratch.start;
  end = scratch.end;
  kind = scratch.kind;
  code = scratch.code;

  constructor(text: string, length: number) {
    this.text = text;
    this.length = length;
  }

  /** Gives them arrays of their own, for as long as they are needed. */
  keep(): void {
    const { length } = this;
    this.start = shortCopy(this.start, length);
    this.end = shortCopy(this.end, length);
    this.code = shortCopy(this.code, length);
    this.kind = this.kind.slice(0, length + beyond);
  }
}

/** Splits a text; linear in its length. */
export function scanWords(text: string): Words {
  const words = scanBriefly(text);
  words.keep();
  return words;
}

/** The same, for as long as no other text is scanned. */
export function scanBriefly(text: string): ScannedWords {
  const { length } = text;
  if (scratch.start.length > usual) scratch = scratchOf(1024);
  let { start, end, kind, code } = scratch;
  let capacity = start.length;
  let count = 0;
  let newlines = 0;
  for (let at = 0; at < length; ) {
    const first = text.charCodeAt(at);
    const cls = classes[first]!;
    if (cls <= Class.Newline) {
      newlines += cls;
      at++;
      continue;
    }
    if (count + beyond + 2 > capacity) {
      growScratch();
      ({ start, end, kind, code } = scratch);
      capacity = start.length;
    }
    if (newlines > 1) {
      start[count] = end[count] = at;
      kind[count++] = Kind.Break;
    }
    newlines = 0;
    const from = at++;
    if (cls === Class.Letter) {
      let hash = first | 32;
      let bits = first;
      for (; at < length; at++) {
        const c = text.charCodeAt(at);
        if (classes[c] !== Class.Letter) break;
        bits |= c;
        hash = (Math.imul(hash, 31) + (c | 32)) | 0;
      }
      kind[count] = Kind.Word;
      code[count] = bits < 128 && at - from < 16 ? lookUp(hash, text, from, at) : 0;
    } else if (cls === Class.Digit) {
      let value = first - 48;
      for (; at < length; at++) {
        const c = text.charCodeAt(at) - 48;
        if (c < 0 || c > 9) break;
        value = Math.min(value * 10 + c, 0xffffffff);
      }
      kind[count] = Kind.Number;
      code[count] = value;
    } else {
      kind[count] = Kind.Punctuation;
      code[count] = first;
    }
    start[count] = from;
    end[count++] = at;
  }
  kind.fill(Kind.Break, count, count + beyond);
  return new ScannedWords(text, count);
}

/** What the vocabulary knows of a token; `nothing` for unknown words, other tokens and beyond the text. */
export function lexeme(words: Words, i: number): Lexeme {
  return i >= 0 && i < words.length && words.kind[i] === Kind.Word ? vocabulary[words.code[i]!]! : nothing;
}

/** The value of a run of digits, or −1. */
export function numeral(words: Words, i: number): number {
  return i >= 0 && i < words.length && words.kind[i] === Kind.Number ? words.code[i]! : -1;
}

/** The vocabulary's spelling (lower case) of a token, '' where it does not know it. */
export const word = (words: Words, i: number): KnownWord | '' => lexeme(words, i).word;

/** Whether a token is one of these characters. */
export function isMark(words: Words, i: number, marks: string): boolean {
  if (i < 0 || i >= words.length || words.kind[i] !== Kind.Punctuation) return false;
  const code = words.code[i]!;
  for (let k = 0; k < marks.length; k++) if (marks.charCodeAt(k) === code) return true;
  return false;
}

/** Whether a token follows the one before it without a gap. */
export function isGlued(words: Words, i: number): boolean {
  return i > 0 && i < words.length && words.start[i] === words.end[i - 1];
}

/** Whether the token begins with a capital letter. */
export function isCapital(words: Words, i: number): boolean {
  if (i < 0 || i >= words.length || words.kind[i] !== Kind.Word) return false;
  const first = words.text.charAt(words.start[i]!);
  return first !== first.toLowerCase();
}

/** A token's characters; '' beyond the text. */
export function tokenText(words: Words, i: number): string {
  return i >= 0 && i < words.length ? words.text.slice(words.start[i]!, words.end[i]!) : '';
}

/** How many characters a token has. */
export const tokenLength = (words: Words, i: number): number =>
  i >= 0 && i < words.length ? words.end[i]! - words.start[i]! : 0;

export const dashes = '-\u2010\u2011\u2012\u2013\u2014';
export const apostrophes = "'\u2019\u2018`";
