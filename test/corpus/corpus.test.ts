import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { type SmallLexicon, smallLexicon } from './small-lexicon.ts';

function corpusOf(
  articles: readonly string[],
  lexicon: SmallLexicon = {},
  date: string | null = null,
): Corpus {
  const corpus = new Corpus(smallLexicon(lexicon));
  articles.forEach((marked, i) => {
    const { annotation, text } = article(`${i}.txt`, marked, date);
    corpus.set(annotation, text);
  });
  return corpus;
}

/** Canonical names by surface form, for one file. */
const linked = (corpus: Corpus, file = '0.txt') =>
  corpus.get(file)!.entities.map(({ text, entity }) => `${text} → ${entity}`);

describe('linking in one article', () => {
  it('gives a bare family name to the person the article introduces', () => {
    const corpus = corpusOf(['[P Ingrid Halvorsen] spoke. Later [P Halvorsen] left.']);
    assert.deepEqual(linked(corpus), ['Ingrid Halvorsen → Ingrid Halvorsen', 'Halvorsen → Ingrid Halvorsen']);
  });

  it('keeps two people of one family name apart, each bare name going to the last introduced', () => {
    const corpus = corpusOf(['[P Carl Lund] met. [P Lund] said no. [P Eva Lund] came. [P Lund] said yes.']);
    assert.deepEqual(linked(corpus), [
      'Carl Lund → Carl Lund',
      'Lund → Carl Lund',
      'Eva Lund → Eva Lund',
      'Lund → Eva Lund',
    ]);
  });

  it('names countries by one name, their people apart, and capitals never as their country', () => {
    const corpus = corpusOf([
      'The [L U.S.] and [L America] and [L United States]; [M Russian] in [L Moscow].',
    ]);
    assert.deepEqual(linked(corpus), [
      'U.S. → United States',
      'America → United States',
      'United States → United States',
      'Russian → Russian',
      'Moscow → Moscow',
    ]);
  });

  it('links acronyms and shorter forms to the organization written out', () => {
    const corpus = corpusOf(['[O Baltic Grain Union] and [O BGU]; [O Hansa Steel Corp.] and [O Hansa].']);
    assert.deepEqual(linked(corpus), [
      'Baltic Grain Union → Baltic Grain Union',
      'BGU → Baltic Grain Union',
      'Hansa Steel Corp. → Hansa Steel Corp.',
      'Hansa → Hansa Steel Corp.',
    ]);
  });

  it('links a clipped first word with what follows it, but not a word with another that is longer by an ending', () => {
    const clipped = corpusOf(['[O Skandinavia State University] won. [O Skan State] lost.']);
    assert.deepEqual(linked(clipped), [
      'Skandinavia State University → Skandinavia State University',
      'Skan State → Skandinavia State University',
    ]);
    for (const short of ['West State', 'Skan City']) {
      const apart = corpusOf([
        `[O Western State University] won. [O Skandinavia Hall] too. [O ${short}] lost.`,
      ]);
      assert.equal(linked(apart).at(-1), `${short} → ${short}`);
    }
  });

  it('links islands called by one word in the plural', () => {
    const corpus = corpusOf(['From the [L Harlan Islands]. The [L Harlans] are green, [L Harla] is not.']);
    assert.deepEqual(linked(corpus), [
      'Harlan Islands → Harlan Islands',
      'Harlans → Harlan Islands',
      'Harla → Harla',
    ]);
  });
});

describe('linking across articles', () => {
  it('gives a bare name to the person that other articles introduce', () => {
    const corpus = corpusOf(['[P Halvorsen] won.', '[P Ingrid Halvorsen] won.']);
    assert.deepEqual(linked(corpus), ['Halvorsen → Ingrid Halvorsen']);
    assert.equal(corpus.mentions(corpus.entityAt('1.txt', 3)!.id).length, 2);
  });

  it('leaves a bare name alone where two people of that name are equally likely', () => {
    const corpus = corpusOf(['[P Lund] won.', '[P Carl Lund] won.', '[P Eva Lund] won.']);
    assert.deepEqual(linked(corpus), ['Lund → Lund']);
  });

  it('joins transliterations that the lexicon lists for one person, and calls neither wrong', () => {
    const people = [{ name: 'Sergei Karpov', aliases: ['Sergey Karpov'] }];
    const corpus = corpusOf(['[P Sergey Karpov] came.', '[P Sergei Karpov] came.'], { people });
    assert.deepEqual(linked(corpus), ['Sergey Karpov → Sergei Karpov']);
    assert.deepEqual(corpus.get('0.txt')!.garbles, []);
  });
});

describe('garbled names', () => {
  const people = [
    {
      name: 'Rowan Blakely',
      terms: [{ position: 'Foreign Minister', country: 'France', start: '2020', end: '2024' }],
    },
  ];

  it('are found by the office that stands beside them, with the right name first', () => {
    const corpus = corpusOf(
      ['French Foreign Minister [P Lowan Brakely] left. [P Brakely] was silent.'],
      { people },
      '2022-03-04',
    );
    const found = corpus.get('0.txt')!.garbles;
    assert.deepEqual(
      found.map(({ text, kind, severity, fixes }) => ({ text, kind, severity, fixes })),
      [
        { text: 'Lowan Brakely', kind: 'name', severity: 'warning', fixes: ['Rowan Blakely'] },
        { text: 'Brakely', kind: 'name', severity: 'warning', fixes: ['Blakely'] },
      ],
    );
    assert.match(found[0]!.evidence.join(' '), /French Foreign Minister.*Rowan Blakely on 2022-03-04/);
    assert.deepEqual(linked(corpus), ['Lowan Brakely → Rowan Blakely', 'Brakely → Rowan Blakely']);
  });

  it('are not seen where no authority speaks for another name', () => {
    const corpus = corpusOf(['[P Lowan Brakely] left.'], { people }, '2022-03-04');
    assert.deepEqual(corpus.get('0.txt')!.garbles, []);
  });
});
