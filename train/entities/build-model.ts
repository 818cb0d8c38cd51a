/** From trained weights to the model that runs: one style of annotation, small weights left out. */
import { keyOf } from '../../src/entities/hash.ts';
import { packKeys } from '../../src/entities/key-table.ts';
import { labelCount } from '../../src/entities/labels.ts';
import type { LookupData } from '../../src/entities/lookups.ts';
import { type ModelData, rowGroupBits } from '../../src/entities/model.ts';
import { packRuns } from '../../src/lexicon/runs.ts';
import type { Examples } from './examples.ts';
import type { Weights } from './train-crf.ts';

const L = labelCount;

export interface StyleOptions {
  /** How much the weights of each domain (1, 2, …) count on top of the shared ones. */
  readonly blend: readonly number[];
  /** Weights below this are left out. */
  readonly threshold: number;
  /** Weights beyond this are cut to it, for finer steps of all others. */
  readonly clip: number;
}

/** Joins shared and own weights of the domains, prunes, and rounds to 8 bits. */
export function buildModel(
  examples: Examples,
  weights: Weights,
  lookups: LookupData,
  { blend, threshold, clip }: StyleOptions,
): ModelData {
  const domains = blend.length;
  const width = (1 + domains) * L;
  const order = examples.hashes
    .map((_, f) => f)
    .sort((a, b) => keyOf(examples.hashes[a]!) - keyOf(examples.hashes[b]!));
  const keys: number[] = [];
  const rowCounts: number[] = [];
  const labels: number[] = [];
  const values: number[] = [];
  for (const f of order) {
    const key = keyOf(examples.hashes[f]!);
    if (keys.at(-1) === key) continue;
    const from = labels.length;
    for (let y = 0; y < L; y++) {
      let w = weights.features[f * width + y]!;
      for (let d = 0; d < domains; d++) w += blend[d]! * weights.features[f * width + (d + 1) * L + y]!;
      if (Math.abs(w) < threshold) continue;
      labels.push(y);
      values.push(Math.max(-clip, Math.min(clip, w)));
    }
    if (labels.length === from) continue;
    keys.push(key);
    rowCounts.push(labels.length - from);
  }
  const scale = values.reduce((max, w) => Math.max(max, Math.abs(w)), 0) / 127;
  const transitions = new Float32Array(L * L);
  for (let k = 0; k < L * L; k++) {
    transitions[k] = weights.transitions[k]!;
    for (let d = 0; d < domains; d++)
      transitions[k]! += blend[d]! * weights.transitions[(d + 1) * L * L + k]!;
  }
  return {
    lookups,
    featureKeys: packKeys(Uint32Array.from(keys)),
    rows: packRuns(rowCounts, rowGroupBits),
    rowLabels: Uint8Array.from(labels),
    rowWeights: Int8Array.from(values, (w) => Math.round(w / scale)),
    scale,
    transitions,
    calibration: { from: [], to: [] },
    version: '',
  };
}
