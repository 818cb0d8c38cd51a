/**
 * A stretch of the calendar seen from now or from the time last mentioned: "last week", "this month",
 * "next year", "the weekend", "the same month", "the following day", "that year".
 */
import { type Grain, type Moment, shift, widen } from '../calendar.ts';
import { direction } from '../direction.ts';
import { type Family, fromPublished, fromReference, type Match, resolved, unresolved } from '../match.ts';
import { lexeme, type Words, word } from '../words.ts';

const grains = new Set<string>(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']);
const fromNow = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['current', 0],
  ['coming', 1],
  ['past', -1],
]);
const fromThere = new Map([
  ['same', 0],
  ['that', 0],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
]);

function weekend(words: Words, first: number, i: number): Match {
  return {
    first,
    last: i + 1,
    type: 'DATE',
    resolve({ published }) {
      if (!published) return unresolved('needs the publication date');
      const { way } = direction(words, first, i + 1);
      const week = widen(published, 'weekend');
      const weekday = published.index - (week.index * 7 - 3) + 1;
      // On a Saturday or a Sunday it is the one that has begun.
      const step = way > 0 ? 0 : weekday >= 6 ? 0 : -1;
      return resolved(
        shift(week, step),
        step < 0 ? 'the last one before publication' : 'the one of the week of publication',
      );
    },
  };
}

export const relativeUnit: Family = {
  id: 'relative-unit',
  wakesOn: ({ unit, plural }) => grains.has(unit) && !plural,
  match(words, i) {
    const grain = lexeme(words, i).unit as Grain;
    const relation = word(words, i - 1);
    const article = word(words, i - 2) === 'the';
    const now = fromNow.get(relation);
    if (grain === 'weekend' && (relation === 'the' || relation === 'last' || relation === 'this')) {
      if (relation !== 'this') return weekend(words, i - 1, i);
    }
    if (now !== undefined) {
      if (grain === 'day') return null;
      // "the past year" is a stretch that ends now, no calendar year.
      if (
        article &&
        (relation === 'past' || relation === 'last' || relation === 'next' || relation === 'coming')
      )
        return null;
      if (relation === 'past') return null;
      const first = article || (relation === 'coming' && word(words, i - 2) === 'this') ? i - 2 : i - 1;
      return {
        first,
        last: i + 1,
        type: 'DATE',
        resolve: (context) =>
          fromPublished(
            context,
            (published) => shift(widen(published, grain), now),
            'counted from publication',
          ),
      };
    }
    const there = fromThere.get(relation) ?? (article && relation === 'next' ? 1 : undefined);
    if (there === undefined) return null;
    if (relation === 'that' && grain === 'day') return null;
    return {
      first: article || (relation === 'same' && word(words, i - 2) === 'that') ? i - 2 : i - 1,
      last: i + 1,
      type: 'DATE',
      resolve: (context) =>
        fromReference(context, (base: Moment) => shift(widen(base, grain), there), 'counted from'),
    };
  },
};
