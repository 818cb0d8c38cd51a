/**
 * Named days that news uses: "Christmas Eve", "Thanksgiving", "Victory Day", "Easter Sunday", "New Year's
 * Day", "last Christmas". A day whose date hangs on the country is recognised without a value.
 */

import { type Moment, weekdayOf, widen, yearOf } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { feasts } from '../feasts.ts';
import { type Family, resolved, unresolved } from '../match.ts';
import { nearestYear } from '../nearest-year.ts';
import { apostrophes, isCapital, isMark, numeral, type Words, word } from '../words.ts';
import { isYear } from './year.ts';

const heads = new Set([...feasts.keys()].map((name) => name.split(' ')[0]!));
const relations = wordSet('last next this past coming previous following');

/** The longest name that begins at token `i`. */
function feastAt(words: Words, i: number): { name: string; last: number } | null {
  let name = '';
  let best: { name: string; last: number } | null = null;
  for (let at = i; at < i + 8; at++) {
    if (isMark(words, at, `.-${apostrophes}`)) continue;
    const known = word(words, at);
    if (!known) break;
    name =
      known === 's' && isMark(words, at - 1, apostrophes) ? `${name}s` : name ? `${name} ${known}` : known;
    if (feasts.has(name)) best = { name, last: at + 1 };
  }
  return best;
}

/** The weekend that a feast falls on or next to. */
const weekendAt = ({ index }: Moment): Moment =>
  widen({ grain: 'day', index: index - (weekdayOf(index) < 3 ? 2 : 0) }, 'weekend');

/** Written as a name; in a text without capitals, where nothing else can be meant. */
function isNamed(words: Words, i: number, { name, last }: { name: string; last: number }): boolean {
  if (isCapital(words, i))
    return isCapital(words, last - 1) || !name.includes(' ') || word(words, last - 1) === 's';
  // "on election day", "christmas eve", "last easter"
  const long =
    name.includes(' ') && (name.endsWith(' day') || name.endsWith(' eve') || name.startsWith('eid '));
  return long || name === 'christmas' || (name === 'easter' && relations.has(word(words, i - 1)));
}

export const holiday: Family = {
  id: 'holiday',
  wakesOn: ({ word }) => heads.has(word),
  match(words, i) {
    const found = feastAt(words, i);
    if (!found || !isNamed(words, i, found)) return null;
    // "Christmas Island", "Easter Parade": a longer name.
    if (
      !found.name.includes(' ') &&
      (isCapital(words, found.last) || isCapital(words, i - 1)) &&
      !isYear(words, found.last)
    )
      return null;
    const rule = feasts.get(found.name)!;
    const relation = relations.has(word(words, i - 1)) ? word(words, i - 1) : '';
    const ofYear = word(words, found.last) === 'of' ? found.last + 1 : found.last;
    const year = isYear(words, ofYear) ? numeral(words, ofYear) : null;
    const named = year === null ? found.last : ofYear + 1;
    const wide = word(words, named) === 'weekend' || word(words, named) === 'week' ? word(words, named) : '';
    const last = wide ? named + 1 : named;
    return {
      first: relation ? i - 1 : i,
      last,
      type: 'DATE',
      resolve(context) {
        if (!rule) return unresolved('its date hangs on the country or the year');
        const make = (y: number): Moment => {
          const day: Moment = { grain: 'day', index: rule(y) };
          return wide === 'weekend' ? weekendAt(day) : wide ? widen(day, 'week') : day;
        };
        if (year !== null) return resolved(make(year), 'written out');
        const { published } = context;
        if (!published) return unresolved('needs the publication date for its year');
        if (relation && relation !== 'this') {
          const own = yearOf(published);
          const back = relation === 'last' || relation === 'past' || relation === 'previous';
          const same = make(own).index;
          return resolved(
            make(back ? (same < published.index ? own : own - 1) : same > published.index ? own : own + 1),
            `the ${back ? 'last' : 'next'} one`,
          );
        }
        const near = nearestYear(context, i, last, make)!;
        return resolved(near.moment, near.reason);
      },
    };
  },
};
