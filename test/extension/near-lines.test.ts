import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearLines } from '../../src/extension/highlights/near-lines.ts';

const mark = (line: number, id = 0) => ({
  id,
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
});

describe('marks near the screen', () => {
  it('are those within the margin', () => {
    const marks = [0, 5, 10, 10, 15, 20, 30].map((line) => mark(line));
    const lines = nearLines(marks, [{ first: 9, last: 16 }], 4).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [5, 10, 10, 15, 20]);
  });

  it('are none where there are none', () => {
    assert.deepEqual(nearLines([], [{ first: 0, last: 50 }], 10), []);
    assert.deepEqual(nearLines([mark(3)], [], 10), []);
  });

  it('are the same as by looking at each, and never twice', () => {
    const span = fc.record({ first: fc.nat(60), length: fc.nat(10) });
    fc.assert(
      fc.property(
        fc.array(fc.nat(60)),
        fc.array(span, { maxLength: 4 }),
        fc.nat(5),
        (lines, spans, margin) => {
          const marks = [...lines].sort((a, b) => a - b).map(mark);
          const wanted = spans.map(({ first, length }) => ({ first, last: first + length }));
          const slow = marks.filter(({ range: { start } }) =>
            wanted.some(({ first, last }) => first - margin <= start.line && start.line <= last + margin),
          );
          assert.deepEqual(nearLines(marks, wanted, margin), slow);
        },
      ),
    );
  });
});
