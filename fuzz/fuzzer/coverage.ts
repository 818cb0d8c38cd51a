/** Which inputs reach what no other did: counts by powers of two, as AFL takes them. */
import type { Counters } from './instrument.ts';

/** 1, 2, 3, 4–7, 8–15, 16–31, 32–127, 128 and more: M. Zalewski, "Technical whitepaper for afl-fuzz". */
function bucket(count: number): number {
  if (count < 4) return count;
  return count < 8 ? 4 : count < 16 ? 5 : count < 32 ? 6 : count < 128 ? 7 : 8;
}

export class Coverage {
  readonly #counters: Counters;
  /** The buckets seen, as bits, by the place of the counter. */
  readonly #seen: number[] = [];

  constructor(counters: Counters) {
    this.#counters = counters;
  }

  /** Counters that ran at all. */
  get reached(): number {
    return this.#seen.reduce((sum, bits) => sum + (bits ? 1 : 0), 0);
  }

  /** Takes what ran since the last call. @returns whether some of it is new. */
  take(): boolean {
    let isNew = false;
    let place = 0;
    const note = (count: number): void => {
      if (count > 0) {
        const bit = 1 << bucket(count);
        if (((this.#seen[place] ?? 0) & bit) === 0) {
          this.#seen[place] = (this.#seen[place] ?? 0) | bit;
          isNew = true;
        }
      } else this.#seen[place] ??= 0;
      place++;
    };
    for (const list of this.#counters.lists)
      for (const key in list) {
        const value = list[key]!;
        if (typeof value === 'number') {
          note(value);
          list[key] = 0;
        } else
          for (let i = 0; i < value.length; i++) {
            note(value[i]!);
            value[i] = 0;
          }
      }
    return isNew;
  }
}
