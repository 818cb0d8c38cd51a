/** The right name in the shape of the wrong one: full for full, family name for family name. */
import { foldName, plainLetters } from '../text/fold.ts';
import { wordDistance } from './name-distance.ts';
import { personWords } from './name-words.ts';
import type { ParsedName } from './parsed-name.ts';

/** Edits by which another label of a person must be nearer to a wrong form than the usual one, to be the one meant. */
const farNearer = 2;
/** Letters that most English news leaves out: those beyond Latin-1, of Turkish, Slavic and other alphabets. */
const beyondLatin1 = /[\u0100-\u024f]/;

/**
 * Of a person's labels, the one to write for a wrong form: the usual one, unless another is far nearer ("Raymond" to a
 * form of "Raymond" where most say "Ray"). Without accents that English news leaves out, where the form has none.
 * @param labels right names in full, the usual one first
 */
export function labelFor(form: string, labels: readonly [string, ...string[]]): string {
  const wrong = personWords(form).join('');
  const distance = (label: string) => wordDistance(wrong, personWords(label).join(''));
  const [usual] = labels;
  let best: string = usual;
  if (/\s/.test(form.trim())) {
    const limit = distance(usual) - farNearer;
    for (const label of labels)
      if (distance(label) <= limit && distance(label) < distance(best)) best = label;
  }
  return beyondLatin1.test(best) && /^[\x20-\x7e’]*$/.test(form) ? plainLetters(best) : best;
}

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
