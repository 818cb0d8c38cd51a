/** A year in words, as in transcripts: "nineteen ninety-six", "the year two thousand", "twenty twenty-one". */
import { yearMoment } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { type Family, writtenOut } from '../match.ts';
import { spelledYearAt } from '../spelled-years.ts';
import { lexeme, word } from '../words.ts';

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

/** "the year two thousand", "the year 2000". */
export const namedYear: Family = {
  id: 'named-year',
  wakesOn: ({ number }) => number === 1000,
  match(words, i) {
    const millennia = lexeme(words, i - 1).number;
    if (millennia !== 2 || word(words, i - 2) !== 'year') return null;
    const { number } = lexeme(words, i + 1);
    const rest = number >= 1 && number <= 19 ? number : 0;
    return {
      first: word(words, i - 3) === 'the' ? i - 3 : i - 2,
      last: rest ? i + 2 : i + 1,
      type: 'DATE',
      resolve: () => writtenOut(yearMoment(2000 + rest)),
    };
  },
};
