/** "now", "currently", "recently", "soon", "this day", "the future": times without a place on the calendar. */
import { type Family, fixed } from '../match.ts';
import { dashes, isGlued, isMark, word } from '../words.ts';

const values = new Map<string, string>([
  ['now', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['formerly', 'PAST_REF'],
  ['previously', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
]);

export const vague: Family = {
  id: 'vague',
  wakesOn: (lexeme) => values.has(lexeme.word),
  match(words, i) {
    const known = word(words, i);
    if (isMark(words, i - 1, dashes) && isGlued(words, i)) return null;
    if (isMark(words, i + 1, dashes) && isGlued(words, i + 1) && isGlued(words, i + 2)) return null;
    if (known === 'soon' && word(words, i - 1) === 'as') return null;
    return {
      first: i,
      last: i + 1,
      type: 'DATE',
      closed: true,
      resolve: () => fixed(values.get(known)!, `“${known}”`),
    };
  },
};
