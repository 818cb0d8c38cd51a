import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  mergedNumbers,
  type PackedNumbers,
  packNumbers,
} from '../../../src/corpus/passages/packed-numbers.ts';

const read = (list: PackedNumbers, from = 0): number[] => {
  const out: number[] = [];
  for (const at = list.from(from); at.value < Number.POSITIVE_INFINITY; at.advance()) out.push(at.value);
  return out;
};

/** Near and far ones, equal ones, up to the largest whole number. */
const numbers = fc
  .array(fc.oneof(fc.nat(300), fc.nat(), fc.maxSafeNat()), { maxLength: 200 })
  .map((list) => [...Float64Array.from(list).sort()]);

describe('packed numbers', () => {
  it('are the numbers that were packed, read from any of them on', () => {
    fc.assert(
      fc.property(numbers, fc.nat(200), (list, from) => {
        const packed = packNumbers(list);
        assert.equal(packed.length, list.length);
        assert.deepEqual(read(packed), list);
        assert.deepEqual(read(packed, Math.min(from, list.length)), list.slice(from));
      }),
    );
  });

  it('tell where a number stands, or would', () => {
    fc.assert(
      fc.property(numbers, fc.oneof(fc.nat(300), fc.maxSafeNat()), (list, wanted) => {
        const first = list.findIndex((value) => value >= wanted);
        assert.equal(packNumbers(list).lowerBound(wanted), first < 0 ? list.length : first);
      }),
    );
  });

  it('merge, those left out that nobody wants', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (...lists) => {
        const merged = mergedNumbers(lists.map(packNumbers), (value) => value % 3 !== 0);
        const wanted = lists.flat().filter((value) => value % 3 !== 0);
        assert.deepEqual(read(merged), [...Float64Array.from(wanted).sort()]);
      }),
    );
  });

  it('take a byte where they are near', () => {
    const near = packNumbers(Array.from({ length: 10_000 }, (_, i) => 2 ** 50 + 3 * i));
    assert.ok(near.bytes < 1.5 * 10_000, `${near.bytes} bytes`);
  });
});
