/**
 * A stretch of the calendar seen from now: "last week", "this month", "next year", "the current quarter",
 * "this fiscal year", "the week after next", "year-end", "the end of the year", "earlier in the week".
 */
import { type Grain, shift, widen } from '../calendar.ts';
import { type Context, type Family, fixed, fromPublished, fromReference, type Match } from '../match.ts';
import { period } from '../period.ts';
import {
  apostrophes,
  dashes,
  isCapital,
  isGlued,
  isMark,
  lexeme,
  tokenText,
  type Words,
  word,
} from '../words.ts';

const grains = new Set<string>(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);
const steps = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['current', 0],
  ['coming', 1],
]);
const adjectives = new Set(['fiscal', 'financial', 'calendar', 'school', 'working', 'trading']);
const parts = new Set([
  'end',
  'beginning',
  'start',
  'middle',
  'close',
  'turn',
  'rest',
  'earlier',
  'later',
  'early',
  'late',
]);

const ofPublication = (first: number, last: number, grain: Grain, step: number, mod?: string): Match => ({
  first,
  last,
  type: 'DATE',
  resolve: (context: Context) => {
    const found = fromPublished(
      context,
      (published) => shift(widen(published, grain), step),
      'counted from publication',
    );
    return mod ? { ...found, mod } : found;
  },
});

/** "year-end", "year end", "year's end": the token after it, or 0. */
function yearEnd(words: Words, i: number): number {
  let at = i + 1;
  if (isMark(words, at, dashes) && isGlued(words, at)) at++;
  else if (isMark(words, at, apostrophes) && word(words, at + 1) === 's') at += 2;
  return word(words, at) === 'end' && !isMark(words, at + 1, dashes) ? at + 1 : 0;
}

/** "the end of the month", "end of year", "earlier in the week", "the year": the one of publication. */
function partly(words: Words, i: number, grain: Grain): Match | null {
  if (word(words, i + 1) === 'of') return null;
  const article = word(words, i - 1) === 'the';
  const link = article ? i - 2 : i - 1;
  const part = word(words, link - 1);
  if (!parts.has(part)) return null;
  if (grain === 'day') {
    // "later in the day" is of the day spoken of
    const spoken = article && word(words, link) === 'in' && (part === 'earlier' || part === 'later');
    return spoken
      ? {
          first: link - 1,
          last: i + 1,
          type: 'DATE',
          closed: true,
          resolve: (context) => fromReference(context, 'day', (base) => widen(base, 'day'), 'the day of'),
        }
      : null;
  }
  if (word(words, link) === 'of') return ofPublication(link + 1, i + 1, grain, 0);
  return word(words, link) === 'in' && article
    ? { ...ofPublication(link - 1, i + 1, grain, 0), closed: true }
    : null;
}

/** "for the year", "for the full week": the one of publication; "for the year ended July 2" is a length. */
function forThe(words: Words, i: number, grain: Grain): Match | null {
  const lead = word(words, i - 1) === 'full' || word(words, i - 1) === 'whole' ? i - 2 : i - 1;
  if (word(words, lead) !== 'the' || word(words, lead - 1) !== 'for') return null;
  if (grain !== 'year' && grain !== 'week' && grain !== 'month') return null;
  const next = word(words, i + 1);
  if (['of', 'to', 'that', 'in', 'when', 'before', 'after'].includes(next)) return null;
  if (tokenText(words, i + 1).startsWith('end')) {
    return {
      first: lead,
      last: i + 1,
      type: 'DURATION',
      closed: true,
      resolve: () => fixed(period(1, grain), 'how long'),
    };
  }
  return { ...ofPublication(lead, i + 1, grain, 0), closed: true };
}

/** "the week after next", "the year before last". */
function beyond(words: Words, i: number, grain: Grain): Match | null {
  const link = word(words, i + 1);
  const end = word(words, i + 2);
  const step = link === 'after' && end === 'next' ? 2 : link === 'before' && end === 'last' ? -2 : 0;
  const free = grain !== 'day' && !lexeme(words, i + 3).unit && !lexeme(words, i + 3).weekday;
  return step && free && word(words, i - 1) === 'the' ? ofPublication(i - 1, i + 3, grain, step) : null;
}

export const relativeUnit: Family = {
  id: 'relative-unit',
  wakesOn: ({ unit, plural }) => grains.has(unit) && !plural,
  match(words, i) {
    const grain = lexeme(words, i).unit as Grain;
    const adjective = adjectives.has(word(words, i - 1));
    const lead = adjective ? i - 2 : i - 1;
    const relation = word(words, lead);
    if (grain === 'year' || grain === 'month' || grain === 'week') {
      const end = yearEnd(words, i);
      if (end) return ofPublication(relation === 'the' ? i - 1 : i, end, grain, 0, 'END');
    }
    const step = steps.get(relation);
    if (step === undefined) {
      if (adjective && relation === 'the' && grain === 'year') return ofPublication(lead, i + 1, grain, 0);
      return beyond(words, i, grain) ?? partly(words, i, grain) ?? forThe(words, i, grain);
    }
    if (grain === 'day') {
      const present = relation === 'this' && word(words, i - 2) === 'to';
      return present
        ? {
            first: i - 1,
            last: i + 1,
            type: 'DATE',
            closed: true,
            resolve: () => fixed('PRESENT_REF', 'now'),
          }
        : null;
    }
    // "the past year" is a stretch that ends now, no calendar year.
    const article = word(words, lead - 1) === 'the';
    if (article && relation !== 'current' && grain !== 'quarter' && !adjective) return null;
    if (relation === 'this' && isCapital(words, lead) && isCapital(words, i)) return null;
    const first = article || (relation === 'coming' && word(words, lead - 1) === 'this') ? lead - 1 : lead;
    return ofPublication(first, i + 1, grain, step);
  },
};
