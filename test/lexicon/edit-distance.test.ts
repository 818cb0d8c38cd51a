import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boundedDistance } from '../../src/lexicon/edit-distance.ts';
import { plainDistance, units } from './plain-distance.ts';

const distance = (a: string, b: string, limit: number) =>
  boundedDistance(units(a), 0, a.length, units(b), 0, b.length, limit);

describe('edit distance', () => {
  it('counts a swap of neighbours as one edit', () => {
    assert.equal(distance('merkel', 'mekrel', 2), 1);
    assert.equal(distance('macron', 'marcon', 2), 1);
  });

  it('is the textbook distance, or limit + 1 beyond the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        assert.equal(distance(a, b, limit), Math.min(plainDistance(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('compares ranges inside longer strings', () => {
    const [a, b] = [units('xxlavrovyy'), units('zlawrow')];
    assert.equal(boundedDistance(a, 2, 8, b, 1, 7, 3), 2);
  });
});
