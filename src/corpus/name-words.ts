/** A name cut into folded words, so that names can be compared however they are typed. */
import { foldName } from '../text/fold.ts';

const dotted =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])\p{L}\.\p{L}(?![\p{L}\p{N}.])/gu;

/**
 * The folded words of a name: dotted acronyms closed up ("U.S. Army" → us, army), hyphens and other marks
 * are gaps, an apostrophe inside a word stays ("O'Neill" → o'neill).
 */
export function nameWords(form: string): string[] {
  return split(foldName(form).replace(dotted, (initials) => initials.replaceAll('.', '')));
}

/** As `nameWords`, but initials stay apart ("J.R. Smith" → j, r, smith): what people's names need. */
export function personWords(form: string): string[] {
  return split(foldName(form).replaceAll('.', ' '));
}

function split(folded: string): string[] {
  const out: string[] = [];
  for (const word of folded.replace(/(?<=\p{L})' (?=\p{L})/gu, "'").split(/[^\p{L}\p{N}'&+]+/u)) {
    const bare = word.replace(/^'+|(?<!')'+$/g, '');
    if (bare !== '') out.push(bare);
  }
  return out;
}

/** True where `short` is a run of the words of `long`, at its start ('prefix'), end ('suffix') or inside. */
export function runAt(
  short: readonly string[],
  long: readonly string[],
): 'same' | 'prefix' | 'suffix' | 'inside' | undefined {
  if (short.length === 0 || short.length > long.length) return undefined;
  for (let at = 0; at + short.length <= long.length; at++) {
    if (!short.every((word, i) => long[at + i] === word)) continue;
    if (short.length === long.length) return 'same';
    if (at === 0) return 'prefix';
    return at + short.length === long.length ? 'suffix' : 'inside';
  }
  return undefined;
}
