import type { Container } from './container.ts';
import type { KeyTable } from './key-table.ts';
import { LabelStyle, writeLabel } from './label-style.ts';
import { Runs } from './runs.ts';
import { groupBits } from './sections.ts';

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
  readonly #keyOfLabel: (label: number) => number;
  readonly #styles: Uint8Array;
  readonly #container: Container;
  #explicit: readonly string[] | undefined;
  /** Label → its place among the explicit ones; filled on first use. */
  #explicitIndex: Uint32Array | undefined;
  /** The labels of each entity. */
  readonly #labels: Runs;
  /** Of each key, places in `#byKey`, which lists labels. */
  readonly #places: Runs;
  readonly #byKey: (place: number) => number;

  constructor(container: Container, keys: KeyTable) {
    this.#keys = keys;
    this.#container = container;
    this.#keyOfLabel = container.planes('labels.keys');
    this.#styles = container.bytes('labels.styles');
    this.#labels = new Runs(container.bytes('labels.runs'), groupBits.labelsOfEntity);
    this.#places = new Runs(container.bytes('keys.labels'), groupBits.labelsOfKey);
    this.#byKey = container.planes('labels.byKey');
  }

  /** The first label of an entity; of the number after the last entity, the number after the last label. */
  firstLabel(entity: number): number {
    return entity < this.#labels.size ? this.#labels.start(entity) : this.#styles.length;
  }

  entityOf(label: number): number {
    return this.#labels.of(label);
  }

  /** The labels filed under a key, in entity order. */
  labelsOfKey(key: number): number[] {
    const out: number[] = [];
    for (let p = this.#places.start(key); p < this.#places.end(key); p++) out.push(this.#byKey(p));
    return out;
  }

  keyOfLabel(label: number): number {
    return this.#keyOfLabel(label);
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
    return writeLabel(this.#keys.key(this.#keyOfLabel(label)), style);
  }

  /** The entity's labels, the preferred one first. */
  labels(entity: number): string[] {
    const out: string[] = [];
    for (let l = this.#labels.start(entity); l < this.#labels.end(entity); l++) out.push(this.text(l));
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
