/**
 * Short arrays of numbers, cut from longer ones: one that is longer than a few numbers costs five times as much by
 * itself, as V8 keeps its numbers outside the heap, and each block of an article has many.
 */

/** Numbers in a piece to cut from. As long as one of its cuttings is in use it takes 8 KB. */
const pieceLength = 2048;
/** Longer arrays are made by themselves. */
const longest = pieceLength / 4;
/** V8 keeps shorter ones in its heap, where they are the cheapest. */
const shortest = 16;

let piece = new Uint32Array(pieceLength);
let used = 0;

/** An array of so many zeros. */
export function shortArray(length: number): Uint32Array {
  if (length <= shortest || length > longest) return new Uint32Array(length);
  if (used + length > pieceLength) {
    piece = new Uint32Array(pieceLength);
    used = 0;
  }
  const cut = piece.subarray(used, used + length);
  used += length;
  return cut;
}

/** A copy of the first numbers of an array. */
export function shortCopy(numbers: Uint32Array, length: number): Uint32Array {
  const copy = shortArray(length);
  for (let i = 0; i < length; i++) copy[i] = numbers[i]!;
  return copy;
}
