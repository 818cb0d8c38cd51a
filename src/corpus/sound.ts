/** Keys by which names that sound alike meet. */

/** Consonants that transliterations and ears take for one another, longest spellings first, one capital each. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiouylrmn])h(?![aeiouy])/g, ''],
  [/sch|tch|dzh|sh|ch|zh|dj|j/g, 'J'],
  [/ph|bh|[fvwbp]/g, 'B'],
  [/kh|gh|ck|[kgcqx]/g, 'K'],
  [/ts|tz|[sz]/g, 'S'],
  [/th|dh|[td]/g, 'T'],
  [/[lr]/g, 'L'],
  [/[mn]/g, 'N'],
  [/h/g, 'K'],
];

/**
 * The consonants of a folded word by class of sound: "blinken" and "brinken" are both BLNKN. A vowel counts
 * only at the beginning, as A.
 */
export function soundKey(word: string): string {
  let out = word.replace(/^[aeiouy]/, 'A');
  for (const [pattern, to] of classes) out = out.replace(pattern, to);
  return out.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1');
}

/**
 * A word as any usual transliteration would come to: "sergey" and "sergei", "donbass" and "donbas", "kiev"
 * not "kyiv". Words with equal keys are right forms of one name rather than wrong ones.
 */
export function spellingKey(word: string): string {
  return word
    .replace(/(.)\1+/g, '$1')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/ck|[cq](?=[aoukrlt]|$)/g, 'k')
    .replace(/tch|tsh/g, 'ch')
    .replace(/dj|dzh/g, 'j')
    .replace(/w/g, 'v')
    .replace(/ou|oo/g, 'u')
    .replace(/[yj](?=[aeou])|(?<=[aeou])[yj]/g, 'i')
    .replace(/y/g, 'i')
    .replace(/ee/g, 'i')
    .replace(/ff$|v$/g, 'v')
    .replace(/(?<=a)h$/, '')
    .replace(/i+/g, 'i')
    .replace(/i(?=[aeou])/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants of a word, without h, each once in a row: all that scripts without vowels tell of it. */
const skeleton = (word: string): string =>
  spellingKey(word)
    .replace(/[aeioux]|h/g, (letter) => (letter === 'x' ? 'ks' : ''))
    .replace(/(.)\1+/g, '$1');

/** Whether two names differ at most in vowels, h and doubled letters, beyond what transliterations do. */
export const sameSkeleton = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word[0] === b[i]![0] && skeleton(word) === skeleton(b[i]!));

/** Whether two names, as folded words, differ at most as transliterations of one name do. */
export const sameSpelling = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => spellingKey(word) === spellingKey(b[i]!));
