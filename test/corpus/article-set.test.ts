import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleSet } from '../../src/corpus/article-set.ts';

describe('a set of article numbers', () => {
  it('holds what a Set holds, in ascending order', () => {
    const change = fc.record({ add: fc.boolean(), article: fc.nat(200) });
    // Small ones are kept in another way than large ones.
    fc.assert(
      fc.property(fc.array(change), fc.nat(100), (changes, before) => {
        const [own, plain] = [new ArticleSet(), new Set<number>()];
        for (let article = 0; article < 2 * before; article += 2) {
          own.append(article);
          plain.add(article);
        }
        for (const { add, article } of changes) {
          if (add) own.add(article);
          else own.delete(article);
          if (add) plain.add(article);
          else plain.delete(article);
        }
        const wanted = [...plain].sort((a, b) => a - b);
        assert.deepEqual([...own], wanted);
        assert.equal(own.size, plain.size);
        for (let article = 0; article <= 200; article++) assert.equal(own.has(article), plain.has(article));
      }),
    );
  });

  it('counts articles that are to come, whatever else changes before they do', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.uniqueArray(fc.nat(50)), (expected, others) => {
        const set = new ArticleSet();
        set.expect(expected);
        for (const other of others) set.add(1000 + other);
        assert.equal(set.size, expected + others.length);
        assert.equal([...set].length, others.length, 'which they are is not known yet');
        for (let article = 0; article < expected; article++) set.arrive(article);
        assert.equal(set.size, expected + others.length);
        const wanted = Array.from({ length: expected }, (_, article) => article);
        assert.deepEqual([...set], [...wanted, ...others.map((other) => 1000 + other).sort((a, b) => a - b)]);
        set.expect(1);
        set.expect(-1);
        assert.equal(set.size, expected + others.length);
      }),
    );
  });
});
