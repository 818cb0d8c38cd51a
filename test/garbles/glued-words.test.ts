import assert from 'node:assert/strict';
import { gluedWords } from '../../src/garbles/glued-words.ts';
import { found } from './support.ts';

describe('small words run together', () => {
  it('splits pairs of function words', () => {
    assert.deepEqual(found(gluedWords, 'At the end ofthe day itwas clear that tothe north lay water.'), [
      'ofthe → of the',
      'itwas → it was',
      'tothe → to the',
    ]);
    assert.deepEqual(found(gluedWords, 'Ofthe ten only two came.'), ['Ofthe → Of the']);
  });

  it('splits an amount from what it is of', () => {
    assert.deepEqual(found(gluedWords, 'They met at fivein the morning; tenof them and someof us came.'), [
      'fivein → five in',
      'tenof → ten of',
      'someof → some of',
    ]);
  });

  it('leaves words alone', () => {
    const text =
      'Into it, upon that, within hours, hereby, whereas; inthe.com, @ofthe, off-the-record, atthis’; with Ashis and Asher.';
    assert.deepEqual(found(gluedWords, text), []);
  });

  it('splits a function word from the word or the name beside it', () => {
    assert.deepEqual(
      found(
        gluedWords,
        'She openedthe door and sawthat it was thesame as before. The Ministrysaid so of theold one.',
      ),
      [
        'openedthe → opened the',
        'sawthat → saw that',
        'thesame → the same',
        'Ministrysaid → Ministry said',
        'theold → the old',
      ],
    );
    assert.deepEqual(found(gluedWords, 'The team flew to Genevaafter the talks, and Viennawas glad.'), [
      'Genevaafter → Geneva after',
      'Viennawas → Vienna was',
    ]);
  });

  it('splits longer small words from the word before them', () => {
    assert.deepEqual(
      found(gluedWords, 'The reportabout the talks was openedlast week, and was good for Viennauntil noon.'),
      ['reportabout → report about', 'openedlast → opened last', 'Viennauntil → Vienna until'],
    );
    assert.deepEqual(found(gluedWords, 'The Viennahad of a Genevaabout: gobetween, and a xilkaruntil.'), []);
  });

  it('leaves words, names and foreign words alone that end or begin like one', () => {
    const text =
      'The errand of Marchand, Rolland and Goodwill: a contraband lathe, the andante, the fromage they ate; Bensaid left Ferdinand.';
    assert.deepEqual(found(gluedWords, text), []);
  });
});
