import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon({
  people: [
    {
      name: 'Ömer Kağan Güneş',
      terms: [{ position: 'President', country: 'Ukraine', start: '2019', end: null }],
    },
  ],
});

function read(...texts: string[]) {
  const corpus = new Corpus(lexicon);
  texts.forEach((marked, i) => {
    const { annotation, text } = article(`${i}.txt`, marked, '2022-05-04');
    corpus.set(annotation, text);
  });
  return corpus;
}

describe('names that lost a part or an encoding', () => {
  it('are no wrong names where only the end is missing', () => {
    for (const name of ['Ömer Kağan', 'Kağan Güneş', 'Omer Gunes']) {
      const corpus = read(`[M Ukrainian] President [P ${name}] spoke.`);
      assert.deepEqual(corpus.get('0.txt')!.garbles, [], name);
    }
  });

  it('are who they are where characters were read in the wrong encoding, and no wrong names besides', () => {
    const broken = 'Ã–mer KaÄŸan GÃ¼neÅŸ';
    const corpus = read(
      `[M Ukrainian] President [P ${broken}] spoke.`,
      'President [P Ömer Kağan Güneş] left.',
      'A [P ZÃ¼rlin Kant] and a [P Zürlin Kant] met.',
    );
    assert.deepEqual(corpus.get('0.txt')!.garbles, []);
    assert.equal(corpus.get('0.txt')!.entities[1]!.entity, 'Ömer Kağan Güneş');
    assert.equal(corpus.get('2.txt')!.entities[0]!.entity, 'Zürlin Kant');
    assert.equal(corpus.entities().filter(({ type }) => type === 'PERSON').length, 2);
  });
});

describe('names of organizations', () => {
  it('are shown as readers know them where articles write them out', () => {
    const known = smallLexicon({
      organizations: [{ name: 'NORFA', aliases: ['Northern Reaches Fishing Alliance'] }],
    });
    const corpus = new Corpus(known);
    for (const [i, marked] of [
      'The [O Northern Reaches Fishing Alliance] met. The [O Northern Reaches Fishing Alliance] ([O NORFA]) left.',
      'The [O Northern Reaches Fishing Alliance] spoke.',
    ].entries()) {
      const { annotation, text } = article(`${i}.txt`, marked);
      corpus.set(annotation, text);
    }
    assert.deepEqual(
      corpus.entities().map(({ name }) => name),
      ['NORFA'],
    );
  });

  it('keep teams of one nickname apart where articles name them in full', () => {
    const corpus = new Corpus(
      smallLexicon({ organizations: [{ name: 'Ostby Falcons' }, { name: 'Vestby Falcons' }] }),
    );
    for (const [i, marked] of [
      'The [O Ostby Falcons] won. The [O Falcons] scored twice; the [O Falcons] rejoiced.',
      'The [O Vestby Falcons] lost. The [O Falcons] were sad, very sad [O Falcons].',
      'In the cup, the [O Ostby Falcons] won again.',
      'And the [O Falcons] did, too.',
    ].entries()) {
      const { annotation, text } = article(`${i}.txt`, marked);
      corpus.set(annotation, text);
    }
    const team = (file: string) => [...new Set(corpus.get(file)!.entities.map(({ entity }) => entity))];
    assert.deepEqual(team('0.txt'), ['Ostby Falcons']);
    assert.deepEqual(team('1.txt'), ['Vestby Falcons']);
    assert.deepEqual(team('2.txt'), ['Ostby Falcons']);
    assert.deepEqual(team('3.txt'), ['Falcons'], 'nobody can tell which');
  });
});
