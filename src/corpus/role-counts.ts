/** The offices named beside a name, in few bytes: an archive has a million of them. */
import { sortedPlace } from './sorted-place.ts';
import type { StringTable } from './string-table.ts';

/** Strings are numbered below this, so that two numbers are one that a double holds. */
const strings = 2 ** 26;

/**
 * An office as of a date, as one number.
 * @param role Number of the office's string (`roleKey` without a date).
 * @param date Number of the date's string, and one more; 0 for none.
 */
export function datedRole(role: number, date: number): number {
  return role * strings + date;
}

/** An office beside a name: `roleKey` without a date, and the date of the article, '' where it has none. */
export interface RoleBeside {
  readonly role: string;
  readonly date: string;
}

/** Offices as of dates, each with the number of articles that have it. */
export class RoleCounts {
  readonly #strings: StringTable;
  /** Ascending; undefined for none, as most names have. */
  #roles: number[] | undefined;
  /** Of each role. */
  #counts: number[] | undefined;

  constructor(table: StringTable) {
    this.#strings = table;
  }

  get size(): number {
    return this.#roles?.length ?? 0;
  }

  /** @param role {@link datedRole} */
  add(role: number): void {
    this.#roles ??= [];
    this.#counts ??= [];
    const at = sortedPlace(this.#roles, this.#roles.length, role);
    if (this.#roles[at] === role) this.#counts[at]!++;
    else {
      this.#roles = withInserted(this.#roles, at, role);
      this.#counts = withInserted(this.#counts, at, 1);
    }
  }

  /** Takes back what `add` did. */
  remove(role: number): void {
    const [roles, counts] = [this.#roles, this.#counts];
    if (!roles || !counts) return;
    const at = sortedPlace(roles, roles.length, role);
    if (roles[at] !== role || --counts[at]! > 0) return;
    roles.splice(at, 1);
    counts.splice(at, 1);
  }

  /** In no order that tells anything. */
  *[Symbol.iterator](): Iterator<RoleBeside> {
    for (const number of this.#roles ?? []) {
      const date = number % strings;
      const role = this.#strings.text(Math.floor(number / strings));
      yield { role, date: date === 0 ? '' : this.#strings.text(date - 1) };
    }
  }
}

/** Longer lists are altered where they are. */
const short = 32;

/** Most names have a few offices: a list that grows by itself keeps room for sixteen more. */
function withInserted(list: number[], at: number, value: number): number[] {
  if (list.length < short) return list.slice(0, at).concat([value], list.slice(at));
  list.splice(at, 0, value);
  return list;
}
