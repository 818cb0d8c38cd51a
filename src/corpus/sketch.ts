/** A number by which near-duplicate texts are recognised. */

/** Words in a shingle. */
const width = 6;
/** Longest part of a text that is looked at, in UTF-16 code units. */
const limit = 20_000;

/**
 * The least hash among all runs of six words (Broder, "On the resemblance and containment of documents",
 * 1997): two texts that share most of their runs have mostly the same least one; others never.
 */
export function sketchOf(text: string): number {
  const window: number[] = [];
  let least = 0xffffffff;
  for (const [word] of text.slice(0, limit).matchAll(/[\p{L}\p{N}]+/gu)) {
    window.push(hash(word.toLowerCase()));
    if (window.length > width) window.shift();
    if (window.length < width) continue;
    let mixed = 0;
    for (const h of window) mixed = mix(Math.imul(mixed, 31) + h);
    if (mixed < least) least = mixed;
  }
  return least === 0xffffffff ? hash(text) : least;
}

function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Finaliser of MurmurHash3. */
function mix(h: number): number {
  let x = h >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
