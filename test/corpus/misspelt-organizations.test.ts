import assert from 'node:assert/strict';
import { wrongNames } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const words =
  'global world fund monetary money party patriot patriotic agent agency council safety security ferry';
const lexicon = {
  ...smallLexicon({
    organizations: [
      { name: 'World Ferry Fund' },
      { name: 'National Security Council', country: 'Egypt' },
      { name: 'National Safety Council', country: 'Vietnam' },
      { name: 'Patriotic Ferry Party', aliases: ['PFP'], country: 'France' },
      { name: 'Baltic Ferry Agency' },
      { name: 'Baltic Ports Watch' },
      { name: 'Ferrotex', country: 'France' },
      { name: 'Rostfer', country: 'Russia' },
      { name: 'Vietnamese Patriotic Fund', country: 'Vietnam' },
    ],
  }),
  isWord: (word: string) => words.split(' ').includes(word),
};

const flags = (...marked: readonly string[]): string[] => wrongNames(lexicon, marked);

describe('the name of a known organization is found', () => {
  it('where a word of it was translated anew', () => {
    assert.deepEqual(flags('The [O Global Ferry Fund] paid.'), ['Global Ferry Fund → World Ferry Fund']);
  });
  it('where a word of it lost its ending or has another', () => {
    assert.deepEqual(flags('In [L France], the [O Patriot Ferry Party] won.'), [
      'Patriot Ferry Party → Patriotic Ferry Party',
    ]);
    assert.deepEqual(flags('The [O Vietnamese Patriot Fund] paid.'), [
      'Vietnamese Patriot Fund → Vietnamese Patriotic Fund',
    ]);
    assert.deepEqual(flags('The [O Baltic Ferry Agent] and [O Baltic Port Watch] left.'), [
      'Baltic Ferry Agent → Baltic Ferry Agency',
      'Baltic Port Watch → Baltic Ports Watch',
    ]);
  });
  it('where a name of one word is one slip off, in an article that names its country', () => {
    assert.deepEqual(flags('[O Ferrottex] of [L France] sold ships.'), ['Ferrottex → Ferrotex']);
    assert.deepEqual(flags('[O Ferrottex] sold ships.'), []);
    // Transliterated otherwise, or another one: it begins otherwise.
    assert.deepEqual(flags('[O Rostpher] of [L Russia] and [O Gerrotex] of [L France] sold ships.'), []);
  });
});

describe('the name of an organization is left alone', () => {
  it('where it is that of another, as far as the article tells', () => {
    assert.deepEqual(flags('[L Vietnam] asked its [O National Safety Council].'), []);
    assert.deepEqual(flags('[L France] asked its [O National Surety Council].'), []);
    assert.deepEqual(flags('The [O Patriot Ferry Party] won.'), []);
  });
  it('where only the spelling of another country, or an "s" more, tells them apart', () => {
    assert.deepEqual(flags('Two [O Baltic Ferry Agencys] met.'), []);
  });
  it('where three articles call it so', () => {
    const text = (place: string) => `The [O Global Ferry Fund] paid ${place} and nobody else at all.`;
    assert.deepEqual(
      flags(text('Oslo'), text('Riga'), text('a builder of small wooden houses by the sea')),
      [],
    );
  });
});
