import type { EntityTable } from './entity-table.ts';
import { blockSize, type KeyTable } from './key-table.ts';
import { NearIndex } from './near-index.ts';

/** An entity one of whose labels came near. */
export interface Near {
  readonly entity: number;
  readonly label: string;
  readonly distance: number;
}

/** Near look-up among the labels of a range of entities. */
export class NearLabels {
  readonly #entities: EntityTable;
  readonly #labels: Uint32Array;
  readonly #index: NearIndex;

  constructor(entities: EntityTable, keys: KeyTable, from: number, to: number) {
    this.#entities = entities;
    const first = entities.firstLabel(from);
    const last = entities.firstLabel(to);
    this.#labels = Uint32Array.from({ length: last - first }, (_, i) => first + i);
    const offsets = new Uint32Array(this.#labels.length + 1);
    const ids = Array.from(this.#labels, (label) => entities.keyOfLabel(label));
    ids.forEach((key, i) => {
      const { offsets: ends } = keys.block(key);
      const k = key % blockSize;
      offsets[i + 1] = offsets[i]! + ends[k + 1]! - ends[k]!;
    });
    const units = new Uint8Array(offsets[this.#labels.length]!);
    ids.forEach((key, i) => {
      const { bytes, offsets: ends } = keys.block(key);
      const k = key % blockSize;
      units.set(bytes.subarray(ends[k]!, ends[k + 1]!), offsets[i]!);
    });
    this.#index = new NearIndex({ size: this.#labels.length, units, offsets });
  }

  /** Each entity once, with its nearest label; nearest entities first. */
  near(key: string, limit: number): Near[] {
    const best = new Map<number, { label: number; distance: number }>();
    this.#index.search(key, limit, (i, distance) => {
      const label = this.#labels[i]!;
      const entity = this.#entities.entityOf(label);
      const known = best.get(entity);
      if (
        known === undefined ||
        distance < known.distance ||
        (distance === known.distance && label < known.label)
      )
        best.set(entity, { label, distance });
    });
    return [...best]
      .sort(([a, x], [b, y]) => x.distance - y.distance || a - b)
      .map(([entity, { label, distance }]) => ({ entity, label: this.#entities.text(label), distance }));
  }
}
