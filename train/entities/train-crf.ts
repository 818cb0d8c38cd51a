/**
 * Trains the weights by stochastic gradient descent with L2 (Bottou 2010), each feature with a weight shared
 * by all corpora and one of its own for each of them ("frustratingly easy" domain adaptation, Daumé 2007).
 */
import { Crf } from '../../src/entities/crf.ts';
import { labelCount, transitions } from '../../src/entities/labels.ts';
import type { Examples } from './examples.ts';
import { randomFrom, shuffle } from './random.ts';

const L = labelCount;

export interface TrainingOptions {
  readonly domains: number;
  readonly epochs: number;
  readonly seed: number;
  /** First learning rate. */
  readonly rate: number;
  /** Strength of the L2 prior. */
  readonly l2: number;
  /** Sixteenths of the features that are left out of each sentence, so that none is relied on alone. */
  readonly dropout: number;
  /** Share of the sentences in which no word is known by name, as in texts of another time or country. */
  readonly anonymous: number;
  /**
   * What wrong labels score on top while training, so that right ones win by a distance (softmax-margin, Gimpel &
   * Smith 2010).
   */
  readonly margin: number;
  /** Called after each epoch. */
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

export interface Weights {
  /** [(feature * (1 + domains) + d) * labelCount + label]; d = 0 is shared. */
  readonly features: Float32Array;
  /** [d * L * L + from * L + to]. */
  readonly transitions: Float32Array;
}

/** Trains on all examples. Deterministic by seed. The result is the average over the last third. */
export function trainCrf(examples: Examples, options: TrainingOptions): Weights {
  const { sentenceStart, edges, domain, labels, featureStart, features, hashes } = examples;
  const width = (1 + options.domains) * L;
  const weights = new Float32Array(hashes.length * width);
  const average = new Float32Array(weights.length);
  const steps = new Float32Array((1 + options.domains) * L * L);
  const stepAverage = new Float32Array(steps.length);
  const current = new Float32Array(L * L);
  const crf = new Crf(current);
  const random = randomFrom(options.seed);
  const order = Uint32Array.from({ length: domain.length }, (_, s) => s);
  const marginal = new Float64Array(L);
  const pair = new Float64Array(transitions.from.length);
  const decay = options.l2 / domain.length;
  const { dropout, margin } = options;
  let anonymous = false;
  const dropped = (feature: number, salt: number) =>
    (anonymous && examples.namesWords[feature] === 1) ||
    Math.imul(feature ^ salt, 0x9e3779b1) >>> 28 < dropout;
  // The true weight is scale × stored, so that shrinking all of them is one multiplication.
  let scale = 1;
  let time = 0;
  let averaged = 0;
  const averageFrom = Math.floor((options.epochs * 2) / 3);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const s of order) {
      const rate = options.rate / (1 + options.rate * decay * time++);
      scale *= 1 - rate * decay;
      const first = sentenceStart[s]!;
      const n = sentenceStart[s + 1]! - first;
      if (n > 400) continue;
      const own = domain[s]! * L;
      const ownSteps = domain[s]! * L * L;
      crf.reserve(n);
      const { emissions } = crf;
      emissions.fill(0, 0, n * L);
      const salt = (random() * 0x100000000) | 0;
      anonymous = random() < options.anonymous;
      const boost = scale * (16 / (16 - dropout));
      for (let t = 0; t < n; t++) {
        const row = t * L;
        const end = featureStart[first + t + 1]!;
        for (let k = featureStart[first + t]!; k < end; k++) {
          const feature = features[k]!;
          if (dropped(feature, salt)) continue;
          const shared = feature * width;
          for (let y = 0; y < L; y++)
            emissions[row + y]! += weights[shared + y]! + weights[shared + own + y]!;
        }
        const gold = labels[first + t]!;
        for (let y = 0; y < L; y++)
          emissions[row + y] = emissions[row + y]! * boost + (y === gold ? 0 : margin);
      }
      for (let k = 0; k < L * L; k++) current[k] = scale * (steps[k]! + steps[ownSteps + k]!);
      crf.refresh();
      const afterOutside = (edges[s]! & 1) !== 0;
      const beforeOutside = (edges[s]! & 2) !== 0;
      crf.labels.set(labels.subarray(first, first + n));
      crf.infer(n, afterOutside, beforeOutside);
      const gain = rate / scale;
      for (let t = 0; t < n; t++) {
        crf.marginals(t, marginal);
        const gold = labels[first + t]!;
        loss -= Math.log(marginal[gold]! + 1e-12);
        if (marginal[gold]! < 0.9995) {
          const end = featureStart[first + t + 1]!;
          for (let y = 0; y < L; y++) {
            const step = gain * ((y === gold ? 1 : 0) - marginal[y]!);
            if (step < gain * 1e-4 && step > gain * -1e-4) continue;
            for (let k = featureStart[first + t]!; k < end; k++) {
              const feature = features[k]!;
              if (dropped(feature, salt)) continue;
              const shared = feature * width + y;
              weights[shared]! += step;
              weights[shared + own]! += step;
            }
          }
        }
        if (t === 0 && afterOutside)
          for (let y = 0; y < L; y++) {
            const step = gain * ((y === gold ? 1 : 0) - marginal[y]!);
            steps[y]! += step;
            steps[ownSteps + y]! += step;
          }
        if (t === n - 1 && beforeOutside)
          for (let y = 0; y < L; y++) {
            const step = gain * ((y === gold ? 1 : 0) - marginal[y]!);
            steps[y * L]! += step;
            steps[ownSteps + y * L]! += step;
          }
        if (t > 0) {
          crf.pairMarginals(t, pair);
          const goldFrom = labels[first + t - 1]!;
          for (let k = 0; k < pair.length; k++) {
            const from = transitions.from[k]!;
            const to = transitions.to[k]!;
            const step = gain * ((from === goldFrom && to === gold ? 1 : 0) - pair[k]!);
            steps[from * L + to]! += step;
            steps[ownSteps + from * L + to]! += step;
          }
        }
      }
    }
    if (epoch >= averageFrom) {
      averaged++;
      for (let k = 0; k < weights.length; k++) average[k]! += scale * weights[k]!;
      for (let k = 0; k < steps.length; k++) stepAverage[k]! += scale * steps[k]!;
    }
    options.onEpoch?.(epoch, loss / labels.length);
  }
  for (let k = 0; k < average.length; k++) average[k]! /= averaged;
  for (let k = 0; k < stepAverage.length; k++) stepAverage[k]! /= averaged;
  return { features: average, transitions: stepAverage };
}

/** The mean of several trainings: what each learned by chance cancels out. */
export function averageWeights(trained: readonly Weights[]): Weights {
  const [first, ...others] = trained;
  if (!first) throw new RangeError('nothing was trained');
  const mean = (of: (weights: Weights) => Float32Array) =>
    of(first).map((w, k) => others.reduce((sum, other) => sum + of(other)[k]!, w) / trained.length);
  return { features: mean((w) => w.features), transitions: mean((w) => w.transitions) };
}
