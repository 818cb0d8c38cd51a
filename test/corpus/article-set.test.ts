import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleSet } from '../../src/corpus/article-set.ts';

describe('a set of article numbers', () => {
  it('holds what a Set holds, in ascending order', () => {
    const change = fc.record({ add: fc.boolean(), article: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const [own, plain] = [new ArticleSet(), new Set<number>()];
        for (const { add, article } of changes) {
          if (add) own.add(article);
          else own.delete(article);
          if (add) plain.add(article);
          else plain.delete(article);
        }
        const wanted = [...plain].sort((a, b) => a - b);
        assert.deepEqual([...own], wanted);
        assert.equal(own.size, plain.size);
        for (let article = 0; article <= 30; article++) assert.equal(own.has(article), plain.has(article));
      }),
    );
  });
});
