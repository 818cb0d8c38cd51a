import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const office = (position: string, country: string, start: string, end: string | null) => [
  { position, country, start, end },
];
const lexicon = smallLexicon({
  people: [
    { name: 'Odile Marchetti', terms: office('Prime Minister', 'France', '2015-01-01', '2021-12-08') },
    { name: 'Rowan Blakely', terms: office('Prime Minister', 'France', '2021-12-09', null) },
  ],
});

/** What is said, for information, of the people of an article. */
function said(marked: string, date: string | null): string[] {
  const corpus = new Corpus(lexicon);
  const { annotation, text } = article('a.txt', marked, date);
  corpus.set(annotation, text);
  return corpus
    .get('a.txt', { strict: true })!
    .garbles.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('an office that contradicts the name', () => {
  const wrong = ['info: “French Prime Minister” was Rowan Blakely on 2022-03-04, not Odile Marchetti'];

  it('is shown as information, in strict mode only', () => {
    assert.deepEqual(said('[M French] Prime Minister [P Odile Marchetti] spoke.', '2022-03-04'), wrong);
    const corpus = new Corpus(lexicon);
    const { annotation, text } = article(
      'a.txt',
      '[M French] Prime Minister [P Odile Marchetti] spoke.',
      '2022-03-04',
    );
    corpus.set(annotation, text);
    assert.deepEqual(corpus.get('a.txt')!.garbles, []);
  });

  it('is one where somebody is said to be outgoing long after', () => {
    const outgoing = 'Outgoing [M French] Prime Minister [P Odile Marchetti] spoke.';
    assert.deepEqual(said(outgoing, '2022-03-04'), wrong);
    const [message] = said('[M French] outgoing Prime Minister [P Odile Marchetti] spoke.', '2022-03-04');
    assert.match(message ?? '', /was Rowan Blakely on 2022-03-04, not Odile Marchetti$/);
  });

  it('is none while it was held, nor where nobody knows when', () => {
    for (const date of ['2020-03-04', '2021-12-01', null])
      assert.deepEqual(said('[M French] Prime Minister [P Odile Marchetti] spoke.', date), []);
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
      assert.deepEqual(said(text, '2022-03-04'), [], text);
  });
});
