import assert from 'node:assert/strict';
import { readArticle } from '../../src/text/read-article.ts';
import { assertGrowsInStep } from '../growth.ts';

describe('lines made to hurt', () => {
  const tables: readonly ((times: number) => string)[] = [
    (times) => `--|${':|'.repeat(times)}x`,
    (times) => `${'\t'.repeat(times)}:-`,
    (times) => `|${' :-: |'.repeat(times)}x`,
  ];
  for (const line of tables)
    it(`of a table in Markdown take no longer than their length: ${JSON.stringify(line(2))}`, () => {
      assertGrowsInStep((times) => readArticle('a.md', `A head\n${line(times)}\n`), 60_000);
    });

  const frontMatter: readonly ((times: number) => string)[] = [
    (times) => `a${' '.repeat(times)}:\t${' '.repeat(times)}-:`,
    (times) => `a${'- '.repeat(times)}:`,
    (times) => 'a: '.repeat(times),
  ];
  for (const line of frontMatter)
    it(`of front matter take no longer than their length: ${JSON.stringify(line(2))}`, () => {
      assertGrowsInStep((times) => readArticle('a.md', `---\n${line(times)}\n---\nText.\n`), 40_000);
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
