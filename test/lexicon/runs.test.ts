import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packRuns, Runs } from '../../src/lexicon/runs.ts';

describe('runs', () => {
  it('start and end where their lengths say, and own their items', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 0, max: 4 }),
        (lengths, bits) => {
          const runs = new Runs(packRuns(lengths, bits), bits);
          assert.equal(runs.size, lengths.length);
          let at = 0;
          lengths.forEach((length, run) => {
            assert.equal(runs.start(run), at);
            for (let item = at; item < at + length; item++) assert.equal(runs.of(item), run);
            at += length;
            assert.equal(runs.end(run), at);
          });
        },
      ),
    );
  });

  it('may be none', () => {
    assert.equal(new Runs(packRuns([], 3), 3).size, 0);
  });

  it('refuse groups that a byte cannot count', () => {
    assert.throws(() => packRuns([200, 56], 3), RangeError);
    assert.doesNotThrow(() => packRuns([200, 56], 0));
  });
});
