/** A year in words, as in transcripts: "nineteen ninety-six", "the year two thousand", "twenty twenty-one". */
import { yearMoment } from '../calendar.ts';
import { type Family, writtenOut } from '../match.ts';
import { isMark, lexeme, type Words, word } from '../words.ts';

/** "ninety-six", "ninety six", "oh four", "ten": 0–99 and the token after it. */
function pair(words: Words, i: number): { value: number; last: number } | null {
  const { number } = lexeme(words, i);
  if (number < 10 || number > 90) return null;
  if (number < 20) return { value: number, last: i + 1 };
  const tail = isMark(words, i + 1, '-') ? i + 2 : i + 1;
  const unit = lexeme(words, tail).number;
  return unit >= 1 && unit <= 9 ? { value: number + unit, last: tail + 1 } : { value: number, last: i + 1 };
}

export const spelledYear: Family = {
  id: 'spelled-year',
  wakesOn: ({ number }) => number >= 16 && number <= 20,
  match(words, i) {
    const century = lexeme(words, i).number;
    const rest = pair(words, i + 1);
    if (!rest || lexeme(words, rest.last).unit || lexeme(words, rest.last).number >= 0) return null;
    if (century === 20 && (rest.value < 10 || rest.value > 40)) return null;
    if (century < 19 && !['in', 'of', 'since', 'by', 'until'].includes(word(words, i - 1))) return null;
    return {
      first: i,
      last: rest.last,
      type: 'DATE',
      resolve: () => writtenOut(yearMoment(century * 100 + rest.value)),
    };
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
