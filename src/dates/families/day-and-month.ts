/**
 * A day and a month in figures, without a year: "on 5/12", "by 25/12", "Tuesday 5/12". Which is which only
 * the setting knows, unless one of them can be no month; the value is null otherwise. Guards: fractions
 * ("5/12 of the votes"), scores ("won 6/4"), "24/7", stock prices ("from 5/8 to 7/8").
 */
import { isDay } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { type Context, type Family, type Resolution, unresolved } from '../match.ts';
import { dayWithoutYear } from '../nearest-year.ts';
import { isGlued, isMark, Kind, lexeme, numeral, tokenLength, type Words, word } from '../words.ts';

/** Before the figures these say that it is a day. */
const sure = wordSet('on since until till before after by');
/** These do where the figures cannot be a share. */
const likely = wordSet('from to between and through of');

/** Eighths and the like, as prices were told. */
const isShare = (part: number, whole: number): boolean => part < whole && [2, 4, 8].includes(whole);

function inOrder(context: Context, first: number, a: number, b: number, weekday: number): Resolution {
  const at = (day: number, month: number): Resolution =>
    dayWithoutYear(context, first, first + 3, month, day, weekday);
  const [dayFirst, monthFirst] = [isDay(2000, b, a), isDay(2000, a, b)];
  if (dayFirst && (!monthFirst || a === b || context.dateOrder === 'dmy')) return at(a, b);
  if (monthFirst && (!dayFirst || context.dateOrder === 'mdy')) return at(b, a);
  return unresolved('day or month first? The order is not set');
}

/** The weekday right before token `i`: "Tuesday 5/12", "Tuesday, 5/12"; 0 where there is none. */
function weekdayBefore(words: Words, i: number): { weekday: number; first: number } {
  const at = isMark(words, i - 1, ',') ? i - 2 : i - 1;
  const { weekday, plural } = lexeme(words, at);
  return weekday && !plural ? { weekday, first: at } : { weekday: 0, first: i };
}

export const dayAndMonth: Family = {
  id: 'day-and-month',
  wakesOnNumbers: true,
  match(words, i) {
    if (!isMark(words, i + 1, '/') || !isGlued(words, i + 1) || !isGlued(words, i + 2)) return null;
    const [a, b] = [numeral(words, i), numeral(words, i + 2)];
    if (a < 1 || b < 1 || tokenLength(words, i) > 2 || tokenLength(words, i + 2) > 2) return null;
    if ((!isDay(2000, b, a) && !isDay(2000, a, b)) || (a === 24 && b === 7)) return null;
    if (isGlued(words, i)) return null;
    const next = i + 3;
    if (isGlued(words, next) && (words.kind[next] !== Kind.Punctuation || isMark(words, next, '/-%')))
      return null;
    if (
      isMark(words, next, '.') &&
      isGlued(words, next) &&
      isGlued(words, next + 1) &&
      numeral(words, next + 1) >= 0
    )
      return null;
    if (word(words, next) === 'of' || lexeme(words, next).unit) return null;
    const lead = word(words, i - 1);
    const { weekday, first } = weekdayBefore(words, i);
    if (!weekday && !sure.has(lead) && !(likely.has(lead) && !isShare(a, b))) return null;
    return {
      first,
      last: next,
      type: 'DATE',
      closed: true,
      resolve: (context) => inOrder(context, i, a, b, weekday),
    };
  },
};
