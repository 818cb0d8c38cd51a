/**
 * 32-bit hashes of words and features. Everything in the model file is keyed by them, so that no strings
 * need to be shipped; with 28 bits kept, an unknown feature meets a known one in fewer than 1 of 500 cases.
 */

/** Bits of a hash that the model's tables keep. */
export const keyBits = 28;
const keyShift = 32 - keyBits;

/** Scrambles all bits (the finaliser of MurmurHash3, A. Appleby, public domain). */
function scramble(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of a string, over its UTF-16 code units. */
export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return scramble(h);
}

/** Hash of two hashes or small numbers, in order. */
export function mix(a: number, b: number): number {
  return scramble(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15 + (a >>> 3)));
}

/** The key under which a table keeps a hash. */
export function keyOf(hash: number): number {
  return hash >>> keyShift;
}
