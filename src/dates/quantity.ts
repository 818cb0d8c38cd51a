/** Numbers in front of a unit: "13", "twenty-four", "2 1/2", "a couple of", "several", "12 to 18". */
import { wordSet } from './english-words.ts';
import { dashes, isGlued, isMark, Kind, lexeme, numeral, tokenLength, type Words, word } from './words.ts';

export interface Quantity {
  /** First token. */
  readonly first: number;
  /** NaN where it is vague: "several", "few", "hundreds of". */
  readonly value: number;
}

/** Vague amounts of one word. */
const vague = wordSet('several few many some');

/** "twenty four", "two thousand", "one hundred and five"; null where the words make no number. */
function spelled(words: Words, first: number, last: number): number {
  let total = 0;
  let group = 0;
  let seen = false;
  for (let i = first; i < last; i++) {
    const { number, word } = lexeme(words, i);
    if (word === 'and' || isMark(words, i, dashes) || word === 'a') continue;
    if (number < 0) return Number.NaN;
    if (number === 100) group = (group || 1) * 100;
    else if (number >= 1000) {
      total += (group || 1) * number;
      group = 0;
    } else group += number;
    seen = true;
  }
  return seen ? total + group : Number.NaN;
}

const isDigits = (words: Words, i: number): boolean => numeral(words, i) >= 0;

/** Digits that end at token `i`: "13", "1,500", "2.5", "2 1/2". */
function digitsEndingAt(words: Words, i: number): Quantity {
  let first = i;
  let value = numeral(words, i);
  if (isMark(words, i - 1, '/') && isGlued(words, i) && isDigits(words, i - 2) && value > 0) {
    value = numeral(words, i - 2) / value;
    first = i - 2;
    if (isDigits(words, i - 3)) {
      value += numeral(words, i - 3);
      first = i - 3;
    }
    return { first, value };
  }
  for (let k = 0; k < 3 && isGlued(words, first); k++) {
    if (isMark(words, first - 1, ',') && isDigits(words, first - 2) && tokenLength(words, first) === 3) {
      value += numeral(words, first - 2) * 1000 ** (k + 1);
      first -= 2;
    } else if (isMark(words, first - 1, '.') && isDigits(words, first - 2) && k === 0) {
      value = numeral(words, first - 2) + value / 10 ** tokenLength(words, first);
      first -= 2;
    } else break;
  }
  return { first, value };
}

/** The quantity that ends with token `i`, or null. Looks back at most a dozen tokens. */
export function quantityEndingAt(words: Words, i: number): Quantity | null {
  if (isDigits(words, i)) {
    const digits = digitsEndingAt(words, i);
    const glued = isGlued(words, digits.first) && words.kind[digits.first - 1] === Kind.Word;
    return glued ? null : digits;
  }
  const { word: last, number } = lexeme(words, i);
  if (vague.has(last)) {
    return { first: word(words, i - 1) === 'a' ? i - 1 : i, value: Number.NaN };
  }
  if (last === 'of') return ofQuantity(words, i);
  if (last === 'couple') return { first: word(words, i - 1) === 'a' ? i - 1 : i, value: 2 };
  if (last === 'dozen' && word(words, i - 1) === 'a') return { first: i - 1, value: 12 };
  if (number < 0) return null;
  let first = i;
  while (i - first < 8) {
    const before = lexeme(words, first - 1);
    if (before.number >= 0) first -= 1;
    else if (isMark(words, first - 1, '-') && lexeme(words, first - 2).number >= 20 && isGlued(words, first))
      first -= 2;
    else if (before.word === 'and' && number < 100 && lexeme(words, first - 2).number >= 100) first -= 2;
    else break;
  }
  const digits = number >= 100 && isDigits(words, first - 1) ? digitsEndingAt(words, first - 1) : null;
  if (digits) return { first: digits.first, value: digits.value * spelled(words, first, i + 1) };
  const value = spelled(words, first, i + 1);
  if (Number.isNaN(value)) return null;
  // "a hundred", "a dozen", "a thousand"
  if (word(words, first - 1) === 'a' && lexeme(words, first).number >= 12) first -= 1;
  return { first, value };
}

/** "a couple of", "a number of", "hundreds of", "dozens of". */
function ofQuantity(words: Words, i: number): Quantity | null {
  const head = word(words, i - 1);
  const article = word(words, i - 2) === 'a' ? i - 2 : i - 1;
  if (head === 'couple') return { first: article, value: 2 };
  if (head === 'number' && article < i - 1) return { first: article, value: Number.NaN };
  if (['hundreds', 'thousands', 'millions', 'billions', 'dozens', 'tens'].includes(head)) {
    return { first: i - 1, value: Number.NaN };
  }
  return null;
}

/** Between a number and its unit: "two more years", "three straight days", "10 business days". */
const between = wordSet(
  'more additional extra straight consecutive further successive trading business working calendar full long whole odd other',
);

/** "two or three", "12 to 18", "two-to-three": the lower bound is taken in, the value is the upper one. */
function withLowerBound(words: Words, quantity: Quantity): Quantity {
  const joint = quantity.first - 1;
  const link = word(words, joint);
  if (link !== 'or' && link !== 'to' && !isMark(words, joint, dashes)) return quantity;
  const lower = quantityEndingAt(words, joint - 1);
  return lower && lower.value < quantity.value ? { first: lower.first, value: quantity.value } : quantity;
}

/**
 * The quantity before the unit at token `i`: "13 years", "10-year", "two more weeks", "half an hour", "a
 * year", "one and a half hours". Null where there is none.
 */
export function quantityBefore(words: Words, i: number): Quantity | null {
  const hyphen = isMark(words, i - 1, dashes);
  const { plural, word: unit } = lexeme(words, i);
  let at = hyphen ? i - 2 : i - 1;
  for (let k = 0; k < 2 && !hyphen && between.has(word(words, at)); k++) at--;
  if (word(words, at) === 'half' && word(words, at - 1) === 'a' && word(words, at - 2) === 'and') {
    const whole = quantityEndingAt(words, at - 3);
    return whole && !Number.isNaN(whole.value) ? { first: whole.first, value: whole.value + 0.5 } : null;
  }
  const article = ['a', 'an', 'another'].includes(word(words, at));
  if (article && !plural && !hyphen && unit !== 'second') {
    // "half an hour", "half a century"
    return word(words, at - 1) === 'half' ? { first: at - 1, value: 0.5 } : { first: at, value: 1 };
  }
  if (hyphen && word(words, at) === 'half')
    return { first: word(words, at - 1) === 'a' ? at - 1 : at, value: 0.5 };
  const quantity = quantityEndingAt(words, at);
  if (!quantity) return null;
  // "the 2021 season week": a year, no quantity
  if (!plural && !hyphen && quantity.value >= 1900 && quantity.value < 2100) return null;
  return withLowerBound(words, quantity);
}
