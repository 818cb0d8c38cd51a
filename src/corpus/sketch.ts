/** A number by which near-duplicate texts are recognised. */
import { hashText, scramble } from '../text/hash.ts';

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
    window.push(hashText(word.toLowerCase()));
    if (window.length > width) window.shift();
    if (window.length < width) continue;
    let mixed = 0;
    for (const h of window) mixed = scramble(Math.imul(mixed, 31) + h);
    if (mixed < least) least = mixed;
  }
  return least === 0xffffffff ? hashText(text) : least;
}
