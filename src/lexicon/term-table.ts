import type { Container } from './container.ts';
import type { Term } from './lexicon.ts';
import { Runs } from './runs.ts';
import { EndKind, firstYear, groupBits } from './sections.ts';

/** The terms of office of everyone, and who held an office on a date. */
export class TermTable {
  /** The terms of each person. */
  readonly #terms: Runs;
  #offices: Uint32Array | undefined;
  readonly #dates: Uint8Array;
  readonly #ends: Uint8Array;
  #positions: readonly string[] | undefined;
  #officeCountries: Uint32Array | undefined;
  readonly #polities: readonly string[];
  readonly #container: Container;
  #termsOfOffice: Groups | undefined;
  #officesOfKey: ReadonlyMap<string, Uint32Array> | undefined;

  constructor(container: Container, polities: readonly string[]) {
    this.#terms = new Runs(container.bytes('people.terms'), groupBits.terms);
    this.#dates = container.bytes('terms.dates');
    this.#ends = container.bytes('terms.ends');
    this.#container = container;
    this.#polities = polities;
  }

  termsOf(person: number): Term[] {
    this.#positions ??= this.#container.lines('offices.positions');
    const out: Term[] = [];
    for (let t = this.#terms.start(person); t < this.#terms.end(person); t++) {
      const office = this.#officeOfTerm()[t]!;
      out.push({
        position: this.#positions[office]!,
        country: this.#polities[this.#countryOfOffice()[office]!]!,
        start: this.#date(t, 0),
        end: this.#ends[t] === EndKind.Known ? this.#date(t, 3) : null,
        ...(this.#ends[t] === EndKind.Open && { open: true }),
      });
    }
    return out;
  }

  /** Those who held an office filed under `key`, in `country` ('' any), on `date`; each once. */
  holders(key: string, country: string, date: string): number[] {
    const people = new Set<number>();
    for (const office of this.#byKey().get(key) ?? []) {
      if (country !== '' && this.#polities[this.#countryOfOffice()[office]!] !== country) continue;
      for (const t of this.#byOffice()(office)) if (this.#covers(t, date)) people.add(this.#terms.of(t));
    }
    return [...people];
  }

  /** True where the term had begun by the end of `date` and had not ended before it, as far as is known. */
  #covers(term: number, date: string): boolean {
    const start = this.#date(term, 0);
    // A prefix compares as its first day: "2021" ≤ "2021-05-01".
    if (start === null || start > date) return false;
    if (this.#ends[term] === EndKind.Open) return true;
    const end = this.#date(term, 3);
    return end !== null && date <= end.padEnd(10, '-99');
  }

  /** ISO 8601, as precise as known; planes `plane` to `plane` + 2. */
  #date(term: number, plane: number): string | null {
    const count = this.#ends.length;
    const year = this.#dates[plane * count + term]!;
    if (year === 0) return null;
    const month = this.#dates[(plane + 1) * count + term]!;
    const day = this.#dates[(plane + 2) * count + term]!;
    const parts = [String(firstYear + year)];
    if (month > 0) parts.push(String(month).padStart(2, '0'));
    if (day > 0) parts.push(String(day).padStart(2, '0'));
    return parts.join('-');
  }

  #officeOfTerm(): Uint32Array {
    return (this.#offices ??= this.#container.numbers('terms.offices', 2));
  }

  #countryOfOffice(): Uint32Array {
    return (this.#officeCountries ??= this.#container.numbers('offices.countries', 2));
  }

  #byOffice(): Groups {
    return (this.#termsOfOffice ??= group(this.#officeOfTerm(), this.#countryOfOffice().length));
  }

  #byKey(): ReadonlyMap<string, Uint32Array> {
    if (this.#officesOfKey !== undefined) return this.#officesOfKey;
    const names = this.#container.lines('offices.keyNames');
    const counts = this.#container.bytes('offices.keyCounts');
    const keys = this.#container.numbers('offices.keys', 2);
    const officeOfKey = new Uint32Array(keys.length);
    for (let office = 0, k = 0; office < counts.length; office++)
      for (const end = k + counts[office]!; k < end; k++) officeOfKey[k] = office;
    const groups = group(keys, names.length);
    return (this.#officesOfKey = new Map(
      names.map((name, id) => [name, groups(id).map((k) => officeOfKey[k]!)]),
    ));
  }
}

/** The positions in a list at which a number stands. */
type Groups = (id: number) => Uint32Array;

function group(ids: Uint32Array, count: number): Groups {
  const starts = new Uint32Array(count + 1);
  for (const id of ids) starts[id + 1]!++;
  for (let id = 0; id < count; id++) starts[id + 1]! += starts[id]!;
  const members = new Uint32Array(ids.length);
  const next = starts.slice(0, count);
  ids.forEach((id, i) => {
    members[next[id]!++] = i;
  });
  return (id) => members.subarray(starts[id]!, starts[id + 1]!);
}
