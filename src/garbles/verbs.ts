/** What can be told of English verbs from a word list: a verb is a word whose -ing and -ed forms are words. */
import type { Lexicon } from '../lexicon/lexicon.ts';

/** Past forms that do not end in -ed, and are not also the base form. */
export const irregularPast: ReadonlySet<string> = new Set(
  (
    'said told went came made took gave got saw knew thought found felt became left kept held brought began ' +
    'wrote stood heard meant met ran paid sat spoke lay led grew lost fell sent built understood drew broke ' +
    'spent rose drove bought wore chose sought fought caught taught sold won struck shot flew hung swore ' +
    'threw stole shook froze withdrew overcame fled sank sprang swept wept slept crept dealt bore tore woke ' +
    'rode hid bit blew laid'
  ).split(' '),
);

/** The -ing form of a base form: make → making, run → running, warn → warning. */
export function gerund(base: string): string {
  if (/[^aeioy]e$/.test(base) || /ue$/.test(base)) return `${base.slice(0, -1)}ing`;
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base)) return `${base}${base.at(-1)}ing`;
  return `${base}ing`;
}

/** True where `word` (lower-case) can be the base form of a verb. */
export function isVerbBase(lexicon: Lexicon, word: string): boolean {
  return word.length > 1 && lexicon.isWord(word) && lexicon.isWord(gerund(word));
}

/** True where `word` (lower-case) may be a finite verb: past, third person or base form. */
export function maybeFinite(lexicon: Lexicon, word: string): boolean {
  if (irregularPast.has(word) || /ed$/.test(word)) return true;
  if (isVerbBase(lexicon, word)) return true;
  if (/ies$/.test(word)) return isVerbBase(lexicon, `${word.slice(0, -3)}y`);
  if (/es$/.test(word) && isVerbBase(lexicon, word.slice(0, -2))) return true;
  return /s$/.test(word) && isVerbBase(lexicon, word.slice(0, -1));
}
