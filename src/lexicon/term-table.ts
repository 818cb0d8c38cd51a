import type { Container } from './container.ts';
import type { Term } from './lexicon.ts';
import { EndKind, firstYear } from './sections.ts';

/** The terms of office of everyone, and who held an office on a date. */
export class TermTable {
  readonly #firstOfPerson: Uint32Array;
  readonly #personOfTerm: Uint32Array;
  readonly #offices: Uint32Array;
  readonly #dates: Uint8Array;
  readonly #ends: Uint8Array;
  readonly #positions: readonly string[];
  readonly #officeCountries: Uint32Array;
  readonly #officeKeys: readonly string[];
  readonly #polities: readonly string[];
  #termsOfOffice: readonly (readonly number[])[] | undefined;
  #officesOfKey: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(container: Container, polities: readonly string[]) {
    const counts = container.bytes('people.terms');
    this.#offices = container.numbers('terms.offices', 2);
    this.#dates = container.bytes('terms.dates');
    this.#ends = container.bytes('terms.ends');
    this.#positions = container.lines('offices.positions');
    this.#officeCountries = container.numbers('offices.countries', 2);
    this.#officeKeys = container.lines('offices.keys');
    this.#polities = polities;
    this.#firstOfPerson = new Uint32Array(counts.length + 1);
    this.#personOfTerm = new Uint32Array(this.#offices.length);
    for (let p = 0, t = 0; p < counts.length; p++) {
      for (const end = t + counts[p]!; t < end; t++) this.#personOfTerm[t] = p;
      this.#firstOfPerson[p + 1] = t;
    }
  }

  termsOf(person: number): Term[] {
    const out: Term[] = [];
    for (let t = this.#firstOfPerson[person]!; t < this.#firstOfPerson[person + 1]!; t++) {
      const office = this.#offices[t]!;
      out.push({
        position: this.#positions[office]!,
        country: this.#polities[this.#officeCountries[office]!]!,
        start: this.#date(t, 0),
        end: this.#ends[t] === EndKind.Known ? this.#date(t, 3) : null,
      });
    }
    return out;
  }

  /** Those who held an office filed under `key`, in `country` ('' any), on `date`; each once. */
  holders(key: string, country: string, date: string): number[] {
    const people = new Set<number>();
    for (const office of this.#byKey().get(key) ?? []) {
      if (country !== '' && this.#polities[this.#officeCountries[office]!] !== country) continue;
      for (const t of this.#byOffice()[office] ?? [])
        if (this.#covers(t, date)) people.add(this.#personOfTerm[t]!);
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
    const count = this.#offices.length;
    const year = this.#dates[plane * count + term]!;
    if (year === 0) return null;
    const month = this.#dates[(plane + 1) * count + term]!;
    const day = this.#dates[(plane + 2) * count + term]!;
    const parts = [String(firstYear + year)];
    if (month > 0) parts.push(String(month).padStart(2, '0'));
    if (day > 0) parts.push(String(day).padStart(2, '0'));
    return parts.join('-');
  }

  #byOffice(): readonly (readonly number[])[] {
    if (this.#termsOfOffice !== undefined) return this.#termsOfOffice;
    const out: number[][] = [];
    this.#offices.forEach((office, term) => {
      (out[office] ??= []).push(term);
    });
    return (this.#termsOfOffice = out);
  }

  #byKey(): ReadonlyMap<string, readonly number[]> {
    if (this.#officesOfKey !== undefined) return this.#officesOfKey;
    const out = new Map<string, number[]>();
    this.#officeKeys.forEach((line, office) => {
      for (const key of line.split('\t')) {
        const offices = out.get(key);
        if (offices === undefined) out.set(key, [office]);
        else offices.push(office);
      }
    });
    return (this.#officesOfKey = out);
  }
}
