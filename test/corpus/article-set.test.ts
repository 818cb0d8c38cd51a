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
});
