/** Years in words. */
import { isMark, lexeme, type Words } from './words.ts';

/** "ninety-six", "ninety six", "oh four", "ten": 0–99 and the token after it. */
function pair(words: Words, i: number): { value: number; last: number } | null {
  const { number } = lexeme(words, i);
  if (number < 10 || number > 90) return null;
  if (number < 20) return { value: number, last: i + 1 };
  const tail = isMark(words, i + 1, '-') ? i + 2 : i + 1;
  const unit = lexeme(words, tail).number;
  return unit >= 1 && unit <= 9 ? { value: number + unit, last: tail + 1 } : { value: number, last: i + 1 };
}

/** A year in words at token `i`: "nineteen ninety-six", "twenty twenty-one"; null where there is none. */
export function spelledYearAt(words: Words, i: number): { year: number; next: number } | null {
  const century = lexeme(words, i).number;
  if (century < 16 || century > 20) return null;
  const rest = pair(words, i + 1);
  if (!rest || lexeme(words, rest.last).unit || lexeme(words, rest.last).number >= 0) return null;
  if (century === 20 && rest.value > 40) return null;
  return { year: century * 100 + rest.value, next: rest.last };
}
