import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { parseHouseList } from '../../src/corpus/house-list.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

function corpusOf(texts: readonly string[], yaml = '', lexicon = smallLexicon()): Corpus {
  const corpus = new Corpus(lexicon);
  corpus.setHouseList(parseHouseList(yaml).list);
  texts.forEach((text, i) => {
    const { annotation, text: plain } = article(`${i}.txt`, text, '2022-05-04');
    corpus.set(annotation, plain);
  });
  return corpus;
}
const pairs = (corpus: Corpus) =>
  corpus.nearPairs().map(({ entities: [a, b], reason }) => `${a.name} / ${b.name} (${reason})`);

describe('near pairs', () => {
  it('are entities whose names are near and that were kept apart', () => {
    const lexicon = smallLexicon({
      givenNames: ['maria', 'mario', 'henrik'],
      familyNames: ['holm', 'bratt'],
    });
    const corpus = corpusOf(['[P Maria Holm] met [P Mario Holm].', '[P Ole Bratt] slept.'], '', lexicon);
    assert.deepEqual(pairs(corpus), []);
    assert.deepEqual(
      pairs(corpusOf(['[P Henrik Sandvall] won.', '[P Hendrik Sondvel] lost.'], '', lexicon)),
      ['Henrik Sandvall / Hendrik Sondvel (spelling)'],
    );
  });

  it('are no more once people said same or different', () => {
    const texts = ['[P Henrik Sandvall] won.', '[P Hendrik Sondvel] lost.'];
    const lexicon = smallLexicon({
      givenNames: ['henrik'],
    });
    assert.equal(pairs(corpusOf(texts, '', lexicon)).length, 1);
    for (const word of ['same', 'different']) {
      const corpus = corpusOf(texts, `${word}:\n  - [Henrik Sandvall, Hendrik Sondvel]\n`, lexicon);
      assert.deepEqual(pairs(corpus), [], word);
      assert.equal(corpus.entities().length, word === 'same' ? 1 : 2);
    }
  });

  it('put a name that initials leave open beside each it may be', () => {
    const corpus = corpusOf(
      ['[P John Bratt] spoke.', '[P Jane Bratt] spoke.', 'A letter of [P J. Bratt] was read.'],
      '',
      smallLexicon({ givenNames: ['john', 'jane'], familyNames: ['bratt'] }),
    );
    assert.deepEqual(pairs(corpus).sort(), [
      'Jane Bratt / J. Bratt (initials)',
      'John Bratt / J. Bratt (initials)',
    ]);
  });

  it('never are two people that the reference data know apart', () => {
    const lexicon = smallLexicon({ people: [{ name: 'Henrik Sandvall' }, { name: 'Hendrik Sondvel' }] });
    assert.deepEqual(pairs(corpusOf(['[P Henrik Sandvall] and [P Hendrik Sondvel] met.'], '', lexicon)), []);
  });

  it('hold strange names against the reference data, where a finding would be too bold', () => {
    const lexicon = smallLexicon({
      people: [{ name: 'Tuomas Virkkala' }],
      givenNames: ['tuomas'],
      familyNames: ['virkkala'],
    });
    const corpus = corpusOf(['[P Tuomas Vilkala] arrived in a hurry.'], '', lexicon);
    assert.deepEqual(corpus.get('0.txt')!.garbles, []);
    const [pair] = corpus.nearPairs();
    assert.equal(pair?.entities[0].name, 'Tuomas Virkkala');
    assert.equal(pair.entities[0].mentions, 0);
    assert.equal(pair.reason, 'reference');
    assert.deepEqual(
      pairs(
        corpusOf(
          ['[P Tuomas Vilkala] arrived.'],
          'different:\n  - [Tuomas Virkkala, Tuomas Vilkala]\n',
          lexicon,
        ),
      ),
      [],
    );
  });

  it('are found among places and organizations too, the nearest first', () => {
    const found = pairs(
      corpusOf([
        'The [O Vestmark Shipping Union] is in [L Nordhavne].',
        'The [O Westmark Shipping Union] is in [L Nordhavena].',
      ]),
    );
    assert.deepEqual(found, [
      'Vestmark Shipping Union / Westmark Shipping Union (transliteration)',
      'Nordhavne / Nordhavena (spelling)',
    ]);
  });
});

describe('a split entity', () => {
  const texts = [
    '[P Johan Aaberg] spoke, and [P Aaberg] left.',
    '[P J. Aaberg] wrote a book.',
    '[P J. Aaberg] wrote another.',
  ];
  const entityOf = (corpus: Corpus, file: string) => corpus.get(file)!.entities[0]!.entity;

  it('becomes two, whatever linked them', () => {
    assert.equal(entityOf(corpusOf(texts), '1.txt'), 'Johan Aaberg');
    const corpus = corpusOf(texts, 'different:\n  - [Johan Aaberg, J. Aaberg]\n');
    assert.equal(entityOf(corpus, '0.txt'), 'Johan Aaberg');
    assert.equal(entityOf(corpus, '1.txt'), 'J. Aaberg');
    assert.equal(corpus.entities().length, 2);
  });

  it('is one again when the decision is taken back', () => {
    const corpus = corpusOf(texts, 'different:\n  - [Johan Aaberg, J. Aaberg]\n');
    assert.equal(corpus.entities().length, 2);
    corpus.setHouseList(parseHouseList('').list);
    assert.equal(corpus.entities().length, 1);
    assert.equal(entityOf(corpus, '2.txt'), 'Johan Aaberg');
  });

  it('holds for a wrong form that is none', () => {
    const lexicon = smallLexicon({
      people: [{ name: 'Anders Brinkmark' }],
      givenNames: ['anders'],
      familyNames: ['brinkmark'],
    });
    const garbled = [
      '[P Anders Brinkmark] spoke.',
      '[P Anders Brinkmark] left.',
      '[P Anders Blinkmark] spoke.',
    ];
    assert.equal(corpusOf(garbled, '', lexicon).get('2.txt')!.garbles.length, 1);
    const corpus = corpusOf(garbled, 'different:\n  - [Anders Brinkmark, Anders Blinkmark]\n', lexicon);
    assert.deepEqual(corpus.get('2.txt')!.garbles, []);
    assert.equal(entityOf(corpus, '2.txt'), 'Anders Blinkmark');
  });
});
