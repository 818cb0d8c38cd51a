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
  [role.position, role.country, role.text, date ?? ''].join(separator);

export function roleOfKey(key: string): DatedRole {
  const [position = '', country = '', text = '', date = ''] = key.split(separator);
  return { position, country, text, date };
}

/** At most so many roles of a name are looked at: more say nothing new. */
const enough = 12;

/** The roles that stand beside a name, in a fixed order. */
export function rolesOf(record: NameRecord): DatedRole[] {
  const keys = [...record.roles.keys()].sort();
  const step = Math.max(1, Math.ceil(keys.length / enough));
  return keys.filter((_, i) => i % step === 0).map(roleOfKey);
}

/** Who held an office beside the name on its article's date: id → person and role. */
export function holdersOf(
  record: NameRecord,
  lexicon: Lexicon,
): Map<number, { person: Person; role: DatedRole }> {
  const out = new Map<number, { person: Person; role: DatedRole }>();
  for (const role of rolesOf(record)) {
    if (role.date === '' || role.country === '') continue;
    for (const person of lexicon.holders(role.position, role.country, role.date)) {
      if (!out.has(person.id)) out.set(person.id, { person, role });
    }
  }
  return out;
}
