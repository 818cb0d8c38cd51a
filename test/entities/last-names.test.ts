import assert from 'node:assert/strict';
import type { Mention } from '../../src/annotation.ts';
import { freeNames, introducedBy, LastNames } from '../../src/entities/last-names.ts';
import { readArticle } from '../../src/text/read-article.ts';

const common = new Set(['price', 'young']);
const known = new Set(['terrel']);

/** The mentions after those of `names` (all sure people) were given, as texts. */
function found(text: string, ...names: string[]): string[] {
  const mentions = names.map((name): Mention => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, text: name, type: 'PERSON', confidence: 0.95 };
  });
  const article = readArticle('a.txt', text);
  const words = {
    isCommon: (word: string) => common.has(word),
    isUnknown: (word: string) => !common.has(word) && !known.has(word),
  };
  const [block] = article.parts;
  const free = freeNames(block!.article, mentions);
  const lastNames = new LastNames(new Set(introducedBy(mentions)), words);
  return lastNames.addedTo(mentions, free).map((m) => `${m.start} ${m.text}`);
}

describe('last names of people an article has introduced', () => {
  it('are mentions wherever they stand alone', () => {
    const text = 'Ivo Terrek spoke. Terrek will leave, and then Terrek’s deputy.';
    assert.deepEqual(found(text, 'Ivo Terrek'), ['0 Ivo Terrek', '18 Terrek', '46 Terrek']);
  });

  it('are not found in other names, in hyphenated words or in small letters', () => {
    const text = 'Ivo Terrek spoke on Terrek Street of a Terrek-style plan; a terrek is a bird.';
    assert.deepEqual(found(text, 'Ivo Terrek'), ['0 Ivo Terrek']);
  });

  it('are left alone where a sentence opens with a common word', () => {
    const text = 'Ned Price spoke. Price rises followed, and Price knew it.';
    assert.deepEqual(found(text, 'Ned Price'), ['0 Ned Price', '43 Price']);
  });

  it('need a full name first', () => {
    assert.deepEqual(found('Terrek spoke. Terrek left.', 'Terrek'), ['0 Terrek']);
  });

  it('are found garbled too, where the word is no other', () => {
    const text = 'Ivo Terrek spoke. Tellek urged calm. Terlek left, and Trerek’s deputy.';
    assert.deepEqual(found(text, 'Ivo Terrek'), ['0 Ivo Terrek', '37 Terlek', '54 Trerek']);
  });

  it('are not found in other names, plurals or short words, however near', () => {
    const text = 'Ivo Terrek met Ann Loft. Terreks live here, Terrel said. Left of it, Lofft is near.';
    assert.deepEqual(found(text, 'Ivo Terrek', 'Ann Loft'), ['0 Ivo Terrek', '15 Ann Loft']);
  });
});
