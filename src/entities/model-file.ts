/**
 * The layout of media/entities.bin, before compression: a JSON header with its length in front, then byte
 * arrays, each with its length in front. All numbers little-endian.
 *
 * Sorted keys are stored as differences, low bytes and the rest apart: the low bytes are noise, the rest
 * compresses well.
 */
import type { ModelData } from './model.ts';

interface Header {
  readonly format: 'copydesk-entities-1';
  readonly version: string;
  readonly scale: number;
  readonly transitions: readonly number[];
  readonly calibration: ModelData['calibration'];
  readonly clusterSets: number;
  readonly coarserLevels: readonly number[];
}

const formatName = 'copydesk-entities-1';

class Writer {
  private readonly chunks: Uint8Array[] = [];

  bytes(bytes: Uint8Array): void {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length, true);
    this.chunks.push(length, bytes);
  }

  /** 16-bit numbers, low bytes first, then high bytes. */
  words(values: Uint16Array): void {
    const out = new Uint8Array(values.length * 2);
    for (let i = 0; i < values.length; i++) {
      out[i] = values[i]! & 0xff;
      out[values.length + i] = values[i]! >>> 8;
    }
    this.bytes(out);
  }

  keys(keys: Uint32Array): void {
    const low = new Uint8Array(keys.length);
    const rest: number[] = [];
    let before = 0;
    for (let i = 0; i < keys.length; i++) {
      const difference = keys[i]! - before;
      before = keys[i]!;
      low[i] = difference & 0xff;
      let high = difference >>> 8;
      for (; high > 127; high >>>= 7) rest.push(128 | (high & 127));
      rest.push(high);
    }
    this.bytes(low);
    this.bytes(Uint8Array.from(rest));
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

  words(): Uint16Array {
    const bytes = this.bytes();
    const half = bytes.length >> 1;
    const out = new Uint16Array(half);
    for (let i = 0; i < half; i++) out[i] = bytes[i]! | (bytes[half + i]! << 8);
    return out;
  }

  keys(): Uint32Array {
    const low = this.bytes();
    const rest = this.bytes();
    const out = new Uint32Array(low.length);
    let before = 0;
    let r = 0;
    for (let i = 0; i < low.length; i++) {
      let byte = rest[r++]!;
      let high = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = rest[r++]!;
        high |= (byte & 127) << shift;
      }
      before += low[i]! | (high << 8);
      out[i] = before;
    }
    return out;
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
    writer.words(clusters);
    for (const level of model.lookups.coarser[set]!) writer.words(level);
  });
  writer.keys(model.lookups.phraseKeys);
  writer.words(model.lookups.phraseMasks);
  writer.keys(model.lookups.openingKeys);
  writer.keys(model.featureKeys);
  writer.bytes(Uint8Array.from(model.featureKeys, (_, f) => model.rowStart[f + 1]! - model.rowStart[f]!));
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
  const ranks = reader.bytes().slice();
  const clusters: Uint16Array[] = [];
  const coarser: Uint16Array[][] = [];
  for (let set = 0; set < header.clusterSets; set++) {
    clusters.push(reader.words());
    coarser.push(Array.from({ length: header.coarserLevels[set]! }, () => reader.words()));
  }
  const phraseKeys = reader.keys();
  const phraseMasks = reader.words();
  const openingKeys = reader.keys();
  const featureKeys = reader.keys();
  const counts = reader.bytes();
  const rowLabels = reader.bytes();
  const weights = reader.bytes();
  const rowStart = new Uint32Array(counts.length + 1);
  for (let f = 0; f < counts.length; f++) rowStart[f + 1] = rowStart[f]! + counts[f]!;
  return {
    lookups: { clusterKeys, ranks, clusters, coarser, phraseKeys, phraseMasks, openingKeys },
    featureKeys,
    rowStart,
    rowLabels,
    rowWeights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    scale: header.scale,
    transitions: Float32Array.from(header.transitions),
    calibration: header.calibration,
    version: header.version,
  };
}
