/** Offices that contradict the name beside them: "French President X" after X left office. */
import { type Lexicon, officesKnownUntil, type Person } from '../lexicon/lexicon.ts';
import { ownCopy } from '../text/answers.ts';
import type { ParsedName } from './parsed-name.ts';
import { type DatedRole, roleOfKey } from './roles.ts';

export interface OfficeContradiction {
  readonly role: DatedRole;
  /** Who held the office on the article's date. */
  readonly holder: Person;
  /** Who is named. */
  readonly person: Person;
  /** The day on which the person left the office; undefined where the lexicon is not sure of it. */
  readonly left: string | undefined;
}

/** For so many days after someone left an office, articles may have been written before. */
const lag = 30;
/**
 * So many days later an article rather tells of the past. Until then a translator who does not know the name may have
 * put a predecessor's in its place.
 */
const recent = 1900;

/**
 * An office beside a name on a date when, by the lexicon, its only holder was another and the person had held
 * it before. Undefined where the lexicon does not say so plainly.
 * @param roles Offices beside the name (`roleKey`, without a date).
 * @param date The article's, YYYY-MM-DD.
 */
export function contradictedOffice(
  name: ParsedName,
  roles: readonly string[],
  date: string,
  lexicon: Lexicon,
): OfficeContradiction | undefined {
  if (roles.length === 0 || name.kind !== 'person' || name.name.words.length < 2) return undefined;
  const [person, ...others] = lexicon.people(name.name.words.join(' '));
  if (!person || others.length > 0) return undefined;
  for (const key of roles) {
    const role = withCountry({ ...roleOfKey(key), date }, person, lexicon);
    if (!role || role.former) continue;
    const holders = lexicon.holders(role.position, role.country, date);
    const [holder] = holders;
    if (!holder || holders.length > 1 || holder.id === person.id) continue;
    const left = leftOn(person, role, lexicon);
    if (left !== undefined && isKnownToHold(holder, role, lexicon)) {
      const days = daysBetween(left, date);
      if (days > lag && days <= recent) return { role, holder, person, left };
    }
    if (heldBefore(person, role, lexicon)) return { role, holder, person, left: undefined };
  }
  return undefined;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** An office without a country is that of the only country in which the person held one of the name. */
function withCountry(role: DatedRole, person: Person, lexicon: Lexicon): DatedRole | undefined {
  if (role.country !== '' && !role.implied) return role;
  const country = onlyCountry(role.position, person, lexicon);
  return country === undefined ? undefined : { ...role, country, implied: false };
}

/** For each person the answers of {@link onlyCountry}: an archive asks for the same few of everyone again and again. */
const onlyCountries = new WeakMap<Person, Map<string, string | undefined>>();

/** The only country in which the person held an office of the name; undefined for none or several. */
function onlyCountry(position: string, person: Person, lexicon: Lexicon): string | undefined {
  let known = onlyCountries.get(person);
  if (!known) onlyCountries.set(person, (known = new Map()));
  if (!known.has(position)) {
    const held = person.terms.filter(({ country, start }) => {
      if (country === '' || start === null) return false;
      return lexicon.holders(position, country, start.padEnd(10, '-99')).some(({ id }) => id === person.id);
    });
    const [country, ...others] = new Set(held.map((term) => term.country));
    known.set(ownCopy(position), others.length > 0 ? undefined : country);
  }
  return known.get(position);
}

/** The day on which the person's last known term in an office of one holder ended; undefined where unsure. */
function leftOn(person: Person, { position, country }: DatedRole, lexicon: Lexicon): string | undefined {
  let left = '';
  for (const { start, end } of person.terms) {
    const day = end ?? start;
    if (day === null) return undefined;
    const isOfOffice = lexicon
      .holders(position, country, day.padEnd(10, '-99'))
      .some(({ id }) => id === person.id);
    if (!isOfOffice) continue;
    if (end === null || end.length < 10) return undefined;
    if (end > left) left = end;
  }
  if (left === '') return undefined;
  const monthBefore = new Date(Date.parse(left) - 30 * 86_400_000).toISOString().slice(0, 10);
  return lexicon.holders(position, country, monthBefore).length === 1 ? left : undefined;
}

/** Whether a term of the holder's is known to cover the date, its end included. */
function isKnownToHold(holder: Person, { position, country, date }: DatedRole, lexicon: Lexicon): boolean {
  return holder.terms.some(({ start, end, open }) => {
    if (start === null || start.length < 10 || start > date) return false;
    if (end === null ? !open || date > officesKnownUntil : end < date) return false;
    return lexicon.holders(position, country, start).some(({ id }) => id === holder.id);
  });
}

function heldBefore(person: Person, { position, country, date }: DatedRole, lexicon: Lexicon): boolean {
  const earlier = (years: number) => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;
  return [1, 2, 3, 4, 6, 8].some((years) =>
    lexicon.holders(position, country, earlier(years)).some(({ id }) => id === person.id),
  );
}
