import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { unslipped } from '../../src/corpus/slips.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const base = smallLexicon({
  places: [{ name: 'Ukraine', kind: 'country', country: 'Ukraine', population: 40_000_000 }],
  organizations: [{ name: 'Holm Court of Justice' }, { name: 'Knessara' }],
});
const words = new Set(['court', 'justice', 'council', 'shooting', 'association']);
const lexicon = {
  ...base,
  isWord: (word: string) => words.has(word),
  nearPlaces: (name: string, distance: number) =>
    base
      .places('Ukraine')
      .filter(() => distance > 0 && unslipped(name, (other) => other === 'ukraine').length > 0)
      .map((place) => ({ place, label: place.name, distance: 1 })),
};

function flags(...marked: readonly string[]): string[] {
  const corpus = new Corpus(lexicon);
  marked.forEach((text, i) => {
    const { annotation, text: plain } = article(`${i}.txt`, text, '2022-03-04');
    corpus.set(annotation, plain);
  });
  return corpus.get('0.txt')!.garbles.map(({ text, fixes }) => `${text} → ${fixes[0]}`);
}

describe('misspelt names of places and organizations', () => {
  it('are found by a country that the article names too', () => {
    assert.deepEqual(flags('[L Uqraine] and the [M Ukrainian] army.'), ['Uqraine → Ukraine']);
    assert.deepEqual(flags('[L Uqraine] and [L Ukraine].'), ['Uqraine → Ukraine']);
    const corpus = new Corpus(lexicon);
    const { annotation, text } = article('a.txt', '[L Uqraine] and [L Ukraine].');
    corpus.set(annotation, text);
    assert.deepEqual(
      corpus.entities().map(({ name, mentions }) => [name, mentions]),
      [['Ukraine', 2]],
      'and are one with it',
    );
  });

  it('are not found by a country that it does not name', () => {
    assert.deepEqual(flags('[L Uqraine] is a village.', '[L Ukraine] is a country.'), []);
  });

  it('are found by the one misspelt word of a known name', () => {
    assert.deepEqual(flags('The [O Holm Court of Jusstice] sat.'), [
      'Holm Court of Jusstice → Holm Court of Justice',
    ]);
  });

  it('are found by the right form beside them, though that is written but once', () => {
    assert.deepEqual(flags('The [O Oman Shohting Association]. The [O Oman Shooting Association].'), [
      'Oman Shohting Association → Oman Shooting Association',
    ]);
  });

  it('are none in a name of one word, nor with another ending, nor where two words are strange', () => {
    assert.deepEqual(flags('The [O Knesara] sat.'), []);
    assert.deepEqual(flags('The [O Holm Court of Justices] sat.'), []);
    assert.deepEqual(flags('The [O Holmmmm Court of Jusstice] sat.'), []);
  });
});

describe('slips', () => {
  it('are a letter more, less or other, two changed over, or look-alikes; the last letter stays', () => {
    const from = (word: string) => unslipped(word, (other) => other === 'modern');
    for (const word of ['moddern', 'modrn', 'mogern', 'mdoern', 'moclern'])
      assert.deepEqual(from(word), ['modern']);
    for (const word of ['moderna', 'moder', 'mddrrn', 'modern']) assert.deepEqual(from(word), []);
  });
});
