import { officeKeys } from '../../src/lexicon/offices.ts';
import { EndKind } from '../../src/lexicon/sections.ts';
import type { PersonRecord, TermRecord } from './records.ts';

/** The day the office holders were collected; most countries in the summer of 2022. */
const collected = '2022-07-23';
/** Who came to office since then and has no successor was in office when the data were collected. */
const recent = '2012';
/** How long an older term without an end or a successor is believed to have lasted, at most. */
const yearsBelieved = 6;

/** Offices that many hold at once: nobody's start there ends another's term. */
const shared =
  /^(deputy |head:|ambassador|judge|justice|member|state secretary|representative|senator|permanent representative|minister:portfolio|undersecretary|vice chair|state councilor|spokesperson$)|deputy|vice premier/;

/**
 * Drops the terms in offices whose holders are listed by hand for that time: a province's "Treasurer" filed
 * under the country, a predecessor's end that open data miss.
 */
export function dropContradicted(people: readonly PersonRecord[]): PersonRecord[] {
  const listed = new Map<string, TermRecord[]>();
  for (const term of people.flatMap((person) => (person.byHand ? person.terms : []))) {
    const office = officeOf(term);
    if (!term.byHand || shared.test(office) || term.start === null) continue;
    listed.set(office, [...(listed.get(office) ?? []), term]);
  }
  const times = new Map([...listed].map(([office, terms]) => [office, timesOf(terms)]));
  const contradicted = ({ start, byHand, ...term }: TermRecord): boolean =>
    !byHand &&
    start !== null &&
    (times.get(officeOf({ start, ...term }))?.some(({ from, to }) => from <= start && start < to) ?? false);
  return people.map((person) => ({ ...person, terms: person.terms.filter((term) => !contradicted(term)) }));
}

/** The times that terms cover; a year or less between two is a vacancy, more is for open data to fill. */
function timesOf(terms: readonly TermRecord[]): { readonly from: string; to: string }[] {
  const out: { readonly from: string; to: string }[] = [];
  for (const { start, end } of [...terms].sort((a, b) => (a.start! < b.start! ? -1 : 1))) {
    const last = out.at(-1);
    const to = end ?? '9';
    if (last && start! <= aYearAfter(last.to)) last.to = to > last.to ? to : last.to;
    else out.push({ from: start!, to });
  }
  return out;
}

const aYearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

/**
 * Ends the terms whose end the source does not give: where someone else took the office later, on that
 * day; else it is marked as lasting until the data were collected, or for a few years, and unsure then.
 */
export function closeTerms(people: readonly PersonRecord[]): PersonRecord[] {
  const starts = startsByOffice(people);
  return people.map((person) => ({
    ...person,
    terms: person.terms.map((term) => (term.endKind === undefined ? close(term, person, starts) : term)),
  }));
}

interface Start {
  readonly date: string;
  readonly person: PersonRecord;
}

const officeOf = (term: TermRecord): string =>
  `${officeKeys(term.position, term.country)[0]}|${term.country}`;

function startsByOffice(people: readonly PersonRecord[]): Map<string, Start[]> {
  const starts = new Map<string, Start[]>();
  for (const person of people)
    for (const term of person.terms) {
      if (term.start === null) continue;
      const office = officeOf(term);
      const known = starts.get(office) ?? [];
      starts.set(office, known);
      known.push({ date: term.start, person });
    }
  for (const list of starts.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return starts;
}

function close(
  term: TermRecord,
  person: PersonRecord,
  starts: ReadonlyMap<string, readonly Start[]>,
): TermRecord {
  const { start } = term;
  if (start === null) return { ...term, endKind: EndKind.Unsure };
  const office = officeOf(term);
  const next = shared.test(office)
    ? undefined
    : starts
        .get(office)
        ?.find((other) => other.person !== person && other.date > start && !other.date.startsWith(start));
  if (next !== undefined) return { ...term, end: next.date, endKind: EndKind.Known };
  const believed = `${Number(start.slice(0, 4)) + yearsBelieved}${start.slice(4)}`;
  const until = start < recent || start > collected ? believed : collected;
  return { ...term, end: until, endKind: EndKind.Unsure };
}
