/**
 * A month by itself: "July", "last May", "this September". Guards: "May" and "March" the verbs, "April",
 * "June", "August" the names.
 */

import { monthMoment, widen } from '../calendar.ts';
import { afterMonth, isShortMonth, yearOfSeries } from '../date-parts.ts';
import { wordSet } from '../english-words.ts';
import { type Family, fromPublished, resolved, unresolved, writtenOut } from '../match.ts';
import { nearestYear } from '../nearest-year.ts';
import {
  apostrophes,
  dashes,
  isCapital,
  isGlued,
  isMark,
  Kind,
  lexeme,
  tokenText,
  type Words,
  word,
} from '../words.ts';

const before = wordSet(
  'in since of by until till from during before after to through last next this early late mid around about end and or between each every for through throughout past coming following previous',
);
const relations = wordSet('last next this past coming');
/** Before an abbreviation without a stop: "in Dec", "after Feb". */
const plainLeads = wordSet('in since until till from after before by early late mid last next');
/** Abbreviations that are names and words too. */
const namelike = wordSet('jan mar jun jul');
/** Months that are also verbs or people's names: these need a word of time before them. */
const ambiguous = wordSet('may march april june august');
function isMonth(words: Words, i: number): boolean {
  const lead = word(words, i - 1);
  const known = word(words, i);
  if (!isCapital(words, i))
    return ambiguous.has(known) ? isLowerMonth(words, i) : !isShortMonth(words, i) && before.has(lead);
  if (isGlued(words, i) && !isMark(words, i - 1, dashes + '(“"/' + apostrophes)) return false;
  if (isShortMonth(words, i)) {
    const series = yearOfSeries(words, afterMonth(words, i), lexeme(words, i).month) !== null;
    const pair = lead === 'from' ? rangeMonth(words, i + 1) : lead === 'to' && lexeme(words, i - 2).month > 0;
    if (pair || (plainLeads.has(lead) && !isCapital(words, i + 1) && !namelike.has(known))) return true;
    return series || (before.has(lead) && isMark(words, i + 1, '.') && isGlued(words, i + 1));
  }
  const hyphen = isMark(words, i - 1, dashes) && isGlued(words, i);
  const forward =
    isMark(words, afterMonth(words, i), dashes) && lexeme(words, afterMonth(words, i) + 1).month > 0;
  const pair =
    forward ||
    ((word(words, i - 1) === 'and' || word(words, i - 1) === 'to' || hyphen) &&
      lexeme(words, i - 2).month > 0);
  if (ambiguous.has(known)) {
    if (lead === 'and' || lead === 'to' || lead === 'or') return pair;
    // "of June Carter", "with April Smith"
    if (
      isCapital(words, i + 1) &&
      !isMark(words, i + 1, '.') &&
      !['in', 'since', 'last', 'next', 'this'].includes(lead)
    )
      return false;
    if (measured.has(tokenText(words, i + 1)) || (isCapital(words, i + 2) && forwardPair(words, i)))
      return true;
    // "the April uprising", "their March offensive"
    if (determiners.has(lead)) return isNoun(words, i + 1);
    if (known === 'march' && (word(words, i + 1) === 'on' || word(words, i + 1) === 'for')) return false;
    return before.has(lead) || pair || (hyphen && word(words, i - 2) === 'mid') || isPossessive(words, i + 1);
  }
  return true;
}

/** What is counted by the month: "June inflation", "March sales". */
const measured = new Set(
  'inflation sales exports imports payrolls output figures data unemployment retail consumer elections election vote ballot deadline summit'.split(
    ' ',
  ),
);
/** "May and June", "March to May" at the head of a sentence. */
const forwardPair = (words: Words, i: number): boolean =>
  ['and', 'to', 'or', 'through'].includes(word(words, i + 1)) &&
  lexeme(words, i + 2).month > 0 &&
  !isShortMonth(words, i + 2);
const determiners = wordSet('the a that its their his her our');
/** Whether a word that is no function word follows, or another month does ("our June and July salaries"). */
const isNoun = (words: Words, i: number): boolean =>
  word(words, i) === 'and'
    ? lexeme(words, i + 1).month > 0
    : words.kind[i] === Kind.Word && !isCapital(words, i) && !word(words, i);

/** "in may", "since march" in a text without capitals. */
const isLowerMonth = (words: Words, i: number): boolean => {
  const next = i + 1;
  const free =
    next >= words.length ||
    words.kind[next] !== Kind.Word ||
    ['and', 'to', 'of', 'this', 'last'].includes(word(words, next));
  return free && ['in', 'since', 'until'].includes(word(words, i - 1));
};

/** "to Nov" after the first month of a range. */
const rangeMonth = (words: Words, i: number): boolean =>
  word(words, i) === 'to' && lexeme(words, i + 1).month > 0;

const isPossessive = (words: Words, i: number): boolean =>
  isMark(words, i, apostrophes) && word(words, i + 1) === 's';

export const month: Family = {
  id: 'month',
  wakesOn: (lexeme) => lexeme.month > 0,
  match(words, i) {
    if (!isMonth(words, i)) return null;
    const { month } = lexeme(words, i);
    const relation = relations.has(word(words, i - 1)) ? word(words, i - 1) : '';
    const set = word(words, i - 1) === 'each' || word(words, i - 1) === 'every';
    const first = relation || set ? i - 1 : i;
    const last = afterMonth(words, i);
    const series = relation ? null : yearOfSeries(words, last, month);
    if (set) {
      return {
        first,
        last,
        type: 'SET',
        closed: true,
        resolve: () => ({ value: `XXXX-${String(month).padStart(2, '0')}`, reason: 'every year' }),
      };
    }
    return {
      first,
      last,
      type: 'DATE',
      resolve(context) {
        if (series !== null) return writtenOut(monthMoment(series, month));
        if (relation && context.published) {
          const { index } = widen(context.published, 'month');
          const year = Math.floor(index / 12);
          const same = monthMoment(year, month);
          if (relation === 'this') return resolved(same, 'of the year of publication');
          const back = relation === 'last' || relation === 'past';
          const step = back ? (same.index < index ? 0 : -1) : same.index > index ? 0 : 1;
          return fromPublished(
            context,
            () => monthMoment(year + step, month),
            back ? 'the last one before publication' : 'the next one after publication',
          );
        }
        const found = nearestYear(context, i, last, (year) => monthMoment(year, month));
        return found
          ? resolved(found.moment, found.reason)
          : unresolved('needs the publication date for its year');
      },
    };
  },
};
