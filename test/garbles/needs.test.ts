import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Timex } from '../../src/annotation.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { BlockDetectors } from '../../src/garbles/block-detectors.ts';
import { candidatesOfBlocks } from '../../src/garbles/candidates.ts';
import type { Detector, DetectorInput } from '../../src/garbles/detector.ts';
import { detectors } from '../../src/garbles/registry.ts';
import { SignReader } from '../../src/garbles/signs.ts';
import { readArticle } from '../../src/text/read-article.ts';
import { inputFor, smallLexicon } from './support.ts';

const selective = detectors.filter(({ scope, needs }) => scope === 'block' && needs);

/** Text in which each detector that is not called everywhere finds something. */
const examples: Readonly<Record<string, string>> = {
  'lost-controls': 'They donât know.',
  'leftover-markup': 'The dam held&nbsp;for now.',
  'boilerplate-inline': 'The ferry lay in the harbour. 2:16',
  'boilerplate-sentence': 'The ferry left. Click here to read more.',
  mojibake: 'A small cafÃ© by the water.',
  'quote-place': 'We agree on it, ”he said to them.',
  stops: 'They left the coast. . Then it rained.',
  'dangling-dash': 'Harvest lost to frost – .',
  'space-before-mark': 'The mayor , who left , said no more.',
  'missing-space': 'They crossed the river.The bridge was old.',
  'single-quote': 'It was the country ‘s oil.',
  'doubled-word': 'It was The the end of it.',
  'link-text': 'They took the ferry Between both towns.',
  'cut-sentence': 'They paid the price of. the tickets again.',
  'orphan-date': 'The vote is due in May. October. Then they met.',
  imperative: 'He was late. Ask him if the bridge will hold.',
  'self-report': 'It was late. Harper said Harper would run.',
  'lost-preposition': 'They met virtually the ministers.',
  'lost-verb': 'She called the bridge old, but that a new one should be built.',
  calque: 'They discussed about the price.',
  'verb-form': 'She had became a minister.',
  'spun-name': 'A White Home official left.',
  'small-name': 'The Mayor saw that the french soldiers left.',
  'small-product': 'They shipped old stinger missiles home.',
  'clashing-words': 'They stood at the of it.',
  'nationality-behind': 'The president Ukrainian has left.',
  'date-contradiction': 'They meet on Monday, December 7, 2021.',
  'glued-words': 'It was the end ofthe talks.',
  'broken-number': 'Some 40,00 people came.',
  'impossible-time': 'It began at 4 p.m. in the morning.',
  'glued-credit': 'The wreck. Photo: AFPThe divers left.',
  'lost-to': 'She decided make an offer.',
  'adjective-behind': 'It was the crisis economic, he said.',
};

/** Examples of these need a lexicon with people, countries or verbs. */
const needKnowledge = new Set(['article-slip', 'wrong-office', 'verbless']);

function inputOf(text: string): DetectorInput {
  const dates: readonly Timex[] = findDates(readArticle('a.txt', text), '2021-12-01');
  return { ...inputFor(text), dates, publishedOn: '2021-12-01' };
}

/** The findings of a list of detectors in all blocks of a text. */
function findings(text: string, list: readonly Detector[]): string[] {
  return candidatesOfBlocks(inputOf(text), new BlockDetectors(list, smallLexicon)).map(
    ({ start, end, rank, message }) => `${start} ${end} ${list[rank]!.id} ${message}`,
  );
}

const callEverywhere = (list: readonly Detector[]): Detector[] =>
  list.map(({ needs: _, ...detector }) => detector);

describe('detectors that say what they need', () => {
  for (const detector of selective) {
    const { id } = detector;
    if (needKnowledge.has(id)) continue;
    it(`are called where there is something to find: ${id}`, () => {
      const text = examples[id];
      assert.ok(text, 'no example');
      const found = findings(text, [detector]);
      assert.ok(found.length > 0, 'the example shows nothing');
      assert.deepEqual(found, findings(text, callEverywhere([detector])));
    });
  }

  it('find the same as when they are called everywhere', () => {
    const words = Object.values(examples).flatMap((text) => text.split(/(?<= )/));
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...Object.values(examples)),
      fc.constantFrom(
        '\n\n',
        '\n',
        ' ',
        '“',
        '”',
        ', ',
        '. ',
        '’',
        '-',
        'A ',
        'in ',
        'to ',
        'Kenya ',
        '2019',
      ),
    );
    const plain = callEverywhere(detectors);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(findings(text, detectors), findings(text, plain));
      }),
      { numRuns: 150 },
    );
  });

  it('are called nowhere in plain text', () => {
    const text = 'Workers repaired a long stretch of road, and nobody was hurt.';
    const due = new BlockDetectors(selective, smallLexicon).dueIn(inputOf(text).article.parts[0]!.article);
    assert.deepEqual(
      due.map(({ detector }) => detector.id),
      [],
    );
  });
});

describe('signs of a block', () => {
  const met = (needs: ConstructorParameters<typeof SignReader>[0], text: string) => {
    const signs = new SignReader(needs, smallLexicon).read(readArticle('a.txt', text).parts[0]!.article);
    return needs.map((_, n) => (signs[n >> 5]! & (1 << n)) !== 0);
  };

  it('are words, by a list or a question', () => {
    const needs = [{ word: new Set(['ferry']) }, { word: (word: string) => word === 'Ferry' }];
    assert.deepEqual(met(needs, 'A ferry left.'), [true, false]);
    assert.deepEqual(met(needs, 'Ferry left.'), [true, true]);
    assert.deepEqual(met(needs, 'Ferries left.'), [false, false]);
  });

  it('are words side by side, whatever white space lies between', () => {
    const needs = [{ behind: new Set(['the']), word: new Set(['ferry']) }];
    assert.deepEqual(met(needs, 'See The\n ferry'), [true]);
    assert.deepEqual(met(needs, 'ferry the old ferry'), [false]);
  });

  it('are words in small letters behind the same word', () => {
    const needs = [{ twice: new Set(['the']) }];
    assert.deepEqual(met(needs, 'See the the ferry'), [true]);
    assert.deepEqual(met(needs, 'See The the ferry'), [true]);
    assert.deepEqual(met(needs, 'See the The ferry'), [false]);
    assert.deepEqual(met(needs, 'See see a a ferry'), [false]);
  });

  it('are characters, also the first, and characters side by side', () => {
    const needs = [{ mark: /[“”]/ }, { behind: /\s/, mark: /,/ }];
    assert.deepEqual(met(needs, '“No, never'), [true, false]);
    assert.deepEqual(met(needs, 'No , never'), [false, true]);
  });

  it('are told apart beyond 32 of them', () => {
    const needs = Array.from({ length: 70 }, (_, n) => ({ word: (word: string) => word === `x${n}` }));
    const signs = met(needs, 'x3 x35 x69');
    assert.deepEqual(
      signs.flatMap((sign, n) => (sign ? [n] : [])),
      [3, 35, 69],
    );
  });

  it('stay right when the words of earlier texts are forgotten', () => {
    const reader = new SignReader([{ word: new Set(['ferry']) }], smallLexicon);
    const read = (text: string) => reader.read(readArticle('a.txt', text).parts[0]!.article)[0];
    for (let i = 0; i < 130; i++) read(Array.from({ length: 500 }, (_, k) => `word${i}x${k}`).join(' '));
    assert.equal(read('A ferry left.'), 1);
    assert.equal(read('word129x7 left.'), 0);
  });
});
