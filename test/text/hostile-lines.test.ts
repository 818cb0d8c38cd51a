import assert from 'node:assert/strict';
import { readArticle } from '../../src/text/read-article.ts';

/** Milliseconds that reading takes. */
function time(file: string, text: string): number {
  const from = performance.now();
  readArticle(file, text);
  return performance.now() - from;
}

describe('lines made to hurt', () => {
  it('of a table in Markdown are read at once', () => {
    for (const line of [`--|${':|'.repeat(40)}x`, `${'\t'.repeat(60_000)}:-`, `|${' :-: |'.repeat(20_000)}x`])
      assert.ok(time('a.md', `A head\n${line}\n`) < 1000, line.slice(0, 20));
  });

  it('of front matter are read at once', () => {
    const spaces = ' '.repeat(3000);
    for (const line of [`a${spaces}:\t${spaces}-:`, `a${'- '.repeat(5000)}:`, `${'a: '.repeat(10_000)}`])
      assert.ok(time('a.md', `---\n${line}\n---\nText.\n`) < 1000, line.slice(0, 20));
  });

  it('leave tables and front matter as they were', () => {
    const table = readArticle('a.md', '| Name | Age |\n|:-----|----:|\n| Ann | 7 |\n');
    assert.doesNotMatch(table.text, /-{3}/);
    const { frontMatter } = readArticle(
      'a.md',
      '---\nmy title :  The flood \ndate: 2022-05-04\n---\nText.\n',
    );
    assert.equal(frontMatter?.get('my title'), 'The flood');
    assert.equal(frontMatter?.get('date'), '2022-05-04');
  });
});
