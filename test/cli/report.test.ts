import assert from 'node:assert/strict';
import pc from 'picocolors';
import type { Garble } from '../../src/annotation.ts';
import { reportArticle, summary } from '../../src/cli/report.ts';

const plain = pc.createColors(false);
const text = 'One line.\r\nA stop too much. . Here';
const garble: Garble = {
  start: 26,
  end: 29,
  text: '. .',
  kind: 'punctuation',
  severity: 'warning',
  confidence: 0.9,
  message: 'Doubled full stop.',
  evidence: ['Two stops with a space between them.'],
  fixes: ['.'],
};
const annotated = (...garbles: Garble[]) => ({
  text,
  annotation: { file: 'a.txt', publishedOn: null, publishedOnFrom: null, entities: [], dates: [], garbles },
});

describe('report', () => {
  it('gives file, line and column counted from one, the fix and the evidence', () => {
    assert.equal(
      reportArticle(annotated(garble), plain),
      'a.txt:2:16 warning punctuation “. .” → “.”\n    Doubled full stop.\n    Two stops with a space between them.\n',
    );
  });

  it('says “delete” for an empty fix, shortens long spans, and is empty without findings', () => {
    const long = { ...garble, text: 'word '.repeat(60), fixes: [''] };
    const line = reportArticle(annotated(long), plain).split('\n')[0]!;
    assert.match(line, /…” delete$/);
    assert.ok(line.length < 130);
    assert.equal(reportArticle(annotated(), plain), '');
  });

  it('sums up in one line', () => {
    assert.equal(summary([annotated(garble), annotated()], 0), '1 finding (1 warning) in 2 articles');
    assert.equal(summary([annotated()], 2), '0 findings in 1 article; 2 inputs could not be read');
  });
});
