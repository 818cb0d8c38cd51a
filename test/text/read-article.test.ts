import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleText } from '../../src/text/article-text.ts';
import { readArticle } from '../../src/text/read-article.ts';
import { assertGrowsInStep } from '../growth.ts';

const sentencesOf = (article: ArticleText) =>
  article.sentences.map((s) => article.text.slice(s.start, s.end));
const blocksOf = (article: ArticleText) =>
  article.blocks.map((b) => `${b.kind}: ${article.text.slice(b.start, b.end)}`);
const plain = (text: string) => readArticle('a.txt', text);

describe('sentences', () => {
  it('end at stops, not at abbreviations, initials or decimals', () => {
    assert.deepEqual(sentencesOf(plain('Gen. A. K. Osei flew to the U.S. on Monday. He paid 3.5 million.')), [
      'Gen. A. K. Osei flew to the U.S. on Monday.',
      'He paid 3.5 million.',
    ]);
    assert.deepEqual(sentencesOf(plain('She lives in the U.S. The house is old.')), [
      'She lives in the U.S.',
      'The house is old.',
    ]);
  });

  it('keep their closing quotation marks', () => {
    assert.deepEqual(sentencesOf(plain('“We saw it.” She left. "Why?" he asked. "Go."')), [
      '“We saw it.”',
      'She left.',
      '"Why?" he asked.',
      '"Go."',
    ]);
  });

  it('do not end at a line break within a wrapped paragraph', () => {
    const text =
      'The river rose above the old bridge on Sunday and water\r\nreached the market before the people of the town\r\ncould bring their goods to safety. It fell again.';
    assert.equal(sentencesOf(plain(text)).length, 2);
  });

  it('hold every token once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Lima',
            'rose',
            '. ',
            '.',
            '\n',
            '\n\n',
            ' ',
            '”',
            '“',
            'U.S.',
            '# ',
            '- ',
            '!',
            '…',
          ),
        ),
        (parts) => {
          const article = plain(parts.join(''));
          let token = 0;
          article.sentences.forEach((s, index) => {
            assert.equal(s.first, token);
            assert.ok(s.last > s.first);
            for (; token < s.last; token++) assert.equal(article.tokens.sentence[token], index);
          });
          assert.equal(token, article.tokens.length);
        },
      ),
    );
  });
});

describe('blocks of plain text', () => {
  it('tell headlines, prose and lists apart', () => {
    const article = plain(
      'Flood Hits Old Town\n\nWater rose on Sunday.\n\n- one\n- two\n\nWhat comes next\n\nNobody knows.',
    );
    assert.deepEqual(blocksOf(article), [
      'headline: Flood Hits Old Town',
      'prose: Water rose on Sunday.',
      'list: - one',
      'list: - two',
      'heading: What comes next',
      'prose: Nobody knows.',
    ]);
  });

  it('are none in an empty text', () => {
    assert.deepEqual(plain('').blocks, []);
    assert.equal(plain(' \r\n\t').tokens.length, 0);
  });
});

describe('Markdown', () => {
  const source =
    '---\ntitle: "Flood"\nDate: 2020-05-01\n---\n# Flood in *Lima*\n\nSee [the **mayor**](https://example.org/x) and `code`.\n\n> Quoted\n\n```\nlet x\n```\n';
  const article = readArticle('a.md', source);

  it('is blanked out without moving a character', () => {
    assert.equal(article.text.length, source.length);
    assert.equal(article.text.indexOf('mayor'), source.indexOf('mayor'));
    assert.ok(!/[*#`\][]|example/.test(article.text));
  });

  it('gives its front matter and the kinds of its blocks', () => {
    assert.equal(article.frontMatter?.get('title'), 'Flood');
    assert.equal(article.frontMatter?.get('date'), '2020-05-01');
    assert.deepEqual(
      article.blocks.map((b) => b.kind),
      ['frontmatter', 'headline', 'prose', 'quote', 'code'],
    );
  });

  it('is left alone in plain text', () => {
    assert.equal(plain('a * b [c](d)').text, 'a * b [c](d)');
  });
});

describe('HTML', () => {
  it('shows only what a reader sees', () => {
    const source =
      '<html><head><title>x</title></head><body><h1>Flood</h1><p>Mayor <b>Ana</b>&nbsp;R&amp;D Peru&#8217;s</p><script>if (a<b) x()</script><ul><li>one<li>two</ul>';
    const article = readArticle('a.html', source);
    assert.equal(article.text.length, source.length);
    assert.deepEqual(
      article.blocks.map((b) => `${b.kind}: ${article.text.slice(b.start, b.end).replace(/\s+/g, ' ')}`),
      ['headline: Flood', 'prose: Mayor Ana R &D Peru ’s', 'list: one', 'list: two'],
    );
  });
});

describe('any text in any format', () => {
  it('is read without moving an offset', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<',
      '>',
      '<!--',
      '-->',
      '&amp;',
      '&#x1F600;',
      '&',
      '[',
      '](',
      ')',
      '*',
      '_',
      '`',
      '```',
      '\n',
      '\r\n',
      '|',
      '---\n',
      'a: b\n',
      'Lima',
      '😀',
      '\ud800',
      '#',
      '> ',
      '<script>',
    );
    fc.assert(
      fc.property(
        fc.array(parts),
        fc.constantFrom('markdown' as const, 'html' as const, 'plain' as const),
        (array, format) => {
          const source = array.join('');
          const article = readArticle('x', source, format);
          assert.equal(article.text.length, source.length);
          assert.equal(article.source, source);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a megabyte in one line takes no longer than its length', function () {
    this.timeout(300_000);
    for (const piece of ['Lima rose. ', 'x', '[a](', '<b ', '*a_', '&#', '`'])
      for (const format of ['plain', 'markdown', 'html'] as const) {
        const work = (size: number) => readArticle('x', piece.repeat(size / piece.length), format);
        assertGrowsInStep(work, 1_000_000, `${piece} ${format}`);
      }
  });
});
