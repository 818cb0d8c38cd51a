/**
 * The layout of media/entities.bin, before compression: a JSON header with its length in front, then byte
 * arrays, each with its length in front (u32, little-endian). The arrays are used where they lie, so that
 * loading costs hardly more than the decompression.
 */
import type { KeyTableData } from './key-table.ts';
import type { ModelData } from './model.ts';
import type { Planes } from './planes.ts';

interface Header {
  readonly format: 'copydesk-entities-2';
  readonly version: string;
  readonly scale: number;
  readonly transitions: readonly number[];
  readonly calibration: ModelData['calibration'];
  readonly clusterSets: number;
  readonly coarserLevels: readonly number[];
}

const formatName = 'copydesk-entities-2';

class Writer {
  private readonly chunks: Uint8Array[] = [];

  bytes(bytes: Uint8Array): void {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length, true);
    this.chunks.push(length, bytes);
  }

  keys({ buckets, low, high }: KeyTableData): void {
    this.bytes(buckets);
    this.bytes(low);
    this.bytes(high);
  }

  done(): Uint8Array {
    const out = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      out.set(chunk, at);
      at += chunk.length;
    }
    return out;
  }
}

class Reader {
  private at = 0;
  private readonly data: Uint8Array;

  constructor(data: Uint8Array) {
    this.data = data;
  }

  bytes(): Uint8Array {
    const view = new DataView(this.data.buffer, this.data.byteOffset + this.at, 4);
    const length = view.getUint32(0, true);
    const start = this.at + 4;
    this.at = start + length;
    if (this.at > this.data.length) throw new RangeError('The entity model ends too early.');
    return this.data.subarray(start, this.at);
  }

  keys(): KeyTableData {
    return { buckets: this.bytes(), low: this.bytes(), high: this.bytes() };
  }
}

/** The bytes of a model, not yet compressed. */
export function writeModel(model: ModelData): Uint8Array {
  const header: Header = {
    format: formatName,
    version: model.version,
    scale: model.scale,
    transitions: [...model.transitions].map((w) => Number(w.toFixed(4))),
    calibration: model.calibration,
    clusterSets: model.lookups.clusters.length,
    coarserLevels: model.lookups.coarser.map((levels) => levels.length),
  };
  const writer = new Writer();
  writer.bytes(new TextEncoder().encode(JSON.stringify(header)));
  writer.keys(model.lookups.clusterKeys);
  writer.bytes(model.lookups.ranks);
  model.lookups.clusters.forEach((clusters, set) => {
    writer.bytes(clusters);
    for (const level of model.lookups.coarser[set]!) writer.bytes(level);
  });
  writer.keys(model.lookups.phraseKeys);
  writer.bytes(model.lookups.phraseMasks);
  writer.keys(model.lookups.openingKeys);
  writer.keys(model.featureKeys);
  writer.bytes(model.rows);
  writer.bytes(model.rowLabels);
  writer.bytes(new Uint8Array(model.rowWeights.buffer, model.rowWeights.byteOffset, model.rowWeights.length));
  return writer.done();
}

/** Reads what `writeModel` wrote. Throws a RangeError or SyntaxError where the bytes are damaged. */
export function readModel(bytes: Uint8Array): ModelData {
  const reader = new Reader(bytes);
  const header = JSON.parse(new TextDecoder().decode(reader.bytes())) as Header;
  if (header.format !== formatName) throw new RangeError(`Unknown entity model format ${header.format}.`);
  const clusterKeys = reader.keys();
  const ranks = reader.bytes();
  const clusters: Planes[] = [];
  const coarser: Planes[][] = [];
  for (let set = 0; set < header.clusterSets; set++) {
    clusters.push(reader.bytes());
    coarser.push(Array.from({ length: header.coarserLevels[set]! }, () => reader.bytes()));
  }
  const phraseKeys = reader.keys();
  const phraseMasks = reader.bytes();
  const openingKeys = reader.keys();
  const featureKeys = reader.keys();
  const rows = reader.bytes();
  const rowLabels = reader.bytes();
  const weights = reader.bytes();
  return {
    lookups: { clusterKeys, ranks, clusters, coarser, phraseKeys, phraseMasks, openingKeys },
    featureKeys,
    rows,
    rowLabels,
    rowWeights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    scale: header.scale,
    transitions: Float32Array.from(header.transitions),
    calibration: header.calibration,
    version: header.version,
  };
}
