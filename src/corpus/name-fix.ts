/** The right name in the shape of the wrong one: full for full, family name for family name. */
import { foldName } from '../text/fold.ts';
import { wordDistance } from './name-distance.ts';
import type { ParsedName } from './parsed-name.ts';

/**
 * What to write instead of a surface form.
 * @param form the surface form, which may be only part of the name
 * @param right the right name in full
 * @param name the name that the form is one way of writing
 * @returns undefined where no part of the right name answers to the form.
 */
export function fixFor(form: string, right: string, name: ParsedName): string | undefined {
  if (name.kind !== 'person') return matchCase(right, form);
  const wrongWords = form.split(/\s+/).filter((word) => word !== '');
  const rightWords = right.split(/\s+/);
  if (wrongWords.length >= 2 || rightWords.length === 1) return matchCase(right, form);
  // One word: the part of the right name that is nearest to it, the family name at a tie.
  const only = wrongWords[0] ?? '';
  let best = rightWords.at(-1)!;
  const distance = (word: string) => wordDistance(foldName(only), foldName(word));
  for (const word of rightWords) if (distance(word) < distance(best)) best = word;
  // "Vanderhulm" is nearest to all of "van der Holm".
  for (let i = 1; i < rightWords.length - 1; i++) {
    const tail = rightWords.slice(i);
    if (distance(tail.join('')) < distance(best)) best = tail.join(' ');
  }
  return foldName(best) === foldName(only) ? undefined : matchCase(best, form);
}

/** Capitals as written: a name in a headline of capitals stays so. */
function matchCase(right: string, form: string): string {
  return form.length > 3 && form === form.toUpperCase() && form !== form.toLowerCase()
    ? right.toUpperCase()
    : right;
}
