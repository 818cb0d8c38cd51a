/** The neural network behind `roles.ts`. */
import { labelCount } from '../../src/entities/labels.ts';
import { shuffle } from './random.ts';
import { dimensions } from './vectors.ts';

/** The label of the word itself with a capital, the type of the capitalised word after, of the one before. */
export const roleParts = [labelCount, 5, 5] as const;
export const roleCount = roleParts[0] + roleParts[1] + roleParts[2];

const hidden = 64;
const epochs = 14;
const rate = 0.002;
const batch = 32;

/** One hidden layer, softmax over each part; trained with Adam (Kingma & Ba 2015). */
export class RoleNet {
  private readonly parameters: Float32Array;
  private readonly firstBias = dimensions * hidden;
  private readonly second = (dimensions + 1) * hidden;
  private readonly secondBias = (dimensions + 1) * hidden + hidden * roleCount;
  private readonly layer = new Float32Array(hidden);
  readonly out = new Float32Array(roleCount);

  constructor(random: () => number) {
    this.parameters = new Float32Array(this.secondBias + roleCount);
    for (let k = 0; k < this.secondBias; k++)
      this.parameters[k] = (random() - 0.5) * (k < this.firstBias ? 0.5 : 0.2);
    this.parameters.fill(0, this.firstBias, this.second);
  }

  /** Writes the probabilities of the roles of the word whose vector starts at `at` to `out`. */
  run(input: Float32Array, at: number): void {
    const { parameters: w, layer, out } = this;
    for (let h = 0; h < hidden; h++) {
      let sum = w[this.firstBias + h]!;
      const row = h * dimensions;
      for (let d = 0; d < dimensions; d++) sum += w[row + d]! * input[at + d]!;
      layer[h] = Math.tanh(3 * sum);
    }
    for (let k = 0; k < roleCount; k++) {
      let sum = w[this.secondBias + k]!;
      const row = this.second + k * hidden;
      for (let h = 0; h < hidden; h++) sum += w[row + h]! * layer[h]!;
      out[k] = sum;
    }
    let from = 0;
    for (const size of roleParts) {
      let max = -1e30;
      for (let k = from; k < from + size; k++) max = Math.max(max, out[k]!);
      let sum = 0;
      for (let k = from; k < from + size; k++) sum += out[k] = Math.exp(out[k]! - max);
      for (let k = from; k < from + size; k++) out[k]! /= sum;
      from += size;
    }
  }

  /**
   * @param rows Words to learn from; put in another order.
   * @param values Vectors of all words, row after row.
   * @param counts How often each word played each role, row after row.
   */
  train(rows: number[], values: Float32Array, counts: Float32Array, random: () => number): void {
    const { parameters: w, layer, out } = this;
    const gradient = new Float32Array(w.length);
    const mean = new Float32Array(w.length);
    const square = new Float32Array(w.length);
    const delta = new Float32Array(hidden);
    let time = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(rows, random);
      for (let b = 0; b < rows.length; b += batch) {
        gradient.fill(0);
        for (let r = b; r < Math.min(rows.length, b + batch); r++) {
          const row = rows[r]!;
          this.run(values, row * dimensions);
          delta.fill(0);
          let from = 0;
          for (const size of roleParts) {
            let sum = 0;
            for (let k = from; k < from + size; k++) sum += counts[row * roleCount + k]!;
            if (sum > 0) {
              const weight = Math.min(4, Math.log2(1 + sum));
              for (let k = from; k < from + size; k++) {
                const error = weight * (out[k]! - counts[row * roleCount + k]! / sum);
                gradient[this.secondBias + k]! += error;
                const base = this.second + k * hidden;
                for (let h = 0; h < hidden; h++) {
                  gradient[base + h]! += error * layer[h]!;
                  delta[h]! += error * w[base + h]!;
                }
              }
            }
            from += size;
          }
          for (let h = 0; h < hidden; h++) {
            const error = 3 * delta[h]! * (1 - layer[h]! ** 2);
            gradient[this.firstBias + h]! += error;
            const base = h * dimensions;
            for (let d = 0; d < dimensions; d++) gradient[base + d]! += error * values[row * dimensions + d]!;
          }
        }
        time++;
        const correct1 = 1 - 0.9 ** time;
        const correct2 = 1 - 0.999 ** time;
        const step = rate * (1 - epoch / (epochs + 1));
        for (let k = 0; k < w.length; k++) {
          const g = gradient[k]! / batch + 1e-5 * w[k]!;
          mean[k] = 0.9 * mean[k]! + 0.1 * g;
          square[k] = 0.999 * square[k]! + 0.001 * g * g;
          w[k]! -= (step * (mean[k]! / correct1)) / (Math.sqrt(square[k]! / correct2) + 1e-8);
        }
      }
    }
  }
}
