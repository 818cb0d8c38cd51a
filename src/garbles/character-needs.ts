/** Which needs of detectors that are about characters (`needs.ts`) are met in a text. */
import type { Need } from './needs.ts';
import type { Signs } from './signs.ts';

/** At most 16 needs, so that what a character is to them fits into one number. */
export class CharacterNeeds {
  readonly #numbers: readonly number[];
  readonly #needs: readonly Extract<Need, { mark: RegExp }>[];
  /** By code unit: bits 0 to 15 where it is the mark, bits 16 to 31 where it may stand behind it; 0 unknown. */
  readonly #kinds = new Int32Array(0x10000);
  readonly #known = new Uint8Array(0x10000);

  constructor(needs: readonly Need[]) {
    this.#numbers = needs.flatMap((need, n) => ('mark' in need ? [n] : []));
    this.#needs = needs.flatMap((need) => ('mark' in need ? [need] : []));
    if (this.#needs.length > 16) throw new RangeError('more than 16 needs about characters');
  }

  read(text: string, signs: Signs): void {
    const kinds = this.#kinds;
    const known = this.#known;
    let found = 0;
    // Whatever needs nothing behind it may stand first.
    let before = this.#kindOf(0x20) & this.#anywhere();
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const kind = known[code] === 0 ? this.#kindOf(code) : kinds[code]!;
      found |= (before >>> 16) & kind;
      before = kind;
    }
    if (found === 0) return;
    this.#numbers.forEach((n, k) => {
      if (found & (1 << k)) signs[n >> 5]! |= 1 << n;
    });
  }

  #anywhere(): number {
    let bits = 0;
    this.#needs.forEach(({ behind }, k) => {
      if (!behind) bits |= 1 << (k + 16);
    });
    return bits;
  }

  #kindOf(code: number): number {
    if (this.#known[code]) return this.#kinds[code]!;
    const character = String.fromCharCode(code);
    let kind = 0;
    this.#needs.forEach(({ mark, behind }, k) => {
      if (mark.test(character)) kind |= 1 << k;
      if (!behind || behind.test(character)) kind |= 1 << (k + 16);
    });
    this.#kinds[code] = kind;
    this.#known[code] = 1;
    return kind;
  }
}
