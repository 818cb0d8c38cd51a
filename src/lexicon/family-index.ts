import type { EntityTable } from './entity-table.ts';
import { blockSize, type KeyTable } from './key-table.ts';
import { NearIndex } from './near-index.ts';

/**
 * What a byte of the section people.family says: how many words of a label are the family name, and how
 * many of its key, where hyphens are spaces; and whether the family name comes first.
 */
export interface FamilyCode {
  readonly labelWords: number;
  readonly keyWords: number;
  readonly first: boolean;
}

export const readFamilyCode = (code: number): FamilyCode => ({
  labelWords: code & 7,
  keyWords: (code >> 3) & 7,
  first: (code & 0x80) !== 0,
});

/** Throws a RangeError for more than seven words. */
export function writeFamilyCode({ labelWords, keyWords, first }: FamilyCode): number {
  if (labelWords > 7 || keyWords > 7) throw new RangeError('a family name of more than seven words');
  return labelWords | (keyWords << 3) | (first ? 0x80 : 0);
}

/** "Antony" and "Blinken", "Jinping" and "Xi". */
export function splitName(name: string, code: FamilyCode): { givenName: string; familyName: string } {
  const words = name.split(' ');
  const count = Math.min(code.labelWords, words.length);
  const cut = code.first ? count : words.length - count;
  const [before, after] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
  return code.first ? { givenName: after, familyName: before } : { givenName: before, familyName: after };
}

const space = 0x20;

/**
 * People by family name, exact and near. "al-Sisi" is also found as "Sisi", "van der Bellen" as "Bellen",
 * "López Obrador" by either part.
 */
export class FamilyIndex {
  /** Family names, each once, end to end. */
  #units = new Uint8Array(1 << 16);
  #offsets = new Uint32Array(1 << 12);
  #size = 0;
  /** Slot → name + 1. */
  readonly #slots: Int32Array;
  /** The people of a name: a list linked from its last entry. */
  #lastEntry = new Int32Array(1 << 12);
  readonly #entryPeople: number[] = [];
  readonly #entryBefore: number[] = [];
  #near: NearIndex | undefined;

  constructor(peopleCount: number, entities: EntityTable, keys: KeyTable, codes: Uint8Array) {
    let slots = 1024;
    while (slots < peopleCount * 4) slots *= 2;
    this.#slots = new Int32Array(slots);
    for (let person = 0; person < peopleCount; person++) {
      const key = entities.keyOfLabel(entities.firstLabel(person));
      const { bytes, offsets } = keys.block(key);
      const k = key % blockSize;
      const [start, end] = familyRange(bytes, offsets[k]!, offsets[k + 1]!, readFamilyCode(codes[person]!));
      this.#add(person, bytes, start, end);
      const firstEnd = nextSpace(bytes, start, end);
      const lastStart = previousSpace(bytes, start, end);
      if (firstEnd === end) continue;
      if (end - lastStart > 2) this.#add(person, bytes, lastStart, end);
      if (nextSpace(bytes, firstEnd + 1, end) === end && firstEnd - start > 3)
        this.#add(person, bytes, start, firstEnd);
    }
  }

  /** People, in ascending order, whose family name has this key. */
  people(key: string): number[] {
    const units = Uint8Array.from(key, (c) => c.charCodeAt(0));
    const name = this.#slots[this.#slot(units, 0, units.length)]! - 1;
    return name < 0 ? [] : this.#peopleOf(name);
  }

  /** Each person once, the nearest first. `limit` ≤ 3. */
  near(key: string, limit: number): { entity: number; distance: number }[] {
    this.#near ??= new NearIndex({ size: this.#size, units: this.#units, offsets: this.#offsets });
    const best = new Map<number, number>();
    this.#near.search(key, limit, (name, distance) => {
      for (const person of this.#peopleOf(name))
        best.set(person, Math.min(distance, best.get(person) ?? Number.POSITIVE_INFINITY));
    });
    return [...best]
      .sort(([a, x], [b, y]) => x - y || a - b)
      .map(([entity, distance]) => ({ entity, distance }));
  }

  #peopleOf(name: number): number[] {
    const out: number[] = [];
    for (let entry = this.#lastEntry[name]! - 1; entry >= 0; entry = this.#entryBefore[entry]! - 1)
      out.push(this.#entryPeople[entry]!);
    return out.reverse();
  }

  #add(person: number, units: Uint8Array, start: number, end: number): void {
    const slot = this.#slot(units, start, end);
    if (this.#slots[slot] === 0) this.#slots[slot] = this.#append(units, start, end) + 1;
    const name = this.#slots[slot]! - 1;
    this.#entryBefore.push(this.#lastEntry[name]!);
    this.#lastEntry[name] = this.#entryPeople.push(person);
  }

  #append(units: Uint8Array, start: number, end: number): number {
    const at = this.#offsets[this.#size]!;
    if (at + end - start > this.#units.length) {
      const grown = new Uint8Array(this.#units.length * 2);
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units.set(units.subarray(start, end), at);
    if (this.#size + 2 > this.#offsets.length) {
      this.#offsets = grow(this.#offsets, Uint32Array);
      this.#lastEntry = grow(this.#lastEntry, Int32Array);
    }
    this.#offsets[this.#size + 1] = at + end - start;
    return this.#size++;
  }

  /** The slot that holds the name, or the empty one where it belongs. */
  #slot(units: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const name = this.#slots[slot]! - 1;
      if (name < 0 || this.#equals(name, units, start, end)) return slot;
    }
  }

  #equals(name: number, units: Uint8Array, start: number, end: number): boolean {
    const from = this.#offsets[name]!;
    if (this.#offsets[name + 1]! - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.#units[from + i - start] !== units[i]) return false;
    return true;
  }
}

function grow<T extends Uint32Array | Int32Array>(array: T, type: new (length: number) => T): T {
  const out = new type(array.length * 2);
  out.set(array);
  return out;
}

function familyRange(bytes: Uint8Array, start: number, end: number, code: FamilyCode): [number, number] {
  if (code.first) {
    let at = start;
    for (let k = 0; k < code.keyWords; k++) at = nextSpace(bytes, k === 0 ? at : at + 1, end);
    return [start, at];
  }
  let at = end;
  for (let k = 0; k < code.keyWords; k++) at = previousSpace(bytes, start, k === 0 ? at : at - 1);
  return [at, end];
}

function nextSpace(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== space) at++;
  return at;
}

/** Where the last word before `end` starts. */
function previousSpace(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] !== space) at--;
  return at;
}
