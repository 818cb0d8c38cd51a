/**
 * Cuts text into tokens in one pass over its code units. Time and memory grow linearly with the text,
 * whatever is in it.
 */
import { isAbbreviation } from './abbreviations.ts';
import { TokenKind } from './article-text.ts';
import { CharKind, charKind, isLetter } from './characters.ts';
import { gluedAt } from './glued.ts';
import { shortCopy } from './short-arrays.ts';

/** Tokens without their sentences: parallel arrays of `length` entries. */
export interface RawTokens {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
}

/** No token is longer, so that no later step can be slow on a "word" of a million letters. */
const maxTokenLength = 200;

const dot = 0x2e;
const lowerS = 0x73;

/** Tokens as they are found. */
class TokenList {
  length = 0;
  start: Uint32Array;
  end: Uint32Array;
  kind: Uint8Array;

  constructor(capacity: number) {
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.kind = new Uint8Array(capacity);
  }

  done(): RawTokens {
    const { length, start, end, kind } = this;
    return {
      length,
      start: shortCopy(start, length),
      end: shortCopy(end, length),
      kind: kind.slice(0, length),
    };
  }

  add(start: number, end: number, kind: TokenKind): void {
    if (this.length === this.start.length) this.grow();
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.kind[this.length++] = kind;
  }

  private grow(): void {
    const grown = new TokenList(this.start.length * 2);
    grown.start.set(this.start);
    grown.end.set(this.end);
    grown.kind.set(this.kind);
    this.start = grown.start;
    this.end = grown.end;
    this.kind = grown.kind;
  }
}

/** Used for one text after the other, save those that would make it hold on to much memory. */
const shared = new TokenList(4096);

/** All tokens of the text, in order. Offsets are UTF-16 code units. Never throws. */
export function tokenize(text: string): RawTokens {
  const tokens = text.length <= shared.start.length ? shared : new TokenList((text.length >> 2) + 16);
  tokens.length = 0;
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    switch (charKind(code)) {
      case CharKind.Space:
        at++;
        break;
      case CharKind.Upper:
      case CharKind.Lower:
      case CharKind.Caseless:
        at = readWord(text, at, tokens);
        break;
      case CharKind.Digit:
        at = readNumber(text, at, tokens);
        break;
      case CharKind.Apostrophe:
        at = readApostrophe(text, at, tokens);
        break;
      case CharKind.High:
        at = readPair(text, at, tokens);
        break;
      case CharKind.Punctuation:
        at = readPunctuation(text, at, code, tokens);
        break;
      default:
        if (code === 0x40 && at + 1 < length && isLetter(text.charCodeAt(at + 1)))
          at = readHandle(text, at, tokens);
        else tokens.add(at, ++at, TokenKind.Symbol);
    }
  }
  return tokens.done();
}

function readWord(text: string, start: number, tokens: TokenList): number {
  const code = text.charCodeAt(start) | 0x20;
  // h…://, w…ww. and f…tp:// are the only ways a link starts in print.
  if ((code === 0x68 || code === 0x77 || code === 0x66) && startsLink(text, start))
    return readLink(text, start, tokens);
  const limit = Math.min(text.length, start + maxTokenLength);
  let at = start + 1;
  let capitals = false;
  for (; at < limit; at++) {
    const next = text.charCodeAt(at);
    const kind = charKind(next);
    if (kind === CharKind.Lower || kind === CharKind.Caseless || kind === CharKind.Digit) continue;
    if (kind === CharKind.Upper) {
      capitals = true;
      continue;
    }
    if (kind === CharKind.Apostrophe) {
      if (at + 1 >= text.length || !isLetter(text.charCodeAt(at + 1)) || isClitic(text, at)) break;
      continue;
    }
    break;
  }
  if (capitals) {
    const split = gluedAt(text, start, at);
    if (split > 0) {
      tokens.add(start, split, TokenKind.Word);
      return readWord(text, split, tokens);
    }
  }
  if (text.charCodeAt(at) === dot) at = withStop(text, start, at);
  tokens.add(start, at, TokenKind.Word);
  return at;
}

/** Where a word that a full stop follows ends: after the stop where the stop is its own. */
function withStop(text: string, start: number, stop: number): number {
  const next = text.charCodeAt(stop + 1);
  const nextIsLetter = isLetter(next);
  if (stop - start === 1) {
    // U.S., a.m., J.K.: single letters, each with its stop.
    let at = stop;
    while (
      text.charCodeAt(at) === dot &&
      isLetter(text.charCodeAt(at + 1)) &&
      !isLetter(text.charCodeAt(at + 2))
    )
      at += 2;
    if (at > stop) return text.charCodeAt(at) === dot ? at + 1 : at;
    // A single initial: "George W. Bush", "J.Smith"; not "plan B." at the end of a line.
    if (charKind(text.charCodeAt(start)) !== CharKind.Upper) return stop;
    return nextIsLetter || nameFollows(text, stop + 1) ? stop + 1 : stop;
  }
  if (nextIsLetter) {
    if (stop - start === 2 && text.startsWith('Ph.D', start))
      return text.charCodeAt(stop + 2) === dot ? stop + 3 : stop + 2;
    return domainEnd(text, stop);
  }
  if (stop - start > 6) return stop;
  const digitFollows = charKind(firstVisible(text, stop + 1)) === CharKind.Digit;
  return isAbbreviation(text.slice(start, stop), digitFollows) ? stop + 1 : stop;
}

/** "Amazon.com", "afrol.com": the end of a domain name whose first stop is at `stop`, else `stop`. */
function domainEnd(text: string, stop: number): number {
  let end = stop;
  let at = stop;
  while (text.charCodeAt(at) === dot && at - stop < maxTokenLength) {
    let next = at + 1;
    while (charKind(text.charCodeAt(next)) === CharKind.Lower) next++;
    const label = text.slice(at + 1, next);
    if (next === at + 1 || isLetter(text.charCodeAt(next))) break;
    if (topLevelDomains.has(label)) end = next;
    at = next;
  }
  return end;
}

const topLevelDomains = new Set(
  'com org net edu gov mil int info biz io ai tv uk us eu de fr ru cn jp kr in au ca br za ng ke ua pl it es nl ch se no be ie nz co'.split(
    ' ',
  ),
);

function firstVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 4 && charKind(text.charCodeAt(at)) === CharKind.Space) at++;
  return text.charCodeAt(at);
}

/** A capital follows after at most two blanks on the same line. */
function nameFollows(text: string, from: number): boolean {
  let at = from;
  while (at < from + 2 && text.charCodeAt(at) === 0x20) at++;
  return at > from && charKind(text.charCodeAt(at)) === CharKind.Upper;
}

/** The apostrophe at `at`, after a letter, starts 's, 'll, 're, 've, 'd or 'm. */
function isClitic(text: string, at: number): boolean {
  const first = text.charCodeAt(at + 1) | 0x20;
  const second = text.charCodeAt(at + 2);
  if (!isLetter(second)) return first === lowerS || first === 0x64 || first === 0x6d;
  if (at + 3 < text.length && isLetter(text.charCodeAt(at + 3))) return false;
  const pair = String.fromCharCode(first, second | 0x20);
  return pair === 'll' || pair === 're' || pair === 've';
}

function readApostrophe(text: string, start: number, tokens: TokenList): number {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  const next = text.charCodeAt(start + 1);
  // After a word, a bracket or a blanked-out tag: "Biden's", "(UN)'s".
  const attached =
    isLetter(before) || charKind(before) === CharKind.Digit || before === dot || before === 0x29;
  if (isLetter(next) && isClitic(text, start) && attached) {
    const end = isLetter(text.charCodeAt(start + 2)) ? start + 3 : start + 2;
    tokens.add(start, end, TokenKind.Word);
    return end;
  }
  // Two apostrophes in a row are one quotation mark.
  const end = next === text.charCodeAt(start) ? start + 2 : start + 1;
  tokens.add(start, end, TokenKind.Punctuation);
  return end;
}

function readNumber(text: string, start: number, tokens: TokenList): number {
  const limit = Math.min(text.length, start + maxTokenLength);
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const kind = charKind(code);
    if (kind === CharKind.Digit) at++;
    else if (
      (code === 0x2c || code === dot || code === 0x3a) &&
      at + 1 < limit &&
      charKind(text.charCodeAt(at + 1)) === CharKind.Digit
    )
      at += 2;
    else break;
  }
  // Letters that belong to the number: 17th, 1990s, 5G, 10am; not those of a word glued to it.
  let end = at;
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  if (end > at && end - at <= 3) {
    tokens.add(start, end, TokenKind.Number);
    return end;
  }
  tokens.add(start, at, TokenKind.Number);
  return at;
}

/** An astral letter or sign; joined emoji (👨‍👩‍👧, 🇺🇦, 👍🏽) are one token. */
function readPair(text: string, start: number, tokens: TokenList): number {
  const limit = Math.min(text.length, start + maxTokenLength);
  let at = start;
  for (;;) {
    at += charKind(text.charCodeAt(at + 1)) === CharKind.Low ? 2 : 1;
    const next = text.charCodeAt(at);
    if (next === 0x200d || next === 0xfe0f) at++;
    if (at >= limit || charKind(text.charCodeAt(at)) !== CharKind.High) break;
    if (next !== 0x200d && !joinsPrevious(text, at)) break;
  }
  at = Math.min(at, text.length);
  const code = text.codePointAt(start)!;
  tokens.add(start, at, /\p{L}/u.test(String.fromCodePoint(code)) ? TokenKind.Word : TokenKind.Symbol);
  return at;
}

/** Skin tones and regional indicators attach to the emoji before them. */
function joinsPrevious(text: string, at: number): boolean {
  const code = text.codePointAt(at)!;
  return (code >= 0x1f3fb && code <= 0x1f3ff) || (code >= 0x1f1e6 && code <= 0x1f1ff);
}

function readPunctuation(text: string, start: number, code: number, tokens: TokenList): number {
  let at = start + 1;
  // Runs of full stops, hyphens or dashes are one token.
  if (code === dot || code === 0x2d || code === 0x5f || code === 0x2014)
    while (text.charCodeAt(at) === code && at - start < maxTokenLength) at++;
  tokens.add(start, at, TokenKind.Punctuation);
  return at;
}

/** "@name" of social media, or an e-mail address whose local part is the tokens just before. */
function readHandle(text: string, start: number, tokens: TokenList): number {
  const address = emailEnd(text, start);
  if (address > 0 && tokens.length > 0 && tokens.end[tokens.length - 1] === start) {
    let first = start;
    while (tokens.length > 0 && tokens.end[tokens.length - 1] === first && start - first < maxTokenLength)
      first = tokens.start[--tokens.length]!;
    tokens.add(first, address, TokenKind.Url);
    return address;
  }
  const limit = Math.min(text.length, start + maxTokenLength);
  let at = start + 1;
  while (at < limit && isHandleCharacter(text.charCodeAt(at))) at++;
  tokens.add(start, at, TokenKind.Url);
  return at;
}

function isHandleCharacter(code: number): boolean {
  return code === 0x5f || isLetter(code) || charKind(code) === CharKind.Digit;
}

function startsLink(text: string, at: number): boolean {
  // Most words are known not to start one by their second letter.
  const second = text.charCodeAt(at + 1) | 0x20;
  if (second !== 0x74 && second !== 0x77) return false;
  const head = text.slice(at, at + 8).toLowerCase();
  return (
    head.startsWith('http://') || head === 'https://' || head.startsWith('www.') || head.startsWith('ftp://')
  );
}

function readLink(text: string, start: number, tokens: TokenList): number {
  let at = start;
  let end = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // White space, quotation marks and angle brackets end a link.
    if (charKind(code) === CharKind.Space || code === 0x22 || code === 0x3c || code === 0x3e) break;
    if (code === 0x201c || code === 0x201d) break;
    // A link does not end in punctuation, but may hold it.
    if (code === 0x2f || isHandleCharacter(code)) end = at + 1;
  }
  tokens.add(start, end, TokenKind.Url);
  return end;
}

/** The end of an e-mail address whose @ is at `at`, or 0. */
function emailEnd(text: string, at: number): number {
  let end = at + 1;
  let stops = 0;
  const limit = Math.min(text.length, at + maxTokenLength);
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code === dot && end + 1 < limit && isHandleCharacter(text.charCodeAt(end + 1))) stops++;
    else if (!isHandleCharacter(code) && code !== 0x2d) break;
    end++;
  }
  return stops > 0 ? end : 0;
}
