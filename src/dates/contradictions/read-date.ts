/** The parts of a date as written, told from the words of a time expression. */
import { Answers } from '../../text/answers.ts';
import { figuresOfYear } from '../date-parts.ts';
import { lexeme, numeral, scanWords, tokenLength } from '../words.ts';

export const monthNames =
  'January February March April May June July August September October November December'.split(' ');
export const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export interface ReadDate {
  /** 1 Monday … 7 Sunday, or 0; with where its name stands in the expression. */
  readonly weekday: number;
  readonly weekdayStart: number;
  readonly weekdayEnd: number;
  /** 1–12. */
  readonly month: number;
  /** Day of the month in figures, or 0. */
  readonly day: number;
  readonly year: number | null;
}

/** The same few expressions come again in every sentence and after every edit. */
const known = new Answers(2000, read);

/** Reads an expression with the name of a month; null for any other. */
export const readDate = (text: string): ReadDate | null => known.on(text);

function read(text: string): ReadDate | null {
  const words = scanWords(text);
  let [weekday, weekdayStart, weekdayEnd, month, day] = [0, 0, 0, 0, 0];
  let year: number | null = null;
  for (let i = 0; i < words.length; i++) {
    const known = lexeme(words, i);
    if (known.weekday && !weekday)
      [weekday, weekdayStart, weekdayEnd] = [known.weekday, words.start[i]!, words.end[i]!];
    else if (known.month && !month) month = known.month;
    else if (figuresOfYear(words, i) > 0) year = figuresOfYear(words, i);
    else if (numeral(words, i) > 0 && tokenLength(words, i) <= 2 && !day) day = numeral(words, i);
  }
  return month ? { weekday, weekdayStart, weekdayEnd, month, day, year } : null;
}
