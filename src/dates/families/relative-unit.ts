/**
 * A stretch of the calendar seen from now or from the time last mentioned: "last week", "this month",
 * "next year", "the weekend", "the same month", "the following day", "that year", "the day before",
 * "the end of the year", "year-end".
 */

import { type Grain, type Moment, shift, widen } from '../calendar.ts';
import { direction } from '../direction.ts';
import { wordSet } from '../english-words.ts';
import {
  type Context,
  type Family,
  fromPublished,
  fromReference,
  type Match,
  resolved,
  unresolved,
} from '../match.ts';
import { apostrophes, dashes, isCapital, isGlued, isMark, Kind, lexeme, type Words, word } from '../words.ts';

const grains = new Set<string>(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']);
const fromNow = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['current', 0],
  ['coming', 1],
]);
const fromThere = new Map([
  ['same', 0],
  ['that', 0],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
]);
const parts = wordSet('end beginning start middle close turn rest earlier later early late');

/** On a Saturday or a Sunday "the weekend" is the one that has begun; before, the last or the coming one. */
function theWeekend(words: Words, first: number, last: number, relation: string): Match {
  return {
    first,
    last,
    type: 'DATE',
    resolve({ published }) {
      if (!published) return unresolved('needs the publication date');
      const week = widen(published, 'weekend');
      const begun = published.index >= week.index * 7 + 2;
      const { way } = direction(words, first, last);
      const ahead = relation === 'next' || relation === 'coming' || (relation !== 'last' && way > 0);
      const step =
        relation === 'last'
          ? -1
          : relation === 'this' || ahead
            ? relation === 'next' && !begun
              ? 0
              : relation === 'next'
                ? 1
                : 0
            : begun
              ? 0
              : -1;
      return resolved(
        shift(week, step),
        step < 0 ? 'the last one before publication' : 'the one of the week of publication',
      );
    },
  };
}

/** The day, the week … spoken of: `steps` from it. */
function counted(first: number, last: number, grain: Grain, steps: number): Match {
  return {
    first,
    last,
    type: 'DATE',
    resolve: (context) =>
      fromReference(
        context,
        (base: Moment) => shift(widen(base, grain), steps),
        steps ? 'counted from' : 'the one of',
      ),
  };
}

const ofPublication = (first: number, last: number, grain: Grain, steps: number, mod?: string): Match => ({
  first,
  last,
  type: 'DATE',
  resolve: (context: Context) => {
    const found = fromPublished(
      context,
      (published) => shift(widen(published, grain), steps),
      'counted from publication',
    );
    return mod ? { ...found, mod } : found;
  },
});

/** "year-end", "year end", "year's end", "the year's end". */
function yearEnd(words: Words, i: number): number {
  let at = i + 1;
  if (isMark(words, at, dashes) && isGlued(words, at)) at++;
  else if (isMark(words, at, apostrophes) && word(words, at + 1) === 's') at += 2;
  return word(words, at) === 'end' && !isMark(words, at + 1, dashes) ? at + 1 : 0;
}

/** Whether nothing that "before" could govern follows: "the day before, …", but not "the day before the vote". */
const standsAlone = (words: Words, i: number): boolean =>
  i >= words.length ||
  words.kind[i] === Kind.Punctuation ||
  words.kind[i] === Kind.Break ||
  ['and', 'in', 'at', 'when', 'that', 'by', 'to', 'with', 'from', 'on'].includes(word(words, i));

export const relativeUnit: Family = {
  id: 'relative-unit',
  wakesOn: ({ unit, plural }) => grains.has(unit) && !plural,
  match(words, i) {
    const grain = lexeme(words, i).unit as Grain;
    const relation = word(words, i - 1);
    const article = word(words, i - 2) === 'the';
    const now = fromNow.get(relation);
    if (grain === 'year' || grain === 'month' || grain === 'week') {
      const end = yearEnd(words, i);
      if (end) return ofPublication(relation === 'the' ? i - 1 : i, end, grain, 0, 'END');
    }
    if (grain === 'weekend') {
      const long = word(words, i - 1) === 'holiday' || word(words, i - 1) === 'long';
      const lead = long ? word(words, i - 2) : relation;
      if (['the', 'last', 'this', 'next', 'past', 'coming'].includes(lead)) {
        const first = long ? i - 2 : i - 1;
        return theWeekend(
          words,
          lead !== 'the' && ['the', 'this'].includes(word(words, first - 1)) ? first - 1 : first,
          i + 1,
          lead === 'past' ? 'last' : lead,
        );
      }
      return null;
    }
    if (now !== undefined) {
      if (grain === 'day') return relation === 'this' && word(words, i - 2) === 'to' ? presentDay(i) : null;
      // "the past year" is a stretch that ends now, no calendar year.
      if (article && relation !== 'current' && grain !== 'quarter') return null;
      if (relation === 'this' && isCapital(words, i - 1) && isCapital(words, i)) return null;
      const first = article || (relation === 'coming' && word(words, i - 2) === 'this') ? i - 2 : i - 1;
      return ofPublication(first, i + 1, grain, now);
    }
    if (relation === 'the' || relation === 'a') {
      const which = word(words, i + 1);
      if (relation === 'the' && (which === 'before' || which === 'after') && standsAlone(words, i + 2)) {
        return counted(i - 1, i + 2, grain, which === 'before' ? -1 : 1);
      }
      const of = word(words, i - 2);
      if (
        relation === 'the' &&
        grain !== 'day' &&
        grain !== 'decade' &&
        grain !== 'century' &&
        (of === 'of' || of === 'in') &&
        parts.has(word(words, i - 3)) &&
        word(words, i + 1) !== 'of'
      ) {
        // "earlier in the year", "the end of the month"
        const first = of === 'in' ? i - 3 : i - 1;
        return { ...ofPublication(first, i + 1, grain, 0), closed: of === 'in' };
      }
      return null;
    }
    const there = fromThere.get(relation) ?? (article && relation === 'next' ? 1 : undefined);
    if (there === undefined) return null;
    if (relation === 'that' && grain === 'day' && word(words, i + 1) === 'of') return null;
    const first = article || (relation === 'same' && word(words, i - 2) === 'that') ? i - 2 : i - 1;
    return counted(first, i + 1, grain, there);
  },
};

/** "to this day" */
const presentDay = (i: number): Match => ({
  first: i - 1,
  last: i + 1,
  type: 'DATE',
  closed: true,
  resolve: () => ({ value: 'PRESENT_REF', reason: 'now' }),
});
