import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Crf } from '../../src/entities/crf.ts';
import { endsClean, labelCount, mayFollow, outside, startsFresh } from '../../src/entities/labels.ts';

const L = labelCount;

/** All legal label sequences of a length, with the product of their factors: for tiny sentences only. */
function sequences(
  emissions: Float32Array,
  weights: Float32Array,
  n: number,
  after: boolean,
  before: boolean,
) {
  let open = [{ labels: [] as number[], score: 0 }];
  for (let i = 0; i < n; i++)
    open = open.flatMap(({ labels, score }) => {
      const out: typeof open = [];
      for (let y = 0; y < L; y++) {
        const x = labels.at(-1);
        if (x === undefined ? !startsFresh(y) : !mayFollow(x, y)) continue;
        const from = x ?? (after ? outside : undefined);
        const step = from === undefined ? 0 : weights[from * L + y]!;
        out.push({ labels: [...labels, y], score: score + step + emissions[i * L + y]! });
      }
      return out;
    });
  return open
    .filter(({ labels }) => endsClean(labels.at(-1)!))
    .map(({ labels, score }) => ({
      labels,
      score: score + (before ? weights[labels.at(-1)! * L + outside]! : 0),
    }));
}

const numbers = (length: number) =>
  fc.array(fc.integer({ min: -30, max: 30 }), { minLength: length, maxLength: length });

describe('conditional random field', () => {
  it('finds the best of all legal sequences, and their true probabilities', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        numbers(3 * L),
        numbers(L * L),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (n, scores, steps, after, before, inSteps) => {
          const weights = Float32Array.from(steps, (w) => w / 10);
          const crf = new Crf(weights, inSteps ? 0.1 : undefined);
          crf.reserve(n);
          crf.emissions.set(scores.slice(0, n * L).map((w) => w / 10));
          const all = sequences(crf.emissions, weights, n, after, before);
          crf.decode(n, after, before);
          const labels = [...crf.labels.subarray(0, n)];
          const best = Math.max(...all.map((s) => s.score));
          const found = all.find((s) => s.labels.join() === labels.join());
          assert.ok(found && Math.abs(found.score - best) < 1e-3);

          crf.infer(n, after, before);
          const total = all.reduce((sum, s) => sum + Math.exp(s.score), 0);
          const marginals = new Float64Array(L);
          for (let i = 0; i < n; i++) {
            crf.marginals(i, marginals);
            const wanted = all
              .filter((s) => s.labels[i] === labels[i])
              .reduce((sum, s) => sum + Math.exp(s.score), 0);
            assert.ok(Math.abs(marginals[labels[i]!]! - wanted / total) < 1e-4);
          }
          assert.ok(Math.abs(crf.spanProbability(0, n - 1) - Math.exp(found.score) / total) < 1e-4);
        },
      ),
      { numRuns: 60 },
    );
  });
});
