import assert from 'node:assert/strict';
import { lineBreak } from '../../src/garbles/line-break.ts';
import { found } from './support.ts';

const opening = 'The ferry company said on Monday that the old ship would be sold for scrap';

describe('sentence cut by a line end', () => {
  it('before a small letter', () => {
    assert.deepEqual(found(lineBreak, `${opening}\nunless a museum takes it.\nThe mayor agreed.`), [
      'scrap\nunless → scrap unless',
    ]);
  });
  it('with a blank line between', () => {
    assert.deepEqual(found(lineBreak, `${opening}\n\nunless a museum takes it in the coming weeks.`), [
      'scrap\n\nunless → scrap unless',
    ]);
  });
  it('after a word that ends no sentence', () => {
    assert.deepEqual(
      found(lineBreak, `The ferry company told the people of the old town of\nGeneva to stay at home.`),
      ['of\nGeneva → of Geneva'],
    );
  });

  it('in the middle of a word', () => {
    assert.deepEqual(found(lineBreak, `${opening} unless the govern\nment of the country takes it.`), [
      'govern\nment → government',
    ]);
  });

  it('not in verse, lists, addresses', () => {
    const verse =
      'The ferry leaves the shore\nand will be seen no more\nwhere once the gulls did soar\nabove its open door';
    assert.deepEqual(found(lineBreak, `${opening}.\n\n${verse}`), []);
    assert.deepEqual(
      found(lineBreak, `${opening}:\n- the ship that was built first\n- the ship that was built last`),
      [],
    );
    assert.deepEqual(
      found(lineBreak, `${opening}, or\n\nif no one buys it, sunk off the coast as a reef.`),
      [],
    );
  });
  it('not in a file wrapped at one width', () => {
    const wrapped = `${opening}\nunless a museum takes it in the weeks to come, which nobody in the\ntown believes will happen, because the ship is old and rusty and the\nmuseum is small and poor and far\naway from the sea.`;
    assert.deepEqual(found(lineBreak, wrapped), []);
  });
});
