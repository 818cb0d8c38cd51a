/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): the best
 * sequence of labels, and the marginal probabilities of labels. Buffers grow and are used again.
 */
import { endsClean, labelCount, mayFollow, outside, startsFresh, transitions } from './labels.ts';

const L = labelCount;
const impossible = -1e30;
/** How far below the best of its token a score may be. */
const farthest = 40;

const all = Array.from({ length: L }, (_, label) => label);
/** O and the labels that end a mention: each may be followed by each label of `fresh`, by nothing else. */
const clean = Uint8Array.from(all.filter(endsClean));
/** O and the labels that begin one. */
const fresh = Uint8Array.from(all.filter(startsFresh));
/** The labels within a mention, each with the two that it may follow. */
const inner = all
  .filter((label) => !startsFresh(label))
  .map((label) => ({ label, after: Uint8Array.from(all.filter((before) => mayFollow(before, label))) }));
/** The labels that leave a mention open, each with the two that may follow. */
const open = all
  .filter((label) => !endsClean(label))
  .map((label) => ({ label, next: Uint8Array.from(all.filter((y) => mayFollow(label, y))) }));

export class Crf {
  private readonly weights: Float32Array;
  private readonly factors: Float64Array;
  /**
   * [a * labelCount + b]: what a clean label b may be behind in score another one a before no path through b can
   * be better, whatever follows.
   */
  private readonly leads = new Float64Array(L * L);
  private capacity = 0;
  /** Scores of labels by token: [token * labelCount + label]. */
  emissions = new Float32Array(0);
  private scores = new Float64Array(0);
  private back = new Uint8Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private local = new Float64Array(0);
  /** What the next token and all behind it give to each of its labels. */
  private readonly ahead = new Float64Array(L);
  /** The clean labels of a token that may still win. */
  private readonly rivals = new Uint8Array(L);
  /** The best labels, after `decode`. */
  labels = new Uint8Array(0);

  /** 1 / step, and e to the power of -k steps by k; both none where emissions are any numbers. */
  private readonly perStep: number;
  private readonly powers: Float64Array;

  /**
   * @param weights Of transitions: [from * labelCount + to].
   * @param step Emissions are whole multiples of it. Labels far below the best of their token then count as
   * impossible in `infer`, save those of the best sequence. Without it nothing is rounded or left out.
   */
  constructor(weights: Float32Array, step?: number) {
    this.perStep = step === undefined ? 0 : 1 / step;
    this.powers = new Float64Array(step === undefined ? 0 : Math.ceil(farthest / step));
    for (let k = 0; k < this.powers.length; k++) this.powers[k] = Math.exp(-k * step!);
    this.weights = weights;
    this.factors = new Float64Array(L * L);
    this.refresh();
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
    const { emissions, scores, back, weights, rivals } = this;
    for (let y = 0; y < L; y++)
      scores[y] = startsFresh(y)
        ? emissions[y]! + (afterOutside ? weights[outside * L + y]! : 0)
        : impossible;
    for (let i = 1; i < n; i++) {
      const row = i * L;
      const previous = row - L;
      const count = this.findRivals(previous);
      for (let k = 0; k < fresh.length; k++) {
        const y = fresh[k]!;
        let best = rivals[0]!;
        let bestScore = scores[previous + best]! + weights[best * L + y]!;
        for (let r = 1; r < count; r++) {
          const x = rivals[r]!;
          const score = scores[previous + x]! + weights[x * L + y]!;
          if (score > bestScore) {
            best = x;
            bestScore = score;
          }
        }
        scores[row + y] = bestScore + emissions[row + y]!;
        back[row + y] = best;
      }
      for (let k = 0; k < inner.length; k++) {
        const { label: y, after } = inner[k]!;
        const a = after[0]!;
        const b = after[1]!;
        const first = scores[previous + a]! + weights[a * L + y]!;
        const second = scores[previous + b]! + weights[b * L + y]!;
        scores[row + y] = (second > first ? second : first) + emissions[row + y]!;
        back[row + y] = second > first ? b : a;
      }
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

  /** Writes the clean labels of a token that the best of them does not rule out to `rivals`; returns how many. */
  private findRivals(row: number): number {
    const { scores, leads, rivals } = this;
    let best = clean[0]!;
    for (let k = 1; k < clean.length; k++)
      if (scores[row + clean[k]!]! > scores[row + best]!) best = clean[k]!;
    let count = 0;
    for (let k = 0; k < clean.length; k++) {
      const x = clean[k]!;
      if (scores[row + best]! - scores[row + x]! <= leads[best * L + x]!) rivals[count++] = x;
    }
    return count;
  }

  /** Forward-backward over the same, after `decode`; afterwards `marginals` and `spanProbability` answer. */
  infer(n: number, afterOutside = false, beforeOutside = false): void {
    const { forward, backward, local, factors } = this;
    for (let y = 0; y < L; y++)
      forward[y] = startsFresh(y) ? (afterOutside ? factors[outside * L + y]! : 1) : 0;
    this.weigh(0);
    for (let i = 1; i < n; i++) {
      const row = i * L;
      const before = row - L;
      for (let k = 0; k < fresh.length; k++) {
        const y = fresh[k]!;
        let mass = 0;
        for (let c = 0; c < clean.length; c++)
          mass += forward[before + clean[c]!]! * factors[clean[c]! * L + y]!;
        forward[row + y] = mass;
      }
      for (let k = 0; k < inner.length; k++) {
        const { label: y, after } = inner[k]!;
        const a = after[0]!;
        const b = after[1]!;
        forward[row + y] =
          forward[before + a]! * factors[a * L + y]! + forward[before + b]! * factors[b * L + y]!;
      }
      this.weigh(i);
    }
    const last = (n - 1) * L;
    for (let y = 0; y < L; y++)
      backward[last + y] = endsClean(y) ? (beforeOutside ? factors[y * L + outside]! : 1) : 0;
    const { ahead } = this;
    for (let i = n - 2; i >= 0; i--) {
      const row = i * L;
      const after = row + L;
      for (let y = 0; y < L; y++) ahead[y] = local[after + y]! * backward[after + y]!;
      let sum = 0;
      for (let c = 0; c < clean.length; c++) {
        const x = clean[c]!;
        let mass = 0;
        for (let k = 0; k < fresh.length; k++) mass += factors[x * L + fresh[k]!]! * ahead[fresh[k]!]!;
        backward[row + x] = mass;
        sum += mass;
      }
      for (let k = 0; k < open.length; k++) {
        const { label: x, next } = open[k]!;
        const a = next[0]!;
        const b = next[1]!;
        const mass = factors[x * L + a]! * ahead[a]! + factors[x * L + b]! * ahead[b]!;
        backward[row + x] = mass;
        sum += mass;
      }
      const factor = sum > 0 ? 1 / sum : 0;
      for (let x = 0; x < L; x++) backward[row + x]! *= factor;
    }
  }

  /** Weighs what leads to the labels of token `i` with the token's own scores; leaves out labels far off. */
  private weigh(i: number): void {
    const { emissions, forward, local, labels, powers, perStep } = this;
    const row = i * L;
    let max = emissions[row]!;
    for (let y = 1; y < L; y++) if (emissions[row + y]! > max) max = emissions[row + y]!;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const below = max - emissions[row + y]!;
      const steps = (below * perStep + 0.5) | 0;
      const power = steps < powers.length ? powers[steps]! : 0;
      local[row + y] = power > 0 || (perStep > 0 && y !== labels[i]) ? power : Math.exp(-below);
      forward[row + y]! *= local[row + y]!;
      sum += forward[row + y]!;
    }
    const factor = sum > 0 ? 1 / sum : 0;
    for (let y = 0; y < L; y++) forward[row + y]! *= factor;
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
    const { weights, factors, leads } = this;
    for (let x = 0; x < L; x++)
      for (let y = 0; y < L; y++) factors[x * L + y] = mayFollow(x, y) ? Math.exp(weights[x * L + y]!) : 0;
    for (const a of clean)
      for (const b of clean)
        leads[a * L + b] = fresh.reduce(
          (most, y) => Math.max(most, weights[b * L + y]! - weights[a * L + y]!),
          Number.NEGATIVE_INFINITY,
        );
  }
}
