/** "the early hours of Saturday", "in the small hours of June 3": the morning of a day, before it is light. */
import { type Family, resolved, unresolved } from '../match.ts';
import { lexeme, tokenText, type Words, word } from '../words.ts';
import { calendarDate } from './calendar-date.ts';
import { relativeDay } from './relative-day.ts';
import { partSuffix, weekday } from './weekday.ts';

const kinds = new Set(['early', 'small', 'late']);

/** The day that begins at token `i`. */
function dayAt(words: Words, i: number) {
  for (let k = i; k < i + 4; k++) {
    const { month, weekday: day } = lexeme(words, k);
    const family = month ? calendarDate : day ? weekday : null;
    const match =
      family?.match(words, k) ??
      (relativeDay.wakesOn?.(lexeme(words, k)) ? relativeDay.match(words, k) : null);
    if (match) return match.first === i ? match : null;
  }
  return null;
}

export const earlyHours: Family = {
  id: 'early-hours',
  wakesOn: ({ unit, plural }) => unit === 'hour' && plural,
  match(words, i) {
    const kind = tokenText(words, i - 1).toLowerCase();
    if (!kinds.has(kind) || word(words, i + 1) !== 'of') return null;
    const day = dayAt(words, i + 2);
    if (!day) return null;
    return {
      first: word(words, i - 2) === 'the' ? i - 2 : i - 1,
      last: day.last,
      type: 'TIME',
      closed: true,
      resolve(context) {
        const { moment, reason } = day.resolve(context);
        if (moment?.grain !== 'day') return unresolved('needs the publication date');
        const time = partSuffix(kind === 'late' ? 'EV' : 'MO');
        return resolved({ grain: 'day', index: moment.index, time }, reason ?? 'on the day named');
      },
    };
  },
};
