/** The trained model: weights of features by label, and what they are looked up with. */
import type { LookupData } from './lookups.ts';

export interface ModelData {
  readonly lookups: LookupData;
  /** Keys of features, sorted. */
  readonly featureKeys: Uint32Array;
  /** The weights of feature f are at rowStart[f] to rowStart[f + 1] (exclusive) of the next two arrays. */
  readonly rowStart: Uint32Array;
  readonly rowLabels: Uint8Array;
  readonly rowWeights: Int8Array;
  /** What one step of a weight is worth. */
  readonly scale: number;
  /** Weight of going from one label to the next: [from * labelCount + to]. */
  readonly transitions: Float32Array;
  /** Calibration: the share of right mentions at each of these marginal probabilities, both rising. */
  readonly calibration: { readonly from: readonly number[]; readonly to: readonly number[] };
  /** Changes with every training. */
  readonly version: string;
}
