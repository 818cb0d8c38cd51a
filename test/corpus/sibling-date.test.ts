import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

/** A report of some length, so that a copy of it is more than a quotation. */
const report = [
  'The old swing bridge over the Verdal river was closed to all traffic on Tuesday after divers found cracks',
  'in two of its stone piers. Engineers of the county said that the bridge, which carries eleven thousand',
  'vehicles on a working day, would be shored up within weeks and reopened in one lane. Shop owners on the',
  'northern bank fear for their Christmas trade, and the ferry that was retired eight years ago may return to',
  'service. The county council meets on Thursday to decide who pays for the repair.',
].join('\n');
const other = 'A choir from the north won the prize of the jury, and the hall was full to the last seat.';

function corpusOf(
  files: Readonly<Record<string, readonly [marked: string, publishedOn: string | null]>>,
): Corpus {
  const corpus = new Corpus(smallLexicon());
  for (const [file, [marked, publishedOn]] of Object.entries(files)) {
    const { annotation, text } = article(file, marked, publishedOn);
    corpus.set(annotation, text);
  }
  return corpus;
}

/** Articles that have nothing to do with the others, so that it shows which names are rare. */
const elsewhere = (count: number): Record<string, readonly [string, string]> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `x${i}.txt`,
      [`[P Person Nr${i}] spoke in [L Town${i}] about matter ${i}. ${other}`, '2020-01-01'] as const,
    ]),
  );

const names = [
  '[P Ingrid Halvorsen]',
  '[P Tomas Verdal]',
  '[L Skarnes]',
  '[O Verdal County]',
  '[P Olga Brun]',
];
const told = (how: string, day = 'Tuesday'): string =>
  `${names.join(` ${how} `)} ${how} on ${day} while ${how} went on.`;

describe('siblingDate', () => {
  it('takes the date of copies of the same text', () => {
    const corpus = corpusOf({ 'a.txt': [report, null], 'b.txt': [`${report}\n${other}`, '2021-12-07'] });
    assert.deepEqual(corpus.siblingDate('a.txt'), { date: '2021-12-07', siblings: ['b.txt'] });
  });

  it('takes none where copies bear two dates', () => {
    const corpus = corpusOf({
      'a.txt': [report, null],
      'b.txt': [report, '2021-12-07'],
      'c.txt': [report, '2021-12-08'],
    });
    assert.equal(corpus.siblingDate('a.txt'), null);
  });

  it('takes none from a quotation, from nothing alike, or from an article without a date', () => {
    const quote = report.split('\n').slice(0, 2).join('\n');
    const long = `${quote}\n${Array.from({ length: 40 }, (_, i) => `Then part ${i} of another tale was told.`).join('\n')}`;
    assert.equal(
      corpusOf({ 'a.txt': [long, null], 'b.txt': [report, '2021-12-07'] }).siblingDate('a.txt'),
      null,
    );
    assert.equal(
      corpusOf({ 'a.txt': [report, null], 'b.txt': [other, '2021-12-07'] }).siblingDate('a.txt'),
      null,
    );
    assert.equal(corpusOf({ 'a.txt': [report, null], 'b.txt': [report, null] }).siblingDate('a.txt'), null);
    assert.equal(corpusOf({ 'a.txt': [report, null] }).siblingDate('b.txt'), null);
  });

  it('never rests on a date that was inferred itself', () => {
    const corpus = corpusOf({ 'a.txt': [report, null] });
    const { annotation, text } = article('b.txt', report, '2021-12-07');
    corpus.set({ ...annotation, publishedOnFrom: 'corpus' }, text);
    assert.equal(corpus.siblingDate('a.txt'), null);
  });

  it('takes the date of several reports that share rare names, where all agree', () => {
    const reports = {
      'b.txt': [told('argued'), '2021-12-07'] as const,
      'c.txt': [told('quarrelled'), '2021-12-07'] as const,
    };
    const with2 = corpusOf({ ...elsewhere(60), 'a.txt': [told('met'), null], ...reports });
    assert.deepEqual(with2.siblingDate('a.txt'), { date: '2021-12-07', siblings: ['b.txt', 'c.txt'] });
    const disagreeing = corpusOf({
      ...elsewhere(60),
      'a.txt': [told('met'), null],
      ...reports,
      'd.txt': [told('sang'), '2021-12-09'],
    });
    assert.equal(disagreeing.siblingDate('a.txt'), null);
  });

  it('takes none from one such report, from a small corpus, or where the weekdays differ', () => {
    const one = { 'a.txt': [told('met'), null] as const, 'b.txt': [told('argued'), '2021-12-07'] as const };
    const two = { ...one, 'c.txt': [told('quarrelled'), '2021-12-07'] as const };
    assert.equal(corpusOf({ ...elsewhere(60), ...one }).siblingDate('a.txt'), null);
    assert.equal(corpusOf({ ...elsewhere(10), ...two }).siblingDate('a.txt'), null);
    const apart = { ...two, 'a.txt': [told('met', 'Saturday'), null] as const };
    assert.equal(corpusOf({ ...elsewhere(60), ...apart }).siblingDate('a.txt'), null);
  });
});
