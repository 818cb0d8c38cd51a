/** "now", "currently", "recently", "soon", "this day", "the future": times without a place on the calendar. */
import { wordSet } from '../english-words.ts';
import { type Family, fixed, type Match } from '../match.ts';
import { dashes, isCapital, isGlued, isMark, Kind, lexeme, tokenText, type Words, word } from '../words.ts';

const values = new Map<string, string>([
  ['now', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
]);
/** "the near future", "the long term" */
const wakers = wordSet('future term past days day present moment');
/** "will one day lead" */
const modals = new Set<string>(['will', 'would', 'could', 'may', 'might', 'can', 'should']);
const spans = wordSet('near foreseeable short immediate distant long');

/** Whether the "day" at token `i` is that of "will one day lead": no length of time. */
export const isSomeDay = (words: Words, i: number): boolean =>
  word(words, i - 1) === 'one' &&
  (modals.has(tokenText(words, i - 2)) || modals.has(tokenText(words, i + 1)));

export const vague: Family = {
  id: 'vague',
  wakesOn: ({ word }) => values.has(word) || wakers.has(word),
  match(words, i) {
    const known = word(words, i);
    const value = values.get(known);
    if (value) return isWord(words, i) ? reference(i, i + 1, value) : null;
    const lead = word(words, i - 1);
    if (known === 'day') return isSomeDay(words, i) ? reference(i - 1, i + 1, 'FUTURE_REF') : null;
    if (known === 'present') return lead === 'at' ? reference(i, i + 1, 'PRESENT_REF') : null;
    if (known === 'moment')
      return lead === 'the' && word(words, i - 2) === 'at' ? reference(i - 1, i + 1, 'PRESENT_REF') : null;
    if (known === 'days') return lead === 'these' ? reference(i - 1, i + 1, 'PRESENT_REF') : null;
    const first = spans.has(lead) ? i - 2 : i - 1;
    if (word(words, first) !== 'the') return null;
    if (known === 'past') {
      const next = lexeme(words, i + 1);
      const bare =
        first === i - 1 &&
        word(words, first - 1) === 'in' &&
        !next.unit &&
        next.number < 0 &&
        words.kind[i + 1] !== Kind.Number;
      return bare && !['few', 'several', 'couple', 'half', 'summer', 'winter'].includes(next.word)
        ? reference(first, i + 1, 'PAST_REF')
        : null;
    }
    if (known === 'term' && lead !== 'near' && lead !== 'short' && lead !== 'long') return null;
    // "the future of the alliance" is a matter, not a time
    return word(words, i + 1) === 'of' ? null : reference(first, i + 1, 'FUTURE_REF');
  },
};

const reference = (first: number, last: number, value: string): Match => ({
  first,
  last,
  type: 'DATE',
  closed: true,
  resolve: () => fixed(value, 'no place on the calendar'),
});

/** Not a part of "now-defunct" or "Apocalypse Now". */
function isWord(words: Words, i: number): boolean {
  if (isMark(words, i - 1, dashes) && isGlued(words, i)) return false;
  if (isCapital(words, i) && i > 0 && words.kind[i - 1] === Kind.Word && isCapital(words, i - 1))
    return false;
  return !(isMark(words, i + 1, dashes) && isGlued(words, i + 1) && isGlued(words, i + 2));
}
