/**
 * The scores of all labels of a token, two side by side in each 32-bit number (a lane), so that rows of scores are
 * added up in half the steps. A lane is `high * 65536 + low`, and sums of lanes are the lanes of sums as long as both
 * stay within 16 bits: a token has at most some 200 features, each with a weight of 8 bits.
 */
import { labelCount } from './labels.ts';

/** Lanes in a row of scores. */
export const laneCount = (labelCount + 1) >> 1;

/** Adds to the score of a label in the row that starts at `base`. */
export function addToLabel(lanes: Int32Array, base: number, label: number, weight: number): void {
  lanes[base + (label >> 1)]! += weight << ((label & 1) << 4);
}

/**
 * Adds `length` lanes of `rows`, whole rows of scores, to `sums`. The nine lanes of a row are written out, since most
 * of a loop over them would be its own turning.
 */
export function addLanes(rows: Int32Array, row: number, length: number, sums: Int32Array, to: number): void {
  for (let end = row + length, r = row, s = to; r < end; r += laneCount, s += laneCount) {
    sums[s]! += rows[r]!;
    sums[s + 1]! += rows[r + 1]!;
    sums[s + 2]! += rows[r + 2]!;
    sums[s + 3]! += rows[r + 3]!;
    sums[s + 4]! += rows[r + 4]!;
    sums[s + 5]! += rows[r + 5]!;
    sums[s + 6]! += rows[r + 6]!;
    sums[s + 7]! += rows[r + 7]!;
    sums[s + 8]! += rows[r + 8]!;
  }
}

/** Writes the scores in the row of lanes at `base` to `out`, each times `scale`. */
export function spreadLanes(
  lanes: Int32Array,
  base: number,
  scale: number,
  out: Float32Array,
  to: number,
): void {
  for (let k = 0; k < laneCount; k++) {
    const lane = lanes[base + k]!;
    const low = (lane << 16) >> 16;
    out[to + 2 * k] = scale * low;
    if (2 * k + 1 < labelCount) out[to + 2 * k + 1] = scale * ((lane - low) >> 16);
  }
}
