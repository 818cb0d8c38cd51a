/**
 * A stretch of the calendar seen from the time last mentioned: "the same month", "the following day", "that
 * year", "the previous week", "the day before", "the next day".
 */
import { civil, firstDay, type Grain, type Moment, monthMoment, shift, widen } from '../calendar.ts';
import { type Family, fromReference, type Match, resolved, unresolved } from '../match.ts';
import { Kind, lexeme, numeral, type Words, word } from '../words.ts';
import { isYear } from './year.ts';

const grains = new Set<string>(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);
const steps = new Map([
  ['same', 0],
  ['that', 0],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
]);

function counted(first: number, last: number, grain: Grain, step: number): Match {
  const reason = step ? 'counted from' : 'the one of';
  return {
    first,
    last,
    type: 'DATE',
    resolve: (context) =>
      fromReference(context, grain, (base: Moment) => shift(widen(base, grain), step), reason, step === 0),
  };
}

/** "the same month of 2017" */
const sameMonth = (first: number, last: number, year: number): Match => ({
  first,
  last,
  type: 'DATE',
  resolve: ({ reference, published }) => {
    const base = reference ?? published;
    return base
      ? resolved(monthMoment(year, civil(firstDay(base)).month), 'the month last mentioned')
      : unresolved('needs a time mentioned before it, or the publication date');
  },
});

/** Whether nothing that "before" could govern follows: "the day before, …", but not "the day before the vote". */
function standsAlone(words: Words, i: number): boolean {
  const next = word(words, i);
  return (
    i >= words.length ||
    words.kind[i] !== Kind.Word ||
    ['and', 'in', 'at', 'when', 'that', 'by', 'to', 'with', 'from', 'on'].includes(next)
  );
}

export const anaphoricUnit: Family = {
  id: 'anaphoric-unit',
  wakesOn: ({ unit, plural }) => grains.has(unit) && !plural,
  match(words, i) {
    const grain = lexeme(words, i).unit as Grain;
    const relation = word(words, i - 1);
    const next = word(words, i + 1);
    if (
      relation === 'the' &&
      (next === 'before' || next === 'after') &&
      standsAlone(words, i + 2) &&
      words.kind[i + 2] !== Kind.Number
    ) {
      return counted(i - 1, i + 2, grain, next === 'before' ? -1 : 1);
    }
    const article = word(words, i - 2) === 'the';
    const step =
      steps.get(relation) ??
      (article && relation === 'next' && (grain === 'day' || grain === 'month' || grain === 'week')
        ? 1
        : undefined);
    if (step === undefined || (relation === 'that' && next === 'of')) return null;
    const year =
      grain === 'month' && relation === 'same' && word(words, i + 1) === 'of' && isYear(words, i + 2);
    if (year && article) return sameMonth(i - 2, i + 3, numeral(words, i + 2));
    const first = article || (relation === 'same' && word(words, i - 2) === 'that') ? i - 2 : i - 1;
    return counted(first, i + 1, grain, step);
  },
};
