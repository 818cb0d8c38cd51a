import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Postings } from '../../../src/corpus/passages/postings.ts';

const documentsOf = (postings: Postings, key: number, limit = 1000): number[] => {
  const found: number[] = [];
  postings.each(key, limit, (document) => found.push(document));
  return found.sort((a, b) => a - b);
};

describe('postings', () => {
  it('give the documents that have a key, whatever was added and read in between', () => {
    const keys = [0, 1, 0xffffffff, 0x80000000];
    const step = fc.record({
      key: fc.constantFrom(...keys),
      document: fc.nat(2_097_151),
      read: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const postings = new Postings(() => true);
        const wanted = new Map<number, number[]>();
        for (const { key, document, read } of steps) {
          postings.add(key, document);
          wanted.set(key, [...(wanted.get(key) ?? []), document]);
          if (read) postings.count(key);
        }
        for (const key of keys) {
          const documents = (wanted.get(key) ?? []).sort((a, b) => a - b);
          assert.deepEqual(documentsOf(postings, key), documents);
          assert.equal(postings.count(key), documents.length);
        }
      }),
    );
  });

  it('leave out the deleted at once and drop them when compacted', () => {
    const gone = new Set<number>();
    const postings = new Postings((document) => !gone.has(document));
    for (let document = 0; document < 100; document++) postings.add(7, document);
    for (let document = 0; document < 50; document++) gone.add(document);
    assert.equal(documentsOf(postings, 7).length, 50);
    assert.equal(postings.size, 100);
    postings.compact();
    assert.equal(postings.size, 50);
    assert.equal(documentsOf(postings, 7)[0], 50);
  });

  it('stop at the limit', () => {
    const postings = new Postings(() => true);
    for (let document = 0; document < 100; document++) postings.add(7, document);
    assert.equal(documentsOf(postings, 7, 9).length, 9);
  });
});
