import assert from 'node:assert/strict';
import type { PublishedOnFrom } from '../../src/annotation.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const office = (position: string, country: string, start: string, end: string | null) => [
  { position, country, start, end, ...(end === null && { open: true as const }) },
];
const unknownEnd = { position: 'President', country: 'Ukraine', start: '2021-12-09', end: null };
const lexicon = smallLexicon({
  people: [
    { name: 'Odile Marchetti', terms: office('Prime Minister', 'France', '2015-01-01', '2021-12-08') },
    { name: 'Rowan Blakely', terms: office('Prime Minister', 'France', '2021-12-09', null) },
    { name: 'Petro Hnatiuk', terms: office('President', 'Ukraine', '2015-01-01', '2021-12-08') },
    { name: 'Iryna Salo', terms: [unknownEnd] },
    { name: 'Samir Antoun', terms: office('Prime Minister', 'Egypt', '2008-01-01', '2015-06-01') },
    { name: 'Farida Nour', terms: office('Prime Minister', 'Egypt', '2015-06-02', null) },
  ],
});

interface Options {
  readonly date?: string | null;
  readonly from?: PublishedOnFrom;
  readonly strict?: boolean;
}

/** What is said, for information, of the people of an article. */
function said(
  marked: string,
  { date = '2022-03-04', from = 'text', strict = false }: Options = {},
): string[] {
  const corpus = new Corpus(lexicon);
  const { annotation, text } = article('a.txt', marked, date);
  corpus.set({ ...annotation, publishedOnFrom: date === null ? null : from }, text);
  return corpus.get('a.txt', { strict })!.garbles.map(({ severity, message }) => `${severity}: ${message}`);
}

const plain = '[M French] Prime Minister [P Odile Marchetti] told reporters that taxes will rise.';
const wrong = ['info: “French Prime Minister” was Rowan Blakely on 2022-03-04, not Odile Marchetti'];

describe('an office that contradicts the name', () => {
  it('is shown as information, with the day on which it was left', () => {
    assert.deepEqual(said(plain), wrong);
    const corpus = new Corpus(lexicon);
    const { annotation, text } = article('a.txt', plain, '2022-03-04');
    corpus.set(annotation, text);
    const [finding] = corpus.get('a.txt')!.garbles;
    assert.deepEqual(finding?.evidence, [
      'by the reference data, Odile Marchetti left the office on 2021-12-08',
    ]);
    assert.deepEqual(finding?.fixes, []);
  });

  it('does not mark the name itself as garbled', () => {
    const corpus = new Corpus(lexicon);
    const { annotation, text } = article('a.txt', plain, '2022-03-04');
    corpus.set(annotation, text);
    assert.deepEqual([...corpus.flagged('a.txt')], []);
  });

  it('is one without a country, where the person held it in one only', () => {
    assert.deepEqual(said('Prime Minister [P Odile Marchetti] told reporters that taxes will rise.'), [
      'info: “Prime Minister” was Rowan Blakely on 2022-03-04, not Odile Marchetti',
    ]);
  });

  it('is one where somebody is said to be outgoing long after', () => {
    const outgoing =
      'Outgoing [M French] Prime Minister [P Odile Marchetti] told reporters that taxes will rise.';
    assert.deepEqual(said(outgoing), wrong);
  });

  it('is none while it was held, nor in the weeks after, nor where nobody knows when', () => {
    for (const date of ['2020-03-04', '2021-12-01', '2022-01-02', null])
      assert.deepEqual(said(plain, { date, strict: date === null }), []);
  });

  it('is shown in strict mode only where the article may tell of the past', () => {
    for (const text of [
      'In 2019 taxes rose. [M French] Prime Minister [P Odile Marchetti] had asked for it for a long time.',
      `${plain} Her successor [P Rowan Blakely] kept silent.`,
      `${plain} The former prime minister [P Marchetti] was in good spirits.`,
      'Taxes rose under [M French] Prime Minister [P Odile Marchetti], as they had for long.',
      '[M French] Prime Minister [P Odile Marchetti]',
    ]) {
      const dates = text.startsWith('In 2019') ? [{ start: 3, end: 7, value: '2019' }] : [];
      const corpus = new Corpus(lexicon);
      const { annotation, text: plainText } = article('a.txt', text, '2022-03-04');
      const timexes = dates.map((date) => ({ ...date, text: '2019', type: 'DATE' as const }));
      corpus.set({ ...annotation, dates: timexes }, plainText);
      assert.deepEqual(corpus.get('a.txt')!.garbles, [], text);
      assert.equal(corpus.get('a.txt', { strict: true })!.garbles.length, 1, text);
    }
  });

  it('is shown in strict mode only where the date of the article is a guess', () => {
    for (const from of ['corpus', 'filename'] as const) {
      assert.deepEqual(said(plain, { from }), []);
      assert.deepEqual(said(plain, { from, strict: true }), wrong);
    }
  });

  it('is shown some years after, and in strict mode only when the name stands for its time', () => {
    assert.equal(said(plain, { date: '2023-12-04' }).length, 1);
    const older = '[M Egyptian] Prime Minister [P Samir Antoun] told reporters that taxes will rise.';
    assert.equal(said(older, { date: '2019-12-04' }).length, 1);
    assert.deepEqual(said(older, { date: '2021-12-04' }), []);
    assert.equal(said(older, { date: '2021-12-04', strict: true }).length, 1);
  });

  it('is shown in strict mode only where nobody knows how long the next one stayed', () => {
    const ukraine = '[M Ukrainian] President [P Petro Hnatiuk] told reporters that taxes will rise.';
    assert.deepEqual(said(ukraine), []);
    assert.equal(said(ukraine, { strict: true }).length, 1);
  });

  it('is none after the day to which the reference data reach', () => {
    const later = { date: '2040-03-04' };
    assert.deepEqual(said(plain, later), []);
  });

  it('is none where it is said to be over, or yet to come', () => {
    for (const text of [
      'Former [M French] Prime Minister [P Odile Marchetti] spoke.',
      'The former [M French] prime minister [P Odile Marchetti] spoke.',
      '[M French] ex-Prime Minister [P Odile Marchetti] spoke.',
      'Then-[M French] Prime Minister [P Odile Marchetti] spoke.',
      '[M French] then-Prime Minister [P Odile Marchetti] spoke.',
      "[L France]'s then prime minister [P Odile Marchetti] spoke.",
      '[P Odile Marchetti], the former [M French] prime minister, spoke.',
      '[P Odile Marchetti], then [M French] prime minister, spoke.',
      '[P Odile Marchetti], [M French] prime minister from 2015 to 2021, spoke.',
      '[P Odile Marchetti], [M French] prime minister until 2021, spoke.',
      '[P Odile Marchetti], [M French] prime minister at the time, spoke.',
      '[P Odile Marchetti], [M French] prime minister between 2015 and 2021, spoke.',
    ])
      assert.deepEqual(said(text, { strict: true }), [], text);
  });
});
