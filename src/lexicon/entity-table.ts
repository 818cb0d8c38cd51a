import type { Container } from './container.ts';
import type { KeyTable } from './key-table.ts';
import { LabelStyle, writeLabel } from './label-style.ts';

/** An entity's number counts people first, then places, then organizations. */
export interface Ranges {
  readonly people: number;
  readonly places: number;
  readonly organizations: number;
}

/**
 * The labels of every entity, and which entities bear a key. An entity's labels are numbered in a row; the
 * first is its preferred label.
 */
export class EntityTable {
  readonly #keys: KeyTable;
  readonly #labelKeys: Uint32Array;
  readonly #styles: Uint8Array;
  readonly #explicit: readonly string[];
  /** Label → its place among the explicit ones; filled on first use. */
  #explicitIndex: Uint32Array | undefined;
  /** Labels of entity e: from `first[e]` up to `first[e + 1]`. */
  readonly first: Uint32Array;
  readonly entityOfLabel: Uint32Array;
  /** Labels with key k: `byKey[keyStart[k]]` up to `byKey[keyStart[k + 1]]`. */
  readonly #keyStart: Uint32Array;
  readonly #byKey: Uint32Array;

  constructor(container: Container, keys: KeyTable) {
    this.#keys = keys;
    const counts = container.bytes('labels.counts');
    this.#labelKeys = container.numbers('labels.keys', 3);
    this.#styles = container.bytes('labels.styles');
    this.#explicit = container.lines('labels.explicit');
    const labels = this.#labelKeys.length;
    this.first = new Uint32Array(counts.length + 1);
    this.entityOfLabel = new Uint32Array(labels);
    for (let e = 0, l = 0; e < counts.length; e++) {
      for (const end = l + counts[e]!; l < end; l++) this.entityOfLabel[l] = e;
      this.first[e + 1] = l;
    }
    this.#keyStart = new Uint32Array(keys.size + 1);
    for (let l = 0; l < labels; l++) this.#keyStart[this.#labelKeys[l]! + 1]!++;
    for (let k = 0; k < keys.size; k++) this.#keyStart[k + 1]! += this.#keyStart[k]!;
    const next = this.#keyStart.slice(0, keys.size);
    this.#byKey = new Uint32Array(labels);
    for (let l = 0; l < labels; l++) this.#byKey[next[this.#labelKeys[l]!]!++] = l;
  }

  /** The labels filed under a key, in entity order. */
  labelsOfKey(key: number): Uint32Array {
    return this.#byKey.subarray(this.#keyStart[key]!, this.#keyStart[key + 1]!);
  }

  keyOfLabel(label: number): number {
    return this.#labelKeys[label]!;
  }

  /** True for a label in capitals throughout, as acronyms are. */
  isUpper(label: number): boolean {
    return this.#styles[label] === LabelStyle.Upper;
  }

  text(label: number): string {
    const style = this.#styles[label] as LabelStyle;
    if (style === LabelStyle.Explicit) return this.#explicit[this.#indexOfExplicit()[label]!]!;
    return writeLabel(this.#keys.key(this.#labelKeys[label]!), style);
  }

  /** The entity's labels, the preferred one first. */
  labels(entity: number): string[] {
    const out: string[] = [];
    for (let l = this.first[entity]!; l < this.first[entity + 1]!; l++) out.push(this.text(l));
    return out;
  }

  #indexOfExplicit(): Uint32Array {
    if (this.#explicitIndex !== undefined) return this.#explicitIndex;
    const index = new Uint32Array(this.#styles.length);
    for (let l = 0, n = 0; l < index.length; l++) {
      index[l] = n;
      if (this.#styles[l] === LabelStyle.Explicit) n++;
    }
    return (this.#explicitIndex = index);
  }
}
