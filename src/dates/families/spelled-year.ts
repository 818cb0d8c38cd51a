/** A year in words, as in transcripts: "nineteen ninety-six", "the year two thousand", "twenty twenty-one". */
import { yearMoment } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { type Family, writtenOut } from '../match.ts';
import { spelledYearAt } from '../spelled-years.ts';
import { Kind, lexeme, word } from '../words.ts';

/** Before a year of an older century. */
const leads = wordSet('in of since by until from to and');

export const spelledYear: Family = {
  id: 'spelled-year',
  wakesOn: ({ number }) => number >= 16 && number <= 20,
  match(words, i) {
    const found = spelledYearAt(words, i);
    if (!found || (found.year < 1900 && !leads.has(word(words, i - 1)))) return null;
    return { first: i, last: found.next, type: 'DATE', resolve: () => writtenOut(yearMoment(found.year)) };
  },
};

/** "the year two thousand", "in two thousand and fifteen". */
export const namedYear: Family = {
  id: 'named-year',
  wakesOn: ({ number }) => number === 1000,
  match(words, i) {
    if (lexeme(words, i - 1).number !== 2) return null;
    const named = word(words, i - 2) === 'year';
    const at = word(words, i + 1) === 'and' ? i + 2 : i + 1;
    const { number } = lexeme(words, at);
    const tail = number >= 20 && number < 100 ? lexeme(words, at + 1).number : -1;
    const whole = number >= 1 && number < 100;
    const last = whole ? (tail > 0 && tail < 10 ? at + 2 : at + 1) : i + 1;
    if (
      !named &&
      (!whole || !leads.has(word(words, i - 2)) || (words.kind[last] === Kind.Word && !word(words, last)))
    )
      return null;
    const year = 2000 + (whole ? number : 0) + (tail > 0 && tail < 10 ? tail : 0);
    const first = named ? (word(words, i - 3) === 'the' ? i - 3 : i - 2) : i - 1;
    return { first, last, type: 'DATE', resolve: () => writtenOut(yearMoment(year)) };
  },
};
