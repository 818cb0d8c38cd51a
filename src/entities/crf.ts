/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): the best
 * sequence of labels, and the marginal probabilities of labels. Buffers grow and are used again.
 */
import { endsClean, followers, labelCount, leaders, outside, startsFresh, transitions } from './labels.ts';

const L = labelCount;
const impossible = -1e30;

export class Crf {
  private readonly weights: Float32Array;
  private readonly factors: Float64Array;
  private capacity = 0;
  /** Scores of labels by token: [token * labelCount + label]. */
  emissions = new Float32Array(0);
  private scores = new Float64Array(0);
  private back = new Uint8Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private local = new Float64Array(0);
  /** The best labels, after `decode`. */
  labels = new Uint8Array(0);

  private readonly cut: number;

  /**
   * @param weights Of transitions: [from * labelCount + to].
   * @param cut Labels whose score is this far below the best of their token count as impossible in `infer`;
   * -Infinity to be exact.
   */
  constructor(weights: Float32Array, cut = -40) {
    this.cut = cut;
    this.weights = weights;
    this.factors = Float64Array.from(weights, Math.exp);
  }

  /** Makes room for a sentence of `n` tokens. */
  reserve(n: number): void {
    if (n <= this.capacity) return;
    this.capacity = Math.max(n, this.capacity * 2, 64);
    const size = this.capacity * L;
    this.emissions = new Float32Array(size);
    this.scores = new Float64Array(size);
    this.back = new Uint8Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.local = new Float64Array(size);
    this.labels = new Uint8Array(this.capacity);
  }

  /**
   * Viterbi over the first `n` tokens of `emissions`; the result is in `labels`.
   * @param afterOutside Whether a token labelled O stands before the first, in the same sentence.
   * @param beforeOutside Whether one stands after the last.
   */
  decode(n: number, afterOutside = false, beforeOutside = false): void {
    const { emissions, scores, back, weights } = this;
    const { from, to } = transitions;
    for (let y = 0; y < L; y++)
      scores[y] = startsFresh(y)
        ? emissions[y]! + (afterOutside ? weights[outside * L + y]! : 0)
        : impossible;
    for (let i = 1; i < n; i++) {
      const row = i * L;
      const previous = row - L;
      for (let y = 0; y < L; y++) scores[row + y] = impossible;
      for (let t = 0; t < from.length; t++) {
        const x = from[t]!;
        const y = to[t]!;
        const score = scores[previous + x]! + weights[x * L + y]!;
        if (score > scores[row + y]!) {
          scores[row + y] = score;
          back[row + y] = x;
        }
      }
      for (let y = 0; y < L; y++) scores[row + y]! += emissions[row + y]!;
    }
    let best = 0;
    let bestScore = impossible;
    const last = (n - 1) * L;
    for (let y = 0; y < L; y++) {
      const score = scores[last + y]! + (beforeOutside ? weights[y * L + outside]! : 0);
      if (endsClean(y) && score > bestScore) {
        best = y;
        bestScore = score;
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      this.labels[i] = best;
      best = back[i * L + best]!;
    }
  }

  /** Forward-backward over the same, after `decode`; afterwards `marginals` and `spanProbability` answer. */
  infer(n: number, afterOutside = false, beforeOutside = false): void {
    const { emissions, forward, backward, local, factors, labels } = this;
    for (let i = 0; i < n; i++) {
      const row = i * L;
      let max = impossible;
      for (let y = 0; y < L; y++) if (emissions[row + y]! > max) max = emissions[row + y]!;
      for (let y = 0; y < L; y++) {
        const below = emissions[row + y]! - max;
        // Labels this far off are skipped below, except those of the best sequence.
        local[row + y] = below < this.cut && y !== labels[i] ? 0 : Math.exp(below);
      }
    }
    for (let y = 0; y < L; y++)
      forward[y] = startsFresh(y) ? local[y]! * (afterOutside ? factors[outside * L + y]! : 1) : 0;
    normalize(forward, 0);
    for (let i = 1; i < n; i++) {
      const row = i * L;
      for (let y = 0; y < L; y++) forward[row + y] = 0;
      for (let x = 0; x < L; x++) {
        const before = forward[row - L + x]!;
        if (before === 0) continue;
        const next = followers[x]!;
        for (let k = 0; k < next.length; k++) forward[row + next[k]!]! += before * factors[x * L + next[k]!]!;
      }
      for (let y = 0; y < L; y++) forward[row + y]! *= local[row + y]!;
      normalize(forward, row);
    }
    const last = (n - 1) * L;
    for (let y = 0; y < L; y++)
      backward[last + y] = endsClean(y) ? (beforeOutside ? factors[y * L + outside]! : 1) : 0;
    for (let i = n - 2; i >= 0; i--) {
      const row = i * L;
      for (let x = 0; x < L; x++) backward[row + x] = 0;
      for (let y = 0; y < L; y++) {
        const after = local[row + L + y]! * backward[row + L + y]!;
        if (after === 0) continue;
        const previous = leaders[y]!;
        for (let k = 0; k < previous.length; k++)
          backward[row + previous[k]!]! += factors[previous[k]! * L + y]! * after;
      }
      normalize(backward, row);
    }
  }

  /** Writes the marginals of all labels of token `i` to `out`. */
  marginals(i: number, out: Float64Array): void {
    const row = i * L;
    let sum = 0;
    for (let y = 0; y < L; y++) sum += out[y] = this.forward[row + y]! * this.backward[row + y]!;
    for (let y = 0; y < L; y++) out[y]! /= sum || 1;
  }

  /** Probability that tokens `first` to `last` (inclusive) carry the labels of `labels`. */
  spanProbability(first: number, last: number): number {
    const { forward, backward, local, factors, labels } = this;
    // The conditional probability of each further label, given the ones before it.
    let probability = 0;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const p = forward[first * L + y]! * backward[first * L + y]!;
      sum += p;
      if (y === labels[first]) probability = p;
    }
    probability /= sum || 1;
    for (let i = first + 1; i <= last; i++) {
      const x = labels[i - 1]!;
      let all = 0;
      let wanted = 0;
      const { from, to } = transitions;
      for (let t = 0; t < from.length; t++) {
        if (from[t] !== x) continue;
        const y = to[t]!;
        const p = factors[x * L + y]! * local[i * L + y]! * backward[i * L + y]!;
        all += p;
        if (y === labels[i]) wanted = p;
      }
      probability *= wanted / (all || 1);
    }
    return probability;
  }

  /** Probability that a pair of neighbouring tokens carries labels x, y: for training. */
  pairMarginals(i: number, out: Float64Array): void {
    const { from, to } = transitions;
    let sum = 0;
    const row = i * L;
    for (let t = 0; t < from.length; t++) {
      const x = from[t]!;
      const y = to[t]!;
      sum += out[t] =
        this.forward[row - L + x]! *
        this.factors[x * L + y]! *
        this.local[row + y]! *
        this.backward[row + y]!;
    }
    for (let t = 0; t < from.length; t++) out[t]! /= sum || 1;
  }

  /** Takes changed transition weights over; for training. */
  refresh(): void {
    for (let k = 0; k < this.factors.length; k++) this.factors[k] = Math.exp(this.weights[k]!);
  }
}

function normalize(values: Float64Array, row: number): void {
  let sum = 0;
  for (let y = 0; y < L; y++) sum += values[row + y]!;
  const factor = sum > 0 ? 1 / sum : 0;
  for (let y = 0; y < L; y++) values[row + y]! *= factor;
}
