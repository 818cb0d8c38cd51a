/**
 * 32-bit hashes of words and features. Everything in the model file is keyed by them, so that no strings
 * need to be shipped; with 28 bits kept, an unknown feature meets a known one in fewer than 1 of 500 cases.
 */
import { hashText, scramble } from '../text/hash.ts';

/** Bits of a hash that the model's tables keep. */
export const keyBits = 28;
const keyShift = 32 - keyBits;

/** Hash of a string, over its UTF-16 code units. */
export function hashString(text: string): number {
  return scramble(hashText(text));
}

/** Hash of two hashes or small numbers, in order. */
export function mix(a: number, b: number): number {
  return scramble(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15 + (a >>> 3)));
}

/** The key under which a table keeps a hash. */
export function keyOf(hash: number): number {
  return hash >>> keyShift;
}
