/** What a single word of a clause says about time: a past tense, a modal, a word of planning. */
import { wordSet } from './english-words.ts';
import { dashes, isMark, Kind, lexeme, tokenText, type Words, word } from './words.ts';

/** −1 past, 1 to come, 0 the word does not tell. */
export type Way = -1 | 0 | 1;

/** Words that end in -ed but are no past tense. */
const notPast = new Set(
  'need indeed speed feed seed deed proceed exceed succeed unprecedented naked sacred shed greed breed weed mohammed ahmed hamed embed limited hundred kindred wicked rugged'.split(
    ' ',
  ),
);
/** Before a word in -ed these make it an adjective: "the disputed region". */
const adjectival = wordSet(
  'the a an this that these those its their his her our some of in on with by for more less most two three',
);
/** Before a participle these leave the time to the words before them: "will be named", "is based". */
const passive = wordSet('be is are');
const forms = wordSet('is are was were be');
/** Verbs that put something on the calendar. */
const arranging = new Set('planned plan plans planning scheduled set booked arranged'.split(' '));

/** Whether a token looks like a regular past tense. */
function isRegularPast(words: Words, i: number): boolean {
  const start = words.start[i]!;
  const end = words.end[i]!;
  if (words.kind[i] !== Kind.Word || end - start < 4 || !words.text.startsWith('ed', end - 2)) return false;
  // Names are capital; "unnamed", "unspecified" are adjectives.
  if (words.text.charCodeAt(start) < 97 || words.text.startsWith('un', start)) return false;
  const before = word(words, i - 1);
  return (
    !passive.has(before) &&
    !adjectival.has(before) &&
    !isMark(words, i - 1, dashes) &&
    !notPast.has(tokenText(words, i))
  );
}

/** A word of planning looks ahead where "to" or "for" follows, or the time itself: "agreed to", "due Friday". */
function planning(words: Words, i: number, near: number): Way {
  const known = word(words, i);
  const before = word(words, i - 1);
  const next = word(words, i + 1);
  const earlier = before === 'had' || word(words, i - 2) === 'had';
  if (known === 'about') return 0;
  if (known === 'has' || known === 'have' || known === 'needs') return next === 'to' ? 1 : 0;
  if (known === 'ahead') return next === 'of' ? 1 : 0;
  if (next === 'to' || next === 'for') return earlier ? -1 : 1;
  const spelled = tokenText(words, i).toLowerCase();
  // "has scheduled a hearing Friday", "planned a rally"
  if ((next === 'a' || next === 'an') && arranging.has(spelled)) return earlier ? -1 : 1;
  if (known === 'set') return forms.has(before) ? 0 : -1;
  const past = spelled.endsWith('ed');
  // "is due Friday", "was scheduled on Monday"
  const adjacent = i + 1 >= near || (next === 'on' && i + 2 >= near);
  if (adjacent && (forms.has(before) || !past)) return 1;
  return past && before !== 'be' && !adjectival.has(before) ? -1 : 0;
}

/** Which way token `i` points; `near` is the token where the time expression begins, right of it. */
export function cueAt(words: Words, i: number, near: number): Way {
  const before = word(words, i - 1);
  switch (lexeme(words, i).cue) {
    case 'future':
      return before === 'to' ? 0 : 1;
    case 'past':
      return passive.has(before) ? 0 : -1;
    case 'present':
      return before === 'to' ||
        before === 'not' ||
        adjectival.has(before) ||
        lexeme(words, i - 1).cue === 'past'
        ? 0
        : 1;
    case 'plan':
      return planning(words, i, near);
    default:
      // "is to resume"
      if (word(words, i) === 'to') return before === 'is' || before === 'are' ? 1 : 0;
      return isRegularPast(words, i) ? -1 : 0;
  }
}
