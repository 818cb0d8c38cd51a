/**
 * What kind of character a UTF-16 code unit is, as far as tokenising news text cares. Kinds are looked up
 * in a table that fills itself as characters are met, so that a scan costs one array read a character.
 */

/** An enum, as others of hot code are: the bundler writes its numbers in where they are used. */
export enum CharKind {
  Unknown = 0,
  Space = 1,
  Upper = 2,
  Lower = 3,
  /** A letter without case (Han, Arabic, …) or a mark that belongs to the letter before it. */
  Caseless = 4,
  Digit = 5,
  Apostrophe = 6,
  Punctuation = 7,
  Symbol = 8,
  /** The first half of a surrogate pair. */
  High = 9,
  Low = 10,
}

const kinds = new Uint8Array(0x10000);

const isSpace = /[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff]/;
const isPunctuation = /\p{P}/u;
// ASCII characters that Unicode calls punctuation but news text uses as signs.
const signs = new Set('#%&*@');
// ' ‘ ’ ʼ ` ´ ′ ʻ: between letters all of them are apostrophes ("Xi'an", "Sana‘a").
const apostrophes = new Set("'‘’ʼ`´′ʻ＇");

function classify(code: number): CharKind {
  if (code >= 0xd800 && code <= 0xdbff) return CharKind.High;
  if (code >= 0xdc00 && code <= 0xdfff) return CharKind.Low;
  const char = String.fromCharCode(code);
  if (isSpace.test(char)) return CharKind.Space;
  if (apostrophes.has(char)) return CharKind.Apostrophe;
  if (/\p{Nd}/u.test(char)) return CharKind.Digit;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CharKind.Upper;
  if (/\p{Ll}/u.test(char)) return CharKind.Lower;
  // U+00AD, U+200C and U+200D are invisible and sit inside words.
  if (/\p{L}|\p{M}|[\u00ad\u200c\u200d]/u.test(char)) return CharKind.Caseless;
  if (isPunctuation.test(char) && !signs.has(char)) return CharKind.Punctuation;
  return CharKind.Symbol;
}

/** The kind of a UTF-16 code unit (0 to 0xffff). */
export function charKind(code: number): CharKind {
  const known = kinds[code];
  if (known) return known as CharKind;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}

/** True for upper, lower and caseless letters and marks. */
export function isLetter(code: number): boolean {
  const kind = charKind(code);
  return kind === CharKind.Upper || kind === CharKind.Lower || kind === CharKind.Caseless;
}
