/**
 * A part of the day: "this morning", "last night", "that evening", "the next morning", "the morning of
 * January 31", "overnight", "late afternoon".
 */
import { type Moment, shift } from '../calendar.ts';
import { type Context, type Family, type Match, type Resolution, resolved, unresolved } from '../match.ts';
import { dashes, isCapital, isMark, lexeme, type Words, word } from '../words.ts';
import { calendarDate } from './calendar-date.ts';
import { relativeDay } from './relative-day.ts';
import { partSuffix, weekday } from './weekday.ts';

/** Steps in days from publication. */
const fromNow = new Map([
  ['this', 0],
  ['last', -1],
]);
/** Steps in days from the day last mentioned. */
const fromThere = new Map([
  ['that', 0],
  ['same', 0],
  ['next', 1],
  ['following', 1],
  ['previous', -1],
]);

function on(base: Moment | null, step: number, part: string, reason: string): Resolution {
  if (base?.grain !== 'day') return unresolved('needs the publication date');
  return resolved({ ...shift(base, step), time: partSuffix(part) }, reason);
}

const lastDay = ({ sentenceDay, day, published }: Context): Moment | null => sentenceDay ?? day ?? published;

/** "of January 31", "of Tuesday" after a part of the day. */
function ofDay(words: Words, i: number): Match | null {
  if (word(words, i) !== 'of') return null;
  for (let k = i + 1; k < i + 4; k++) {
    const { month, weekday: day } = lexeme(words, k);
    const match = month ? calendarDate.match(words, k) : day ? weekday.match(words, k) : null;
    if (match) return match.first === i + 1 ? match : null;
  }
  return null;
}

export const partOfDay: Family = {
  id: 'part-of-day',
  wakesOn: ({ part, plural }) => part !== '' && !plural,
  match(words, i) {
    const { part, word: known } = lexeme(words, i);
    const lead = word(words, i - 1);
    const article = word(words, i - 2) === 'the' ? i - 2 : i - 1;
    if (known === 'overnight') {
      if (lead === 'the' || lead === 'an' || isCapital(words, i + 1)) return null;
      return {
        first: i,
        last: i + 1,
        type: 'TIME',
        resolve: (context) =>
          on(
            context.sentenceDay ?? context.published,
            0,
            part,
            'the night before publication or the day of the sentence',
          ),
      };
    }
    const now = fromNow.get(lead);
    if (now !== undefined && !(lead === 'last' && article < i - 1)) {
      const step = lead === 'last' && part !== 'NI' && part !== 'EV' && part !== 'AF' ? -1 : now;
      return {
        first: i - 1,
        last: i + 1,
        type: 'TIME',
        resolve: (context) => on(context.published, step, part, 'counted from publication'),
      };
    }
    const there = fromThere.get(lead);
    if (there !== undefined) {
      return {
        first: article,
        last: i + 1,
        type: 'TIME',
        resolve: (context) => on(lastDay(context), there, part, 'counted from the day last mentioned'),
      };
    }
    if (lead === 'every' || lead === 'each') {
      return {
        first: i - 1,
        last: i + 1,
        type: 'SET',
        closed: true,
        resolve: () => ({ value: `XXXX-XX-XX${partSuffix(part)}`, reason: 'every day' }),
      };
    }
    const day = ofDay(words, i + 1);
    const point =
      ['early', 'late', 'mid'].includes(lead) ||
      (isMark(words, i - 1, dashes) && ['early', 'late', 'mid'].includes(word(words, i - 2)));
    if (day && (lead === 'the' || point)) {
      return {
        first: lead === 'the' ? i - 1 : i,
        last: day.last,
        type: 'TIME',
        resolve(context) {
          const { moment, reason } = day.resolve(context);
          return moment?.grain === 'day'
            ? on(moment, 0, part, reason ?? '')
            : unresolved('needs the publication date');
        },
      };
    }
    if (
      lead === 'the' &&
      word(words, i - 2) === 'in' &&
      lexeme(words, i - 3).number < 0 &&
      known !== 'night'
    ) {
      return {
        first: i - 1,
        last: i + 1,
        type: 'TIME',
        resolve: (context) =>
          on(
            context.sentenceDay ?? context.published,
            0,
            part,
            'on the day of the sentence or of publication',
          ),
      };
    }
    if (lead === 'the' && word(words, i + 1) === 'before' && known === 'night' && words.kind[i + 2] !== 0) {
      return {
        first: i - 1,
        last: i + 2,
        type: 'TIME',
        resolve: (context) => on(lastDay(context), -1, part, 'counted from the day last mentioned'),
      };
    }
    if (!point || known === 'night') return null;
    // "mid-afternoon yesterday", "late morning Tuesday"
    const next = lexeme(words, i + 1);
    const near = next.weekday
      ? weekday.match(words, i + 1)
      : relativeDay.wakesOn?.(next)
        ? relativeDay.match(words, i + 1)
        : null;
    const own = near?.first === i + 1 && near.type === 'DATE' ? near : null;
    return {
      first: i,
      last: own?.last ?? i + 1,
      type: 'TIME',
      resolve(context) {
        const day = own?.resolve(context).moment ?? context.sentenceDay ?? context.published;
        return on(day, 0, part, own ? 'on the day named' : 'on the day of the sentence or of publication');
      },
    };
  },
};
