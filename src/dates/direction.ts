/**
 * Past or to come? A weekday or a month without a year is read the way a reader does: by the tense of the
 * verb it hangs on and by words such as "ahead of" and "since".
 */
import { isMark, lexeme, type Words, word } from './words.ts';

export interface Direction {
  /** −1 past, 1 to come, 0 the clause does not tell. */
  readonly way: -1 | 0 | 1;
  /** The word that told. */
  readonly cue: string;
}

const unknown: Direction = { way: 0, cue: '' };
/** Words that end in -ed but are no past tense. */
const notPast = new Set([
  'need',
  'indeed',
  'united',
  'speed',
  'hundred',
  'red',
  'feed',
  'seed',
  'deed',
  'proceed',
  'exceed',
  'succeed',
  'unprecedented',
  'naked',
  'sacred',
  'exceed',
  'bed',
  'shed',
  'greed',
  'breed',
  'med',
  'fed',
  'ted',
  'fred',
  'mohammed',
  'ahmed',
  'embed',
  'limited',
  'united',
]);

/** Which way the token points by itself. */
function cueAt(words: Words, i: number): -1 | 0 | 1 {
  const { cue, word: known } = lexeme(words, i);
  if (cue) return cue === 'past' ? -1 : 1;
  if (known) return 0;
  const end = words.end[i]!;
  const from = words.start[i]!;
  if (
    words.kind[i] !== 0 ||
    end - from < 4 ||
    words.text.charCodeAt(end - 1) !== 100 ||
    words.text.charCodeAt(end - 2) !== 101
  )
    return 0;
  return notPast.has(words.text.slice(from, end).toLowerCase()) ? 0 : -1;
}

/** Whether a sentence ends at token `i`: a stop, "?" or "!" before a capital, or a blank line. */
export function endsSentence(words: Words, i: number): boolean {
  if (i < 0 || i >= words.length) return true;
  if (words.kind[i] === 3) return true;
  if (!isMark(words, i, '.?!')) return false;
  if (i + 1 >= words.length) return true;
  if (words.start[i + 1] === words.end[i]) return isMark(words, i + 1, '"”\'’)');
  // An initial or an abbreviation ("U.S. Army", "Gen. Milley", "Dec. 7") does not end one.
  const length =
    i > 0 && words.kind[i - 1] === 0 && words.end[i - 1] === words.start[i]
      ? words.end[i - 1]! - words.start[i - 1]!
      : 9;
  if (isMark(words, i, '.') && length <= 3) {
    const first = words.text.charAt(words.start[i - 1]!);
    if (length === 1 || first !== first.toLowerCase()) return false;
  }
  const next = words.text.charAt(words.start[i + 1]!);
  return next === next.toUpperCase();
}

const reach = 40;

/** Reads the clause around the tokens [first, last). */
export function direction(words: Words, first: number, last: number): Direction {
  const before = word(words, first - 1) === 'on' ? first - 2 : first - 1;
  const near = word(words, before);
  if (near === 'since' || near === 'after' || near === 'following') return { way: -1, cue: near };
  if (near === 'until' || near === 'till' || near === 'by') return { way: 1, cue: near };
  let soft: Direction = unknown;
  for (let i = before; i > before - reach && !endsSentence(words, i); i--) {
    const way = cueAt(words, i);
    if (way) return { way, cue: words.text.slice(words.start[i]!, words.end[i]!) };
  }
  for (let i = last; i < last + reach && !endsSentence(words, i); i++) {
    const way = cueAt(words, i);
    if (way) {
      soft = { way, cue: words.text.slice(words.start[i]!, words.end[i]!) };
      break;
    }
  }
  return soft;
}

/** "the Monday before" in words, for a reason. */
export const because = ({ cue }: Direction): string => (cue ? ` (“${cue}”)` : '');
