/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): the best
 * sequence of labels, and the marginal probabilities of labels. Buffers grow and are used again.
 *
 * Inside, labels have an order of their own, their places, so that the loops run over neighbours: those that are
 * mentions by themselves or none (S, O), those that end one (E), those that begin one (B), those within (I).
 */
import { entityTypes } from '../annotation.ts';
import { labelCount, mayFollow, outside, partOfLabel, transitions } from './labels.ts';

const L = labelCount;
const T = entityTypes.length;
const impossible = -1e30;
/** How far below the best of its token a score may be. */
const farthest = 40;

/** Where each kind of label begins; O and S are at 0 to T. */
const ends = T + 1;
const begins = 2 * T + 1;
const insides = 3 * T + 1;
/** How many labels leave nothing open (O, S, E), and how many open nothing (O, S) or begin a mention (B). */
const cleanCount = begins;
const freshCount = 2 * T + 1;
/** Both are nine, which `products` is written for. */
const nine = 9;
/** The place of the label that is number `f` of the fresh ones. */
const freshPlace = (f: number): number => (f <= T ? f : f + T);

/** By label its place, and by place its label. */
const places = Uint8Array.from({ length: L }, (_, label) => {
  const type = (label - 1) >> 2;
  return label === outside ? 0 : [begins, insides, ends, 1][partOfLabel(label)]! + type;
});
const labelAt = Uint8Array.from({ length: L }, (_, place) => places.indexOf(place));

/**
 * Writes the products of nine numbers from `at` on with each of nine rows of factors to `sums`. Written out, since a
 * loop within the loop takes four times as long.
 */
function products(of: Float64Array, at: number, factors: Float64Array, sums: Float64Array): void {
  const a = of[at]!;
  const b = of[at + 1]!;
  const c = of[at + 2]!;
  const d = of[at + 3]!;
  const e = of[at + 4]!;
  const f = of[at + 5]!;
  const g = of[at + 6]!;
  const h = of[at + 7]!;
  const i = of[at + 8]!;
  for (let n = 0, k = 0; n < nine; n++, k += nine)
    sums[n] =
      a * factors[k]! +
      b * factors[k + 1]! +
      c * factors[k + 2]! +
      d * factors[k + 3]! +
      e * factors[k + 4]! +
      f * factors[k + 5]! +
      g * factors[k + 6]! +
      h * factors[k + 7]! +
      i * factors[k + 8]!;
}

export class Crf {
  /** Transitions by label, as they are given. */
  private readonly given: Float32Array;
  /** Transitions by place, [from * L + to]: scores, and powers of e (0 where they are impossible). */
  private readonly weights = new Float64Array(L * L);
  private readonly factors = new Float64Array(L * L);
  /** The factors from clean labels to fresh ones, by the latter and by the former. */
  private readonly into = new Float64Array(freshCount * cleanCount);
  private readonly outOf = new Float64Array(cleanCount * freshCount);
  /**
   * [a * cleanCount + b]: what a clean label b may be behind in score another one a before no path through b can
   * be better, whatever follows.
   */
  private readonly leads = new Float64Array(cleanCount * cleanCount);
  private capacity = 0;
  /** Scores of labels by token: [token * labelCount + label]. */
  emissions = new Float32Array(0);
  private scores = new Float64Array(0);
  private back = new Uint8Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private local = new Float64Array(0);
  /** The clean labels of a token that may still win. */
  private readonly rivals = new Uint8Array(cleanCount);
  /** What the next token and all behind it give to each of its fresh labels. */
  private readonly ahead = new Float64Array(freshCount);
  private readonly sums = new Float64Array(nine);
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
    this.given = weights;
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
    scores.fill(impossible, 0, L);
    for (let f = 0; f < freshCount; f++) {
      const y = freshPlace(f);
      scores[y] = emissions[labelAt[y]!]! + (afterOutside ? weights[y]! : 0);
    }
    for (let i = 1; i < n; i++) {
      const row = i * L;
      const before = row - L;
      const count = this.findRivals(before);
      for (let f = 0; f < freshCount; f++) {
        const y = freshPlace(f);
        let best = rivals[0]!;
        let bestScore = scores[before + best]! + weights[best * L + y]!;
        for (let r = 1; r < count; r++) {
          const x = rivals[r]!;
          const score = scores[before + x]! + weights[x * L + y]!;
          if (score > bestScore) {
            best = x;
            bestScore = score;
          }
        }
        scores[row + y] = bestScore + emissions[row + labelAt[y]!]!;
        back[row + y] = best;
      }
      for (let t = 0; t < T; t++) {
        this.goOn(before, begins + t, insides + t, ends + t);
        this.goOn(before, begins + t, insides + t, insides + t);
      }
    }
    let best = 0;
    const last = (n - 1) * L;
    const final = (x: number) => scores[last + x]! + (beforeOutside ? weights[x * L]! : 0);
    for (let x = 1; x < cleanCount; x++) if (final(x) > final(best)) best = x;
    for (let i = n - 1; i >= 0; i--) {
      this.labels[i] = labelAt[best]!;
      best = back[i * L + best]!;
    }
  }

  /** Viterbi's step to label `y`, which only a and b lead to. */
  private goOn(before: number, a: number, b: number, y: number): void {
    const { emissions, scores, back, weights } = this;
    const row = before + L;
    const first = scores[before + a]! + weights[a * L + y]!;
    const second = scores[before + b]! + weights[b * L + y]!;
    scores[row + y] = (second > first ? second : first) + emissions[row + labelAt[y]!]!;
    back[row + y] = second > first ? b : a;
  }

  /** Writes the clean labels of a token that the best of them does not rule out to `rivals`; returns how many. */
  private findRivals(row: number): number {
    const { scores, leads, rivals } = this;
    let best = 0;
    for (let x = 1; x < cleanCount; x++) if (scores[row + x]! > scores[row + best]!) best = x;
    const top = scores[row + best]!;
    let count = 0;
    for (let x = 0; x < cleanCount; x++)
      if (top - scores[row + x]! <= leads[best * cleanCount + x]!) rivals[count++] = x;
    return count;
  }

  /** Forward-backward over the same, after `decode`; afterwards `marginals` and `spanProbability` answer. */
  infer(n: number, afterOutside = false, beforeOutside = false): void {
    const { forward, backward, factors } = this;
    forward.fill(0, 0, L);
    for (let f = 0; f < freshCount; f++) forward[freshPlace(f)] = afterOutside ? factors[freshPlace(f)]! : 1;
    this.weigh(0);
    for (let i = 1; i < n; i++) {
      this.stepForward(i * L);
      this.weigh(i);
    }
    const last = (n - 1) * L;
    backward.fill(0, last, last + L);
    for (let x = 0; x < cleanCount; x++) backward[last + x] = beforeOutside ? factors[x * L]! : 1;
    for (let i = n - 2; i >= 0; i--) this.stepBackward(i * L);
  }

  /** What the labels of the token before give to those of the token at `row`. */
  private stepForward(row: number): void {
    const { forward, factors, into, sums } = this;
    const before = row - L;
    products(forward, before, into, sums);
    for (let f = 0; f < freshCount; f++) forward[row + freshPlace(f)] = sums[f]!;
    for (let t = 0; t < T; t++) {
      const b = begins + t;
      const i = insides + t;
      const e = ends + t;
      forward[row + e] =
        forward[before + b]! * factors[b * L + e]! + forward[before + i]! * factors[i * L + e]!;
      forward[row + i] =
        forward[before + b]! * factors[b * L + i]! + forward[before + i]! * factors[i * L + i]!;
    }
  }

  /** What the labels of the token behind give to those of the token at `row`; scaled so that they sum to 1. */
  private stepBackward(row: number): void {
    const { backward, local, factors, outOf, ahead, sums } = this;
    const after = row + L;
    for (let f = 0; f < freshCount; f++) {
      const y = after + freshPlace(f);
      ahead[f] = local[y]! * backward[y]!;
    }
    products(ahead, 0, outOf, sums);
    let sum = 0;
    for (let c = 0; c < cleanCount; c++) {
      backward[row + c] = sums[c]!;
      sum += sums[c]!;
    }
    for (let t = 0; t < T; t++) {
      const b = begins + t;
      const i = insides + t;
      const e = ends + t;
      const end = local[after + e]! * backward[after + e]!;
      const inside = local[after + i]! * backward[after + i]!;
      backward[row + b] = factors[b * L + e]! * end + factors[b * L + i]! * inside;
      backward[row + i] = factors[i * L + e]! * end + factors[i * L + i]! * inside;
      sum += backward[row + b]! + backward[row + i]!;
    }
    const factor = sum > 0 ? 1 / sum : 0;
    for (let x = 0; x < L; x++) backward[row + x]! *= factor;
  }

  /** Weighs what leads to the labels of token `i` with the token's own scores; leaves out labels far off. */
  private weigh(i: number): void {
    const { emissions, forward, local, powers, perStep } = this;
    const row = i * L;
    const chosen = this.labels[i]!;
    let max = emissions[row]!;
    for (let y = 1; y < L; y++) if (emissions[row + y]! > max) max = emissions[row + y]!;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const label = labelAt[y]!;
      const below = max - emissions[row + label]!;
      const steps = (below * perStep + 0.5) | 0;
      let power = steps < powers.length ? powers[steps]! : 0;
      if (power === 0 && (perStep === 0 || label === chosen)) power = Math.exp(-below);
      local[row + y] = power;
      forward[row + y]! *= power;
      sum += forward[row + y]!;
    }
    const factor = sum > 0 ? 1 / sum : 0;
    for (let y = 0; y < L; y++) forward[row + y]! *= factor;
  }

  /** Writes the marginals of all labels of token `i` to `out`. */
  marginals(i: number, out: Float64Array): void {
    const row = i * L;
    let sum = 0;
    for (let y = 0; y < L; y++) sum += out[labelAt[y]!] = this.forward[row + y]! * this.backward[row + y]!;
    for (let y = 0; y < L; y++) out[y]! /= sum || 1;
  }

  /** Probability that tokens `first` to `last` (inclusive) carry the labels of `labels`. */
  spanProbability(first: number, last: number): number {
    const { forward, backward, local, factors, labels } = this;
    // The conditional probability of each further label, given the ones before it.
    let sum = 0;
    for (let y = 0; y < L; y++) sum += forward[first * L + y]! * backward[first * L + y]!;
    let x = places[labels[first]!]!;
    let probability = (forward[first * L + x]! * backward[first * L + x]!) / (sum || 1);
    for (let i = first + 1; i <= last; i++) {
      const row = i * L;
      const given = (y: number) => factors[x * L + y]! * local[row + y]! * backward[row + y]!;
      const wanted = places[labels[i]!]!;
      let all = 0;
      for (let y = 0; y < L; y++) all += given(y);
      probability *= given(wanted) / (all || 1);
      x = wanted;
    }
    return probability;
  }

  /** Probability that a pair of neighbouring tokens carries labels x, y, by `transitions`: for training. */
  pairMarginals(i: number, out: Float64Array): void {
    const { from, to } = transitions;
    let sum = 0;
    const row = i * L;
    for (let t = 0; t < from.length; t++) {
      const x = places[from[t]!]!;
      const y = places[to[t]!]!;
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
    const { given, weights, factors, into, outOf, leads } = this;
    for (let x = 0; x < L; x++)
      for (let y = 0; y < L; y++) {
        const weight = given[labelAt[x]! * L + labelAt[y]!]!;
        weights[x * L + y] = weight;
        factors[x * L + y] = mayFollow(labelAt[x]!, labelAt[y]!) ? Math.exp(weight) : 0;
      }
    const fresh = Array.from({ length: freshCount }, (_, f) => freshPlace(f));
    for (let c = 0; c < cleanCount; c++) {
      for (let f = 0; f < freshCount; f++)
        into[f * cleanCount + c] = outOf[c * freshCount + f] = factors[c * L + fresh[f]!]!;
      for (let b = 0; b < cleanCount; b++)
        leads[c * cleanCount + b] = Math.max(...fresh.map((y) => weights[b * L + y]! - weights[c * L + y]!));
    }
  }
}
