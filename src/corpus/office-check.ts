/** Offices that contradict the name beside them: "French President X" years after X left office. */
import type { Lexicon, Person } from '../lexicon/lexicon.ts';
import type { NameRecord } from './name-index.ts';
import { type DatedRole, rolesOf } from './roles.ts';

export interface OfficeContradiction {
  readonly role: DatedRole;
  /** Who held the office on the article's date. */
  readonly holder: Person;
}

/**
 * An office beside the name on a date when, by the lexicon, its only holder was another and the person had held
 * it before. Undefined where the lexicon does not say so plainly.
 */
export function contradictedOffice(
  record: NameRecord,
  date: string | null,
  lexicon: Lexicon,
): OfficeContradiction | undefined {
  if (date === null || record.name.kind !== 'person' || record.name.name.words.length < 2) return undefined;
  const [person, ...others] = lexicon.people(record.name.name.words.join(' '));
  if (!person || others.length > 0) return undefined;
  const earlier = (years: number) => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;
  for (const role of rolesOf(record)) {
    if (role.date !== date || role.country === '' || role.implied) continue;
    const holders = lexicon.holders(role.position, role.country, date);
    const [holder] = holders;
    if (!holder || holders.length > 1 || holder.id === person.id) continue;
    const heldBefore = [1, 2, 3, 4, 6, 8].some((years) =>
      lexicon.holders(role.position, role.country, earlier(years)).some(({ id }) => id === person.id),
    );
    if (heldBefore) return { role, holder };
  }
  return undefined;
}
