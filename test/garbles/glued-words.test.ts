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

  it('leaves words alone', () => {
    const text =
      'Into it, upon that, within hours, hereby, whereas; inthe.com, @ofthe, off-the-record, atthis’; with Ashis and Asher.';
    assert.deepEqual(found(gluedWords, text), []);
  });
});
