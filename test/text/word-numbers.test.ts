import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordNumbers } from '../../src/text/word-numbers.ts';

describe('numbers of words', () => {
  it('are those of a map from words to their order of appearance', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 300 }), (words) => {
        const numbers = new WordNumbers();
        const expected = new Map<string, number>();
        for (const word of words) {
          if (!expected.has(word)) expected.set(word, expected.size);
          assert.equal(numbers.number(`<${word}>`, 1, 1 + word.length), expected.get(word));
        }
        assert.equal(numbers.size, expected.size);
      }),
    );
  });

  it('stay when there are many', () => {
    const numbers = new WordNumbers();
    const word = (i: number) => `word${i}`;
    for (let i = 0; i < 50_000; i++) assert.equal(numbers.number(word(i), 0, word(i).length), i);
    for (let i = 0; i < 50_000; i += 77) assert.equal(numbers.number(word(i), 0, word(i).length), i);
  });

  it('are given to no more words than there is room for', () => {
    const numbers = new WordNumbers(2);
    const given = ['a', 'b', 'c', 'a', 'b', 'c'].map((word) => numbers.number(word, 0, 1));
    assert.deepEqual(given, [0, 1, -1, 0, 1, -1]);
  });
});
