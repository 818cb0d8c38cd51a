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
  readonly #container: Container;
  #explicit: readonly string[] | undefined;
  /** Label → its place among the explicit ones; filled on first use. */
  #explicitIndex: Uint32Array | undefined;
  /** Labels of entity e: from `first[e]` up to `first[e + 1]`. */
  readonly first: Uint32Array;
  readonly entityOfLabel: Uint32Array;
  /** The first label of each key, and the next label of the same key; each plus 1, 0 where there is none. */
  readonly #firstOfKey: Uint32Array;
  readonly #nextOfKey: Uint32Array;

  constructor(container: Container, keys: KeyTable) {
    this.#keys = keys;
    const counts = container.bytes('labels.counts');
    this.#labelKeys = container.numbers('labels.keys', 3);
    this.#styles = container.bytes('labels.styles');
    this.#container = container;
    const labels = this.#labelKeys.length;
    const first = new Uint32Array(counts.length + 1);
    const entityOfLabel = new Uint32Array(labels);
    for (let e = 0, l = 0; e < counts.length; e++) {
      for (const end = l + counts[e]!; l < end; l++) entityOfLabel[l] = e;
      first[e + 1] = l;
    }
    this.first = first;
    this.entityOfLabel = entityOfLabel;
    const firstOfKey = new Uint32Array(keys.size);
    const nextOfKey = new Uint32Array(labels);
    const labelKeys = this.#labelKeys;
    // Backwards, so that each list runs in the order of the labels.
    for (let l = labels - 1; l >= 0; l--) {
      const key = labelKeys[l]!;
      nextOfKey[l] = firstOfKey[key]!;
      firstOfKey[key] = l + 1;
    }
    this.#firstOfKey = firstOfKey;
    this.#nextOfKey = nextOfKey;
  }

  /** The labels filed under a key, in entity order. */
  labelsOfKey(key: number): number[] {
    const out: number[] = [];
    for (let l = this.#firstOfKey[key]!; l > 0; l = this.#nextOfKey[l - 1]!) out.push(l - 1);
    return out;
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
    if (style === LabelStyle.Explicit) {
      this.#explicit ??= this.#container.lines('labels.explicit');
      return this.#explicit[this.#indexOfExplicit()[label]!]!;
    }
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
