import assert from 'node:assert/strict';
import { findPublicationDate } from '../../src/dates/publication-date.ts';
import { mayBeCollection, readCollection } from '../../src/formats/collections.ts';
import { csvRow, mentionColumns } from '../../src/formats/csv.ts';
import { readArticle } from '../../src/text/read-article.ts';

const body =
  'The ferry to Gotland was late again. “We are sorry,” the captain said to the passengers on deck.';
const long = `${body}\n\nIt sailed at noon.`;

describe('collections of articles', () => {
  it('are JSON Lines, one record an article', () => {
    const lines = [
      JSON.stringify({
        title: 'Ferry late',
        date_publish: '2022-03-04T08:00:00Z',
        maintext: body,
        url: 'https://x.test/1',
      }),
      '',
      JSON.stringify({ headline: 'Second', text: long }),
    ].join('\r\n');
    const { articles, problems } = readCollection('feed.jsonl', `\uFEFF${lines}`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      articles.map(({ name }) => name),
      ['0001-ferry-late.txt', '0003-second.txt'],
    );
    assert.equal(
      articles[0]!.text,
      `---\ndate: 2022-03-04\nsource: https://x.test/1\n---\n\nFerry late\n\n${body}`,
    );
    assert.equal(articles[1]!.text, `Second\n\n${long}`);
    const read = readArticle(articles[0]!.name, articles[0]!.text);
    assert.equal(findPublicationDate(read)?.date, '2022-03-04');
  });

  it('are CSV with a column of texts, line ends and quotation marks within', () => {
    const csv = `${csvRow(['ID', 'Headline', 'Body'])}\r\n${csvRow(['a', 'One', long])}\r\n${csvRow(['b', 'Two', body])}\r\n`;
    const { articles } = readCollection('feed.csv', csv);
    assert.deepEqual(
      articles.map(({ name, text }) => [name, text]),
      [
        ['0001-one.txt', `One\n\n${long}`],
        ['0002-two.txt', `Two\n\n${body}`],
      ],
    );
  });

  it('may hold HTML, whose visible text is read', () => {
    const html = `<p>${body}</p><script>var x;</script>`;
    const { articles } = readCollection(
      'feed.ndjson',
      JSON.stringify({ title: 'A & B', date: '2022-03-04', content: html }),
    );
    assert.equal(articles[0]!.name, '0001-a-b.html');
    const read = readArticle(articles[0]!.name, articles[0]!.text);
    assert.match(read.text, /A &\s+B/);
    assert.doesNotMatch(read.text, /var x/);
    assert.equal(findPublicationDate(read)?.date, '2022-03-04');
  });

  it('report broken lines with their number, and read the rest', () => {
    const { articles, problems } = readCollection(
      'f.jsonl',
      `{"text": \n[1]\n${JSON.stringify({ text: body })}`,
    );
    assert.equal(articles.length, 1);
    assert.deepEqual(
      problems.map(({ record }) => record),
      [1, 2],
    );
  });

  it('are not lists of something else', () => {
    const mentions = `${csvRow(mentionColumns)}\r\n${csvRow(['a.txt', 1, 1, 0, 90, body, 'MISC', '', 1])}\r\n`;
    for (const [file, text] of [
      ['mentions.csv', mentions],
      ['words.csv', 'text\nsun\nmoon\n'],
      ['numbers.csv', 'a,b\n1,2\n'],
      ['log.jsonl', '{"level":"info","message":"started"}\n'],
      ['broken.jsonl', 'not json at all\n'],
      ['empty.csv', ''],
    ] as const)
      assert.deepEqual(readCollection(file, text), { articles: [], problems: [] }, file);
    assert.ok(!mayBeCollection('a.txt') && mayBeCollection('a.CSV'));
  });

  it('repeat no title that the text begins with, and need none', () => {
    const { articles } = readCollection('f.jsonl', JSON.stringify({ title: 'The ferry', text: body }));
    assert.equal(articles[0]!.text, body);
  });
});
