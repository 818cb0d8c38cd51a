import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Slabs } from '../../src/corpus/slabs.ts';

describe('slabs', () => {
  it('keep what they are given, small or large, together where it is small', () => {
    const slabs = new Slabs();
    const given = fc
      .sample(fc.uint8Array({ maxLength: 300 }), { numRuns: 600, seed: 3 })
      .concat(new Uint8Array(100_000).fill(7), new Uint8Array([1, 2]));
    const kept = given.map((bytes) => slabs.keep(Uint8Array.from(bytes)));
    assert.deepEqual(kept, given);
    const buffers = new Set(kept.map(({ buffer }) => buffer));
    assert.ok(buffers.size < 10, `${buffers.size} buffers`);
  });
});
