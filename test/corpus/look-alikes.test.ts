import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { misreadOf } from '../../src/corpus/look-alikes.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon({
  people: [
    {
      name: 'Rowan Blakemore',
      terms: [{ position: 'Foreign Minister', country: 'France', start: '2020', end: '2024' }],
    },
  ],
  givenNames: ['rowan', 'robin'],
  familyNames: ['blakemore'],
});

function flags(marked: string, date: string | null = '2022-03-04'): string[] {
  const corpus = new Corpus(lexicon);
  const { annotation, text } = article('a.txt', marked, date);
  corpus.set(annotation, text);
  return corpus.get('a.txt')!.garbles.map(({ text: form, fixes }) => `${form} → ${fixes[0]}`);
}

describe('letters that look alike', () => {
  it('are taken back where a known word comes of it, the fewest first', () => {
    const known = new Set(['bernard', 'diaz', 'powell', 'harris']);
    const words = (word: string) => misreadOf(word, (other) => known.has(other)).map((found) => found.word);
    assert.deepEqual(words('bemard'), ['bernard']);
    assert.deepEqual(words('cliaz'), ['diaz']);
    assert.deepEqual(words('p0wel1'), ['powell']);
    assert.deepEqual(words('hawis'), []);
    assert.deepEqual(words('carter'), []);
  });

  it('give a name away without an office beside it', () => {
    for (const wrong of ['Rovvan Blakemore', 'Rowan Blalcemore', 'Rowan Blakem0re', 'Rowau Blakcmore'])
      assert.deepEqual(flags(`[P ${wrong}] spoke in [L France].`), [`${wrong} → Rowan Blakemore`]);
  });

  it('do not where somebody is called so, at another time, or where nobody knows when', () => {
    assert.deepEqual(flags('[P Robin Blakemore] spoke in [L France].'), []);
    assert.deepEqual(flags('[P Rowau Blakemore] spoke in [L France].', '1996-08-30'), []);
    assert.deepEqual(flags('[P Rowau Blakemore] spoke.', null), []);
  });

  it('take no time in a word made to hurt', () => {
    assert.deepEqual(
      misreadOf('illlliiiillllclnrnvvii', () => false),
      [],
    );
    assert.deepEqual(
      misreadOf('illlliiiillclnrn', () => false),
      [],
    );
  });
});
