import assert from 'node:assert/strict';
import { findPublicationDate } from '../../src/dates/publication-date.ts';
import { readArticle } from '../../src/text/read-article.ts';

const of = (source: string, file = 'article.txt') => findPublicationDate(readArticle(file, source));
const inText = (source: string, file?: string) => {
  const found = of(source, file);
  assert.ok(found === null || found.from === 'text', source);
  return found?.date ?? null;
};

describe('findPublicationDate', () => {
  it('believes front matter first', () => {
    assert.deepEqual(
      of('---\ntitle: Flood\ndate: 2022-05-04\n---\nPublished: May 1, 2020', '2019-01-01.md'),
      { date: '2022-05-04', from: 'frontmatter' },
    );
    assert.deepEqual(of('---\npubDate: Wed, 04 May 2022 08:00:00 GMT\n---\nFlood', 'a.md'), {
      date: '2022-05-04',
      from: 'frontmatter',
    });
    assert.deepEqual(of('---\ndate: "4 May 2022"\n---\nFlood', 'a.md'), {
      date: '2022-05-04',
      from: 'frontmatter',
    });
  });
  it('reads the metadata of pages, also where scraping left it in a text', () => {
    assert.equal(
      inText(
        '<html><head><meta property="article:published_time" content="2022-05-04T23:30:00-05:00"></head><body><p>Flood</p></body></html>',
        'a.html',
      ),
      '2022-05-04',
    );
    assert.equal(
      inText("<meta itemprop=datePublished content='2022-05-04'><p>Flood</p>", 'a.html'),
      '2022-05-04',
    );
    assert.equal(
      inText('Flood\n\n{"@type":"NewsArticle","datePublished":"2022-05-04T10:00:00Z"}\n'),
      '2022-05-04',
    );
    assert.equal(inText('<p>Flood</p><time datetime="2022-05-04">May 4</time>', 'a.html'), '2022-05-04');
    assert.equal(
      inText('<link rel="canonical" href="https://example.org/2022/05/04/flood"><p>Flood</p>', 'a.html'),
      '2022-05-04',
    );
  });
  it('reads lines that say it', () => {
    assert.equal(inText('Flood\n\nPublished: 4 May 2022 10:15 GMT\n\nThe river rose.'), '2022-05-04');
    assert.equal(inText('Flood\n\nBy Ann Lee | May 4, 2022\n\nThe river rose.'), '2022-05-04');
    assert.equal(inText('Flood\n\nWednesday, May 4, 2022\n\nThe river rose.'), '2022-05-04');
    assert.equal(inText('Flood\n\nThe river rose.\n\nLast updated on May 4, 2022'), '2022-05-04');
  });
  it('reads a dateline, its year from the copyright line where it has none', () => {
    assert.equal(inText('Flood\n\nLIMA, Peru, May 4, 2022 (Agency) - The river rose.'), '2022-05-04');
    assert.equal(inText('Flood\n\nLIMA, May 4 (Agency) - The river rose.\n\n© 2022 Agency'), '2022-05-04');
    assert.equal(inText('Flood\n\nLIMA, May 4 (Agency) - The river rose.'), null);
  });
  it('reads a place and a whole date before the first sentence as a dateline', () => {
    for (const head of [
      'Lima, 4 May 2022 –',
      'Lima, Peru, May 4, 2022.',
      'San José, May 4, 2022 (agencies).',
      'Lima, Wednesday, 4 May 2022:',
      'LIMA, May 4, 2022.',
    ])
      assert.equal(inText(`Flood\n\n${head} The river rose by two metres.`), '2022-05-04', head);
    for (const line of [
      'In Lima, on 4 May 2022, the river rose.',
      'Lima, May 4, 2022, was flooded when the river rose.',
      'Since Lima, May 4, 2022. The river rose.',
      'The mayor of Lima, May 4, 2022. The river rose.',
      'Lima, May 2022. The river rose.',
    ])
      assert.equal(inText(`Flood\n\n${line}`), null, line);
  });
  it('reads a date among the short parts of the line below a headline', () => {
    for (const row of [
      'Ama Darko-Mills | Sunday, May 8, 2022 | 2 comments | 4 min read',
      'Sunday, 8 May 2022 — Niamh Byrne in Galway',
      'Harbour Weekly – Sunday, May 8, 2022 – by Tomasz Wrona',
      'Jonas Aalto at the harbour | Sunday 8 May 2022 23.14 CEST',
      'LIEPAJA, Latvia — May 8, 2022',
      'World • 8 May 2022 • 18:05 GMT',
    ])
      assert.equal(
        inText(`Ferry runs aground\n\n${row}\n\nA ferry ran aground on Saturday.`),
        '2022-05-08',
        row,
      );
    for (const row of [
      'The ferry was built in 1998 – on May 8, 2012 – it ran aground.',
      'First crossing: May 8, 2012 – last crossing: May 9, 2022',
      'The strike of 8 May 2012 | A chronicle',
    ])
      assert.equal(inText(`Ferry runs aground\n\n${row}\n\nA ferry ran aground on Saturday.`), null, row);
    const archive = `Ferry runs aground\n\n${'The ferry ran aground.\n\n'.repeat(8)}Older news | 8 May 2012\n`;
    assert.equal(inText(archive), null);
  });
  it('falls back on the name of the file', () => {
    assert.deepEqual(of('The river rose.', 'news/2022/05/04/flood.txt'), {
      date: '2022-05-04',
      from: 'filename',
    });
    assert.deepEqual(of('The river rose.', '20220504-flood.txt'), { date: '2022-05-04', from: 'filename' });
    assert.equal(of('The river rose.', 'flood-20221399.txt'), null);
  });
  it('says nothing where nothing is sure', () => {
    assert.equal(of('The river rose on May 4, 2022, officials said.'), null);
    assert.equal(of('© 2022 Agency'), null);
    assert.equal(of('Posted: 04/05/2022'), null);
    assert.equal(of('Published May 4, 2022\n\nText.\n\nPublished May 9, 2022'), null);
    assert.equal(of(''), null);
  });
});
