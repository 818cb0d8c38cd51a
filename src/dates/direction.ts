/**
 * Past or to come? A weekday or a month without a year is read the way a reader does: by the tense of the
 * verb it hangs on and by words such as "ahead of" and "since".
 */
import { wordSet } from './english-words.ts';
import { endsSentence } from './sentence-end.ts';
import { apostrophes, dashes, isMark, Kind, lexeme, tokenText, type Words, word } from './words.ts';

export interface Direction {
  /** −1 past, 1 to come, 0 the clause does not tell. */
  readonly way: -1 | 0 | 1;
  /** The word that told; '' where none did. */
  readonly cue: string;
}

const unknown: Direction = { way: 0, cue: '' };
/** How many tokens of the clause are read on either side. */
const reach = 40;

/** Words that end in -ed but are no past tense. */
const notPast = new Set(
  'need indeed speed feed seed deed proceed exceed succeed unprecedented naked sacred shed greed breed weed mohammed ahmed hamed embed limited speed hundred kindred wicked rugged'.split(
    ' ',
  ),
);
/** Before a word in -ed these make it an adjective: "the disputed region". */
const adjectival = wordSet(
  'the a an this that these those its their his her our some of in on with by for more less most two three',
);

/** Verbs that put something on the calendar. */
const arranging = new Set('planned plan plans planning scheduled set booked arranged'.split(' '));

/** Whether a token looks like a regular past tense. */
function isRegularPast(words: Words, i: number): boolean {
  if (words.kind[i] !== Kind.Word) return false;
  const end = words.end[i]!;
  const length = end - words.start[i]!;
  if (length < 4 || words.text.charCodeAt(end - 1) !== 100 || words.text.charCodeAt(end - 2) !== 101)
    return false;
  const first = words.text.charCodeAt(words.start[i]!);
  return (
    first > 96 &&
    !notPast.has(tokenText(words, i)) &&
    !adjectival.has(word(words, i - 1)) &&
    !isMark(words, i - 1, dashes)
  );
}

/** Which way the token points; `near` is where the time expression begins, right of it. */
function cueAt(words: Words, i: number, near: number): -1 | 0 | 1 {
  const { cue } = lexeme(words, i);
  const before = word(words, i - 1);
  if (cue === 'future') return before === 'to' && word(words, i) === 'may' ? 0 : 1;
  if (cue === 'past') return before === 'be' ? 0 : -1;
  if (cue === 'present')
    return before === 'to' ||
      before === 'not' ||
      adjectival.has(before) ||
      lexeme(words, i - 1).cue === 'past'
      ? 0
      : 1;
  if (cue === 'plan') {
    const next = word(words, i + 1);
    const known = word(words, i);
    if (known === 'has' || known === 'have' || known === 'about' || known === 'needs')
      return next === 'to' && known !== 'about' ? 1 : 0;
    if (known === 'ahead') return next === 'of' ? 1 : 0;
    if (next === 'to' || next === 'for') return before === 'had' || word(words, i - 2) === 'had' ? -1 : 1;
    // "has scheduled a hearing Friday", "planned a rally"
    if (['a', 'an'].includes(next) && arranging.has(known)) return before === 'had' ? -1 : 1;
    // "is due Friday", "was scheduled on Monday"
    const passive = ['is', 'are', 'was', 'were', 'be'].includes(before) || !known.endsWith('ed');
    if (known === 'set')
      return passive && before !== '' && ['is', 'are', 'was', 'were', 'be'].includes(before) ? 0 : -1;
    if (passive && (i + 1 >= near || (next === 'on' && i + 2 >= near))) return 1;
    return known.endsWith('ed') && before !== 'be' && !adjectival.has(before) ? -1 : 0;
  }
  return isRegularPast(words, i) && before !== 'be' ? -1 : 0;
}

const told = (words: Words, way: -1 | 1, i: number): Direction => ({ way, cue: tokenText(words, i) });

/** Reads the clause around the tokens [first, last) of a weekday, a month or a day. */
export function direction(words: Words, first: number, last: number): Direction {
  const before = ['on', 'in', 'the', 'this'].includes(word(words, first - 1)) ? first - 2 : first - 1;
  const lead = word(words, before);
  if (lead === 'since' || lead === 'after' || lead === 'following') return told(words, -1, before);
  if (lead === 'until' || lead === 'till' || lead === 'before' || lead === 'upcoming')
    return told(words, 1, before);
  const possessive = isMark(words, last, apostrophes) && word(words, last + 1) === 's';
  // "the ministry on Sunday issued", "On Sunday will"
  const after = last + (isMark(words, last, ',') ? 1 : 0);
  if (!possessive && word(words, before + 1) === 'on' && isMark(words, last, ',') === false) {
    const way = cueAt(words, after, -1);
    if (way) return told(words, way, after);
  }
  const left = scanLeft(words, before, first, possessive ? 5 : reach);
  if (left.way) {
    if (lead === 'by' && left.way < 0 && left.cue !== 'had') return told(words, 1, before);
    return left;
  }
  if (lead === 'by') return told(words, 1, before);
  return scanRight(words, last, possessive ? 10 : reach);
}

function scanLeft(words: Words, from: number, near: number, far: number): Direction {
  for (let i = from; i > from - far && !endsSentence(words, i); i--) {
    const way = cueAt(words, i, near);
    if (way) return told(words, way, i);
  }
  return unknown;
}

function scanRight(words: Words, from: number, far: number): Direction {
  for (let i = from; i < from + far && !endsSentence(words, i); i++) {
    const way = cueAt(words, i, -1);
    if (way) return told(words, way, i);
  }
  return unknown;
}

/** The telling word in words, for a reason; '' where there is none. */
export const because = ({ cue }: Direction): string => (cue ? ` (“${cue}”)` : '');
