/** Roles as the names' data carry them: an office, a country and a date in one string. */
import type { Lexicon, Person } from '../lexicon/lexicon.ts';
import type { NameRecord } from './name-index.ts';
import type { Role } from './role-context.ts';

/** A role that stood beside a name in an article of a date. */
export interface DatedRole extends Role {
  /** YYYY-MM-DD, or '' where the article's date is not known. */
  readonly date: string;
}

const separator = '\u0000';

/** Equal roles on one date have equal keys. */
export const roleKey = (role: Role, date: string | null): string =>
  [role.position, role.country, role.text, date ?? '', stateOf(role)].join(separator);

/** What an office is beside its words; '' for one that is held, of a country named with it. */
const stateOf = ({ former, implied }: Role): string => (former ? 'former' : implied ? 'implied' : '');

export function roleOfKey(key: string): DatedRole {
  const [position = '', country = '', text = '', date = '', state = ''] = key.split(separator);
  return { position, country, text, date, implied: state === 'implied', former: state === 'former' };
}

/** At most so many roles of a name are looked at: more say nothing new. */
const enough = 12;

/** The roles that stand beside a name, in a fixed order. */
export function rolesOf(record: NameRecord): DatedRole[] {
  const all = [...record.roles].sort((a, b) => compare(a.role, b.role) || compare(a.date, b.date));
  const step = Math.max(1, Math.ceil(all.length / enough));
  return all.filter((_, i) => i % step === 0).map(({ role, date }) => ({ ...roleOfKey(role), date }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Years looked through where an article's date is not known. */
const undatedYears = Array.from({ length: 27 }, (_, i) => 2026 - i);

/** Whoever holds an office is no former holder of it. */
const isStillHeld = (
  { id }: Person,
  { former, position, country, date }: DatedRole,
  lexicon: Lexicon,
): boolean =>
  former === true &&
  date !== '' &&
  lexicon.holders(position, country, date).some((holder) => holder.id === id);

/** Days on which whoever is meant may have held the office. */
function datesOf({ date, former }: DatedRole): readonly string[] {
  if (date !== '' && !former) return [date];
  const before = date === '' ? '9' : date;
  return undatedYears.map((year) => `${year}-07-01`).filter((day) => day < before);
}

export interface Holder {
  readonly person: Person;
  readonly role: DatedRole;
}

/**
 * Who held an office beside the name: on its article's date, or where that is not known, in any of the last
 * years (then `role.date` is ''). By the person's id.
 */
export function holdersOf(record: NameRecord, lexicon: Lexicon): Map<number, Holder> {
  const out = new Map<number, Holder>();
  // Countries named come before those implied.
  for (const role of rolesOf(record).sort((a, b) => Number(a.implied) - Number(b.implied))) {
    if (role.country === '' || (role.implied && role.date === '')) continue;
    const dates = datesOf(role);
    for (const date of dates) {
      const holders = lexicon.holders(role.position, role.country, date);
      // An office that many hold at a time (a senator's) says too little.
      if (holders.length > 12) break;
      for (const person of holders)
        if (!out.has(person.id) && !isStillHeld(person, role, lexicon)) out.set(person.id, { person, role });
    }
  }
  return out;
}
