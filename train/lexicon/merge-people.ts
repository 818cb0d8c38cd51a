import { boundedDistance } from '../../src/lexicon/edit-distance.ts';
import { foldKey } from '../../src/lexicon/fold-key.ts';
import { officeKeys } from '../../src/lexicon/offices.ts';
import { EndKind } from '../../src/lexicon/sections.ts';
import type { PersonRecord, TermRecord } from './records.ts';

/** "Mark A. Milley" → "Mark Milley"; undefined where there is no middle initial. */
export function withoutInitials(name: string): string | undefined {
  const out = name.replace(/(?<=\S) (?:[A-Z]\.? )+(?=\S)/, ' ').replace(/,? (Jr|Sr|II|III|IV)\.?$/, '');
  return out === name || !/^\S{2,}.* \S{2,}$/.test(out) ? undefined : out;
}

/**
 * One record a person: those of one Wikidata item, and those of one name of whom nothing says that they
 * are two. What was written by hand prevails.
 */
export function mergePeople(
  records: readonly PersonRecord[],
  isCountry: (polity: string) => boolean,
): PersonRecord[] {
  const groups: PersonRecord[][] = [];
  const byItem = new Map<string, PersonRecord[]>();
  const byName = new Map<string, Set<PersonRecord[]>>();
  const inOrder = [...records].sort((a, b) => Number(b.byHand ?? false) - Number(a.byHand ?? false));
  for (const record of inOrder) {
    const group =
      (record.qid === undefined ? undefined : byItem.get(record.qid)) ??
      sameName(record, byName, isCountry) ??
      [];
    if (group.length === 0) groups.push(group);
    group.push(record);
    if (record.qid !== undefined) byItem.set(record.qid, group);
    for (const key of keysOf(record)) byName.set(key, (byName.get(key) ?? new Set()).add(group));
  }
  return withOwnNames(joinOfficeTwins(groups.map(mergeGroup)));
}

/** The keys of all names, with and without middle initials. */
function keysOf({ name, aliases }: PersonRecord): Set<string> {
  const names = [name, ...aliases];
  return new Set([...names, ...names.flatMap((n) => withoutInitials(n) ?? [])].map(foldKey));
}

function sameName(
  record: PersonRecord,
  byName: ReadonlyMap<string, ReadonlySet<PersonRecord[]>>,
  isCountry: (polity: string) => boolean,
): PersonRecord[] | undefined {
  const groups = new Set([...keysOf(record)].flatMap((key) => [...(byName.get(key) ?? [])]));
  for (const group of groups) {
    const items = new Set(group.map(({ qid }) => qid).filter((qid) => qid !== undefined));
    // Two items are two people; one of them may be the one written by hand, where a country agrees.
    if (record.qid !== undefined && items.size > 0 && !items.has(record.qid)) continue;
    if (shareCountry(record, group, isCountry)) return group;
  }
  return undefined;
}

/** Who serves no country, only an international body or nobody, may be the other one. */
function shareCountry(
  record: PersonRecord,
  group: readonly PersonRecord[],
  isCountry: (polity: string) => boolean,
): boolean {
  const countriesOf = ({ terms }: PersonRecord): string[] =>
    terms.map(({ country }) => country).filter(isCountry);
  const countries = new Set(group.flatMap(countriesOf));
  const own = countriesOf(record);
  return countries.size === 0 || own.length === 0 || own.some((country) => countries.has(country));
}

function mergeGroup(group: readonly PersonRecord[]): PersonRecord {
  const first = group[0]!;
  const name = first.byHand ? first.name : (preferredName(group) ?? first.name);
  const labels = new Map<string, string>([[name, name]]);
  for (const record of group)
    for (const label of [record.name, ...record.aliases]) {
      labels.set(label, label);
      const shorter = withoutInitials(label);
      if (shorter !== undefined) labels.set(shorter, shorter);
    }
  labels.delete(name);
  const terms = mergeTerms(group.flatMap((record) => record.terms));
  return {
    name,
    aliases: [...labels.values()],
    terms,
    ...(first.byHand ? { byHand: true } : {}),
    prominence: Math.max(...group.map(({ prominence }) => prominence)),
  };
}

/** The shortest full name that a source prefers; "Mark Milley" before "Mark A. Milley". */
function preferredName(group: readonly PersonRecord[]): string | undefined {
  const names = group.map(({ name }) => name);
  const [shortest] = [...names].sort((a, b) => a.length - b.length);
  return names.find((name) => name === names[0] && !/ [A-Z]\. /.test(name)) ?? shortest;
}

/** Takes from everyone the aliases that are the preferred name of a hand-made entry: "Donald Trump" from his son. */
function withOwnNames(people: readonly PersonRecord[]): PersonRecord[] {
  const owners = new Map(
    people.filter(({ byHand }) => byHand).map((person) => [foldKey(person.name), person]),
  );
  return people.map((person) => ({
    ...person,
    aliases: person.aliases.filter((alias) => (owners.get(foldKey(alias)) ?? person) === person),
  }));
}

/**
 * Joins records of one office that begin in one year and bear nearly the same name: the same person under
 * two spellings ("Abdulla Aripov", "Abdulla Nigmatovich Aripov").
 */
function joinOfficeTwins(people: readonly PersonRecord[]): PersonRecord[] {
  const byStart = new Map<string, PersonRecord[]>();
  const joinedTo = new Map<PersonRecord, PersonRecord>();
  for (const person of people)
    for (const term of person.terms) {
      if (term.start === null || many.test(term.position)) continue;
      const key = `${officeOf(term)}|${term.start.slice(0, 4)}`;
      const others = byStart.get(key) ?? [];
      byStart.set(key, others);
      const twin = others.find((other) => other !== person && nearlySame(other.name, person.name));
      if (twin !== undefined && !joinedTo.has(person)) joinedTo.set(person, joinedTo.get(twin) ?? twin);
      others.push(person);
    }
  const groups = new Map<PersonRecord, PersonRecord[]>();
  for (const person of people) {
    const first = joinedTo.get(person) ?? person;
    groups.set(first, [...(groups.get(first) ?? []), person]);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0]! : mergeGroup(group)));
}

/** Offices that many take up at one time, brothers among them. */
const many = /^(member|representative|senator|state secretary|minister without|judge|justice)/i;

/** First and last words at most a quarter apart, the first letter the same. */
function nearlySame(a: string, b: string): boolean {
  const [x, y] = [foldKey(a).split(' '), foldKey(b).split(' ')];
  return (
    x[0]![0] === y[0]![0] && x.length > 1 && y.length > 1 && near(x[0]!, y[0]!) && near(x.at(-1)!, y.at(-1)!)
  );
}

function near(a: string, b: string): boolean {
  const units = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));
  const limit = Math.min(2, Math.floor(Math.max(a.length, b.length) / 4));
  return boundedDistance(units(a), 0, a.length, units(b), 0, b.length, limit) <= limit;
}

const officeOf = ({ position, country }: TermRecord): string =>
  `${officeKeys(position, country)[0]}|${country}`;

/** Drops what another term says better, and joins terms that follow each other in one office. */
function mergeTerms(terms: readonly TermRecord[]): TermRecord[] {
  const out: TermRecord[] = [];
  const sorted = [...terms].sort(
    (a, b) => Number(b.byHand ?? false) - Number(a.byHand ?? false) || compare(a.start ?? '', b.start ?? ''),
  );
  for (const term of sorted) {
    const office = officeOf(term);
    // What was written by hand is exact: a month between two terms in one office is a month out of it.
    const isSame = (other: TermRecord) =>
      term.byHand && other.byHand ? overlaps(other, term) : touches(other, term);
    const at = out.findIndex((other) => officeOf(other) === office && isSame(other));
    if (at < 0) out.push(term);
    else if (!out[at]!.byHand) out[at] = joined(out[at]!, term);
  }
  return out.sort((a, b) => compare(a.start ?? '', b.start ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** True where one begins before the other ended, or within a month and a half of it. */
function touches(a: TermRecord, b: TermRecord): boolean {
  if (a.start === null || b.start === null) return true;
  if (a.start.startsWith(b.start) || b.start.startsWith(a.start)) return true;
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (first.end === null) return first.endKind === EndKind.Open;
  return daysBetween(first.end, second.start!) < 45;
}

/** True where one begins before the other ended. */
function overlaps(a: TermRecord, b: TermRecord): boolean {
  if (a.start === null || b.start === null) return true;
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return first.end === null || first.end > second.start!;
}

export function daysBetween(from: string, to: string): number {
  const day = (date: string): number => Date.parse(date.length === 4 ? `${date}-07-01` : date) / 86_400_000;
  return day(to) - day(from);
}

function joined(a: TermRecord, b: TermRecord): TermRecord {
  const start = [a.start, b.start]
    .filter((date) => date !== null)
    .sort((x, y) => y.length - x.length || compare(x, y));
  const later = (a.end ?? '9') >= (b.end ?? '9') ? a : b;
  const ends = [a, b].filter(({ end }) => end !== null).length === 2 ? later : a.end === null ? b : a;
  const { endKind } = ends;
  return {
    position: a.position,
    country: a.country,
    start: earliest(start),
    end: ends.end,
    ...(endKind === undefined ? {} : { endKind }),
  };
}

/** The earliest, or the more precise of two in one year. */
function earliest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((best, date) => {
    if (best === null) return date;
    if (best.startsWith(date)) return best;
    return date.startsWith(best) || date < best ? date : best;
  }, null);
}
