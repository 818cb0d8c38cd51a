import assert from 'node:assert/strict';
import { hashBytes, hashText, scramble } from '../../src/text/hash.ts';

describe('hashes', () => {
  it('are those of the specification, of text and of bytes', () => {
    for (const [text, hash] of [
      ['', 0x811c9dc5],
      ['a', 0xe40c292c],
      ['foobar', 0xbf9cf968],
    ] as const) {
      assert.equal(hashText(text), hash);
      assert.equal(hashBytes(new TextEncoder().encode(text)), hash);
    }
  });

  it('are scrambled into other numbers, never negative', () => {
    const scrambled = [1, 2, 3, 0x80000000, -1].map(scramble);
    assert.equal(new Set(scrambled).size, scrambled.length);
    assert.ok(scrambled.every((hash) => hash >= 0 && hash <= 0xffffffff));
    assert.equal(scramble(1), 0x514e28b7);
  });
});
