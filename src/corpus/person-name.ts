/** People's names: their parts, and when two of them can name the same person. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { personWords } from './name-words.ts';
import { sameNickname } from './nicknames.ts';

/** A person's name without titles, honours and generational suffixes. */
export interface PersonName {
  /** Folded words in the order written; at least one. */
  readonly words: readonly string[];
  /** "jr", "sr", "ii", … or ''. */
  readonly suffix: string;
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);
const honorifics = new Set(
  'mr mrs ms miss mister madam dr doctor sir dame lord lady st saint pope prof professor rev reverend emperor empress tsar czar king queen princess sheikh sheik emir ayatollah imam rabbi congressman congresswoman'.split(
    ' ',
  ),
);
/** Words that belong to the family name that follows them, and are no name by themselves. */
export const particles: ReadonlySet<string> = new Set(
  'van von der den de da do dos das di del della du la le el al ul bin ibn ben bint abu abd ter ten zu zur af y e'.split(
    ' ',
  ),
);

/** @returns undefined where nothing but titles or marks is left. */
export function parsePerson(form: string, lexicon: Lexicon): PersonName | undefined {
  let words = personWords(form);
  const honours = trailingHonours(form, words);
  if (honours > 0) words = words.slice(0, words.length - honours);
  let suffix = '';
  while (words.length > 1 && suffixes.has(words.at(-1)!)) suffix = words.pop()!.replace('junior', 'jr');
  // "Norton I", "Charles III": the number belongs to the throne.
  if (words.length === 2 && /^[ivx]+$/.test(words[1]!)) suffix = words.pop()!;
  words = words.slice(titleLength(words, lexicon));
  return words.length === 0 ? undefined : { words, suffix };
}

/** How many leading words are a title: "speaker nancy pelosi" → 1. A title alone counts as a name. */
function titleLength(words: readonly string[], lexicon: Lexicon): number {
  if (words.length < 2) return 0;
  for (let n = Math.min(4, words.length - 1); n >= 1; n--) {
    const title = words.slice(0, n).join(' ');
    if (n === 1 && words.length === 2 && givenTitles.has(title)) return 0;
    if ((n === 1 && honorifics.has(title)) || lexicon.title(title) !== undefined) return n;
  }
  return 0;
}

/** Titles that are given names too: they stay before a single word. */
const givenTitles = new Set(
  'dean earl prince duke judge major baron bishop marshal pastor general king sergeant'.split(' '),
);

/** How many trailing words are post-nominal letters: "Zaha Hadid DBE RA" → 2. */
function trailingHonours(form: string, words: readonly string[]): number {
  if (form === form.toUpperCase()) return 0;
  const written = form.trim().split(/\s+/);
  let n = 0;
  while (n < written.length - 2 && n < words.length - 2 && /^\p{Lu}{2,4},?$/u.test(written.at(-1 - n)!)) n++;
  return suffixes.has(written.at(-1)!.toLowerCase()) ? 0 : n;
}

/** The word that others call a person by: "joe biden" → biden, "bashar al assad" → assad. */
export const familyWord = (name: PersonName): string => name.words.at(-1)!;

const isInitial = (word: string) => word.length === 1;

function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (isInitial(a) || isInitial(b)) return a[0] === b[0];
  return sameNickname(a, b);
}

/**
 * Whether two full names can name one person: the family name is the same, the given name is the same,
 * its initial or its short form, and neither middle names nor generations contradict each other.
 */
export function compatible(a: PersonName, b: PersonName): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length < 2) return false;
  if (short.at(-1) !== long.at(-1)) return sameWords(short, long);
  if (!sameGiven(short[0]!, long[0]!)) return isTail(short, long);
  return middlesAgree(short.slice(1, -1), long.slice(1, -1));
}

/** "higuchi ichiyo" and "ichiyo higuchi": the order of East Asian and Hungarian names differs. */
const sameWords = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word) => !isInitial(word) && b.includes(word));

/** "Leopold Gordon" in "Patrick Leopold Gordon". */
const isTail = (short: readonly string[], long: readonly string[]) =>
  short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i]);

/** The middle names of one are found, in order, among those of the other. */
function middlesAgree(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !sameGiven(word, long[at]!)) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}
