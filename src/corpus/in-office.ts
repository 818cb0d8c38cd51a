/** Whether somebody was in office on a day, as far as the reference data tell. */
import type { Person } from '../lexicon/lexicon.ts';
import type { DecisionContext } from './link-decision.ts';
import type { DatedRole } from './roles.ts';

/** Whether the candidate held some office on one of the days; undefined where that can't be known or says nothing. */
export function isInOffice(
  person: Person | undefined,
  role: DatedRole | undefined,
  roles: readonly DatedRole[],
  dates: readonly string[],
): boolean | undefined {
  if (role && role.date !== '' && !role.former) return true;
  if (!person || person.terms.length === 0 || dates.length === 0) return undefined;
  if (dates.some((date) => holdsOffice(person, date))) return true;
  const isInNews = roles.some(({ former }) => former) || dates.some((date) => heldLately(person, date));
  return isInNews ? undefined : false;
}

/** Years for which whoever left an office, or is to come to one, is in the news without it. */
const [before, after] = [2, 6] as const;

/** Whether the person held an office not long before the date, or was to come to one soon. */
function heldLately({ terms }: Person, date: string): boolean {
  const year = yearOf(date);
  return terms.some(
    ({ start, end }) =>
      start !== null &&
      yearOf(start) - before <= year &&
      year <= (end === null ? yearOf(start) + longest : yearOf(end)) + after,
  );
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Whether the person was in some office of the role's country or body on its day, or at any time where the day is not
 * known: offices have many names. So are they where nobody knows what the role is of.
 */
export function mayServe(
  { terms, countries }: Person,
  { country, date }: DatedRole,
  lexicon: DecisionContext['lexicon'],
): boolean {
  const named = lexicon.country(country) ?? lexicon.organizations(country)[0];
  if (!named) return true;
  if (terms.length === 0) return countries.length === 0 || countries.includes(named.name);
  const there = terms.filter((term) => term.country === named.name);
  return date === '' ? there.length > 0 : holdsOffice({ terms: there }, date);
}

/** Years after which a term of which no end is known says nothing more. */
const longest = 10;

/** Any term that covers the date; an open one, for ten years from its start. */
export function holdsOffice({ terms }: Pick<Person, 'terms'>, date: string): boolean {
  return terms.some(({ start, end }) => {
    if (start === null || start.slice(0, date.length) > date) return false;
    return end === null ? yearOf(date) - yearOf(start) <= longest : end >= date.slice(0, end.length);
  });
}
