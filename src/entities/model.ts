/** The trained model: weights of features by label, and what they are looked up with. */
import type { KeyTableData } from './key-table.ts';
import type { LookupData } from './lookups.ts';

/** Rows of weights are counted in groups of 2^rowGroupBits: a row has 17 at most, a group 255. */
export const rowGroupBits = 3;

export interface ModelData {
  readonly lookups: LookupData;
  readonly featureKeys: KeyTableData;
  /** The weights of each feature, in the order of the keys, as `Runs` over the next two arrays. */
  readonly rows: Uint8Array;
  readonly rowLabels: Uint8Array;
  readonly rowWeights: Int8Array;
  /** What one step of a weight is worth. */
  readonly scale: number;
  /** Weight of going from one label to the next: [from * labelCount + to]. */
  readonly transitions: Float32Array;
  /**
   * Calibration: the share of right mentions at each of these log-odds of the marginal probability, both rising. Log
   * odds tell apart what a model trained with a margin is sure of: nearly all of its probabilities round to 1.
   */
  readonly calibration: { readonly from: readonly number[]; readonly to: readonly number[] };
  /** Changes with every training. */
  readonly version: string;
}

/** Log-odds of a probability, cut at ±`mostOdds`. */
export function logOdds(probability: number): number {
  const odds = Math.log(probability / (1 - probability));
  return Math.max(-mostOdds, Math.min(mostOdds, odds));
}
export const mostOdds = 20;
