/** Words one slip of the hand, the ear or the eye away from a known one. */
import { misreadOf } from './look-alikes.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The known words that a folded word becomes by one edit (a letter more, less or other, or two neighbours changed
 * over), or by taking back letters that look alike. The last letter stays: another ending makes another word.
 */
export function unslipped(word: string, isKnown: (word: string) => boolean): string[] {
  const found = new Set<string>();
  const offer = (other: string) => {
    if (other !== word && other.at(-1) === word.at(-1) && isKnown(other)) found.add(other);
  };
  for (let at = 0; at < word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    offer(before + after.slice(1));
    if (after.length > 1) offer(before + after[1] + after[0] + after.slice(2));
    for (const letter of letters) {
      offer(before + letter + after);
      offer(before + letter + after.slice(1));
    }
  }
  for (const { word: other } of misreadOf(word, isKnown)) found.add(other);
  return [...found];
}
