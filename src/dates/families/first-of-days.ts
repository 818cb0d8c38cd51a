/** The first day of a range or a pair whose month stands with the second. */
import { afterMonth, dayAt, yearAfter } from '../date-parts.ts';
import type { Family } from '../match.ts';
import { dashes, isCapital, isGlued, isMark, lexeme, numeral, word } from '../words.ts';
import { resolveDay, type Written } from '../written-day.ts';

/** The 17 of "17 to 26 May 2021", "17-26 May", "the 3rd and 4th of June": the month stands with the second day. */
export const firstOfDays: Family = {
  id: 'first-of-days',
  wakesOnNumbers: true,
  match(words, i) {
    if (isGlued(words, i) && !isMark(words, i - 1, '(')) return null;
    const first = dayAt(words, i);
    if (
      !first ||
      (!isMark(words, first.next, dashes) && !['to', 'and', 'or', 'until'].includes(word(words, first.next)))
    )
      return null;
    const start = word(words, first.next + 1) === 'the' ? first.next + 2 : first.next + 1;
    const second = numeral(words, start) >= 0 ? dayAt(words, start) : null;
    if (!second || second.day <= first.day) return null;
    const at = word(words, second.next) === 'of' ? second.next + 1 : second.next;
    const { month } = lexeme(words, at);
    if (!month || (word(words, at) === 'may' && !isCapital(words, at))) return null;
    const year = yearAfter(words, afterMonth(words, at))?.year ?? null;
    const from = word(words, i - 1) === 'the' ? i - 1 : i;
    const written: Written = { first: from, last: first.next, month, day: first.day, year };
    return {
      first: from,
      last: first.next,
      type: 'DATE',
      closed: true,
      resolve: (context) => resolveDay(context, written, 0),
    };
  },
};
