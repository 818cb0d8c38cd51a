import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyTable, packKeys } from '../../src/entities/key-table.ts';
import { planeAt, planesOf } from '../../src/entities/planes.ts';

const sorted = (keys: readonly number[]) => Uint32Array.from([...new Set(keys)].sort((a, b) => a - b));

describe('key table of the model', () => {
  const key = fc.integer({ min: 0, max: 2 ** 28 - 1 });

  it('finds every key at its place, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (keys, others) => {
        const all = sorted(keys);
        const table = new KeyTable(packKeys(all));
        assert.equal(table.size, all.length);
        all.forEach((k, i) => {
          assert.equal(table.find(k), i);
        });
        for (const other of others) if (!all.includes(other)) assert.equal(table.find(other), -1);
      }),
    );
  });

  it('tells neighbours apart in tables large and small', () => {
    for (const size of [1, 3000, 300_000]) {
      const step = Math.floor(2 ** 28 / size);
      const all = Uint32Array.from({ length: size }, (_, i) => i * step);
      const table = new KeyTable(packKeys(all));
      for (let i = 0; i < size; i += Math.ceil(size / 500)) {
        assert.equal(table.find(i * step), i);
        assert.equal(table.find(i * step + 1), -1);
        assert.equal(table.find(i * step + 256), -1);
      }
    }
  });

  it('refuses keys that are not spread as hashes are', () => {
    assert.throws(() => packKeys(Uint32Array.from({ length: 300 }, (_, i) => i)), RangeError);
  });

  it('keeps 16-bit numbers in planes', () => {
    const planes = planesOf([0, 255, 256, 65_535]);
    assert.deepEqual(
      [0, 1, 2, 3].map((i) => planeAt(planes, i)),
      [0, 255, 256, 65_535],
    );
  });
});
