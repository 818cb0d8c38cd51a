import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findBlocks } from '../../src/text/blocks.ts';
import { blocksAfterEdit } from '../../src/text/edited-blocks.ts';

const pieces = [
  'The Harbour Opens',
  'The ferry left the harbour at noon. Nobody was hurt.',
  'the second half of a sentence, and',
  '- an item of a list',
  '2) another',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  ' \n ',
  ' ',
  ',',
  '.',
  'x',
];

describe('blocks after an edit', () => {
  it('are those that a first look finds, and those told to be the same are', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const edit = fc.record({
      at: share,
      deleted: fc.nat({ max: 30 }),
      typed: fc.constantFrom('', ...pieces),
    });
    fc.assert(
      fc.property(text, edit, (before, { at, deleted, typed }) => {
        const start = Math.floor(at * before.length);
        const after = before.slice(0, start) + typed + before.slice(start + deleted);
        const blocks = findBlocks(before);
        const found = blocksAfterEdit(before, blocks, after);
        assert.deepEqual(found.blocks, findBlocks(after));
        const textOf = (text: string, { start, end, kind }: (typeof blocks)[number]) =>
          `${kind} ${text.slice(start, end)}`;
        const texts = found.blocks.map((block) => textOf(after, block));
        const textsBefore = blocks.map((block) => textOf(before, block));
        const { prefix, suffix } = found;
        assert.ok(prefix + suffix <= Math.min(texts.length, textsBefore.length));
        assert.deepEqual(texts.slice(0, prefix), textsBefore.slice(0, prefix));
        assert.deepEqual(texts.slice(texts.length - suffix), textsBefore.slice(textsBefore.length - suffix));
      }),
      { numRuns: 3000 },
    );
  });

  it('are looked for only around the edit', () => {
    const paragraphs = Array.from({ length: 50 }, (_, n) => `The ferry number ${n} left at noon.`);
    const before = paragraphs.join('\n\n');
    const { prefix, suffix } = blocksAfterEdit(
      before,
      findBlocks(before),
      before.replace('number 20', 'no. 20'),
    );
    assert.ok(prefix >= 19 && suffix >= 28);
  });
});
