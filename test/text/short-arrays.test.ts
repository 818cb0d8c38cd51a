import assert from 'node:assert/strict';
import { shortArray, shortCopy } from '../../src/text/short-arrays.ts';

describe('short arrays', () => {
  it('are zeros of the length that is asked for, none sharing numbers with another', () => {
    const lengths = [0, 1, 16, 17, 40, 512, 513, 5000];
    const arrays = Array.from({ length: 400 }, (_, i) => shortArray(lengths[i % lengths.length]!));
    arrays.forEach((array, i) => {
      assert.equal(array.length, lengths[i % lengths.length]);
      assert.ok(array.every((n) => n === 0));
      array.fill(i + 1);
    });
    arrays.forEach((array, i) => {
      assert.ok(array.every((n) => n === i + 1));
    });
  });

  it('are copied from the first numbers of another', () => {
    const numbers = Uint32Array.from({ length: 60 }, (_, i) => 7 * i);
    const copy = shortCopy(numbers, 50);
    numbers.fill(1);
    assert.deepEqual(
      [...copy],
      Array.from({ length: 50 }, (_, i) => 7 * i),
    );
  });
});
