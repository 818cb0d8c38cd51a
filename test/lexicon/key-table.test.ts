import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyTable } from '../../src/lexicon/key-table.ts';
import { frontCode } from '../../train/lexicon/write-lexicon.ts';

function tableOf(keys: readonly string[]): KeyTable {
  const { shared, lengths, rest, starts } = frontCode([...new Set(keys)].sort());
  return new KeyTable(shared, lengths, rest, Uint32Array.from(starts));
}

describe('key table', () => {
  const key = fc.string({
    unit: fc.constantFrom(' ', '&', '1', 'a', 'b', 'm', 'z'),
    minLength: 1,
    maxLength: 8,
  });

  it('numbers sorted keys and finds each, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (keys, others) => {
        const table = tableOf(keys);
        const sorted = [...new Set(keys)].sort();
        sorted.forEach((k, id) => {
          assert.equal(table.find(k), id);
          assert.equal(table.key(id), k);
        });
        for (const other of others) if (!sorted.includes(other)) assert.equal(table.find(other), -1);
      }),
    );
  });

  it('finds keys in every one of many blocks', () => {
    const keys = Array.from({ length: 2000 }, (_, i) => `key ${i.toString(3)}`).sort();
    const table = tableOf(keys);
    keys.forEach((k, id) => {
      assert.equal(table.find(k), id);
      assert.equal(table.key(id), k);
    });
    assert.equal(table.find('key'), -1);
    assert.equal(table.find('kez'), -1);
  });

  it('does not find what it cannot hold', () => {
    const table = tableOf(['a', 'ab', 'b c']);
    for (const strange of ['', 'ä', 'Ab', '日本', 'a ', '~']) assert.equal(table.find(strange), -1);
  });
});
