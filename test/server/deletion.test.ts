import assert from 'node:assert/strict';
import { deletionOf } from '../../src/server/deletion.ts';

/** The text without what is marked by [[ ]], as deleting it leaves it. */
function without(marked: string): string {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  const span = deletionOf(text, { start, end });
  assert.ok(span.start <= start && span.end >= end, 'all that was marked goes');
  return text.slice(0, span.start) + text.slice(span.end);
}

describe('deleting a passage', () => {
  const cases: readonly (readonly [what: string, marked: string, left: string])[] = [
    ['a paragraph goes with one blank line', 'a\n\n[[b]]\n\nc\n', 'a\n\nc\n'],
    ['a line among lines goes with its end', 'a\n[[b]]\nc\n', 'a\nc\n'],
    ['line ends of Windows are whole', 'a\r\n\r\n[[b]]\r\n\r\nc\r\n', 'a\r\n\r\nc\r\n'],
    ['the first paragraph leaves no blank line', '[[a]]\n\nb\n', 'b\n'],
    ['the last one leaves the end of the text', 'a\n\n[[b]]\n', 'a\n'],
    ['the last one without a line end too', 'a\n\n[[b]]', 'a'],
    ['spaces around it on the line go', 'a\n\n  [[b]]  \n\nc', 'a\n\nc'],
    ['words at the end of a line go with the space before', 'a b. [[c.]]\nd', 'a b.\nd'],
    ['words in a line go with one space', 'a [[b]] c', 'a c'],
    ['words at the start of a line go with the space behind', '[[a]] b\nc', 'b\nc'],
    ['a mark inside a word takes nothing else', 'a[[,]] b', 'a b'],
    ['everything may go', '[[a]]', ''],
  ];
  for (const [what, marked, left] of cases) it(what, () => assert.equal(without(marked), left));
});
