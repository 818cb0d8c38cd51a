import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFlagged } from '../../src/extension/highlights/flagged.ts';

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const mark = (line: number, from: number, to: number) => ({ range: range(line, from, to) });

describe('marks on findings', () => {
  it('are told from the rest', () => {
    const marks = [mark(0, 0, 5), mark(0, 10, 15), mark(1, 0, 5)];
    const { flagged, plain } = splitFlagged(marks, [range(0, 12, 20), range(1, 5, 9)]);
    assert.deepEqual(flagged, [marks[1]]);
    assert.deepEqual(plain, [marks[0], marks[2]]);
  });

  it('are the same as by looking at every pair', () => {
    const span = fc.tuple(fc.nat(3), fc.nat(20), fc.integer({ min: 1, max: 6 }));
    const sorted = (list: [number, number, number][]) =>
      [...list]
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        .map(([line, at, size]) => range(line, at, at + size));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (one, other) => {
        let end = { line: -1, character: 0 };
        const marks = sorted(one).flatMap((r) => {
          if (r.start.line === end.line && r.start.character < end.character) return [];
          end = r.end;
          return [{ range: r }];
        });
        const ranges = sorted(other);
        const slow = marks.filter(({ range: m }) =>
          ranges.some(
            (r) =>
              r.start.line === m.start.line &&
              r.start.character < m.end.character &&
              m.start.character < r.end.character,
          ),
        );
        const { flagged, plain } = splitFlagged(marks, ranges);
        assert.deepEqual(flagged, slow);
        assert.equal(flagged.length + plain.length, marks.length);
      }),
    );
  });
});
