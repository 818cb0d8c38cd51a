import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LoadedRecognizer, loadRecognizer } from '../../src/entities/load-recognizer.ts';
import { readArticle } from '../../src/text/read-article.ts';

const model = readFileSync(new URL('../../media/entities.bin', import.meta.url));

describe('recognising entities', () => {
  let recognize: LoadedRecognizer;
  before(async () => {
    recognize = await loadRecognizer(model);
  });
  const found = (text: string) => recognize(readArticle('a.txt', text)).map((m) => `${m.text}/${m.type}`);

  it('finds people, organizations, places and nationalities', () => {
    assert.deepEqual(
      found('Kenyan President William Ruto met officials of the World Bank in Nairobi on Thursday.'),
      ['Kenyan/MISC', 'William Ruto/PERSON', 'World Bank/ORG', 'Nairobi/PLACE'],
    );
  });

  it('takes the place alone out of a hyphenated adjective', () => {
    assert.deepEqual(found('He joined the Kenya-backed forces near the border.'), ['Kenya/PLACE']);
  });

  it('gives exact offsets after characters outside the basic plane', () => {
    const text = '😀🇺🇦 The minister flew to Lisbon 👍🏽 and then to Madrid.';
    for (const m of recognize(readArticle('a.txt', text))) assert.equal(text.slice(m.start, m.end), m.text);
    assert.deepEqual(found(text), ['Lisbon/PLACE', 'Madrid/PLACE']);
  });

  it('finds nothing in an empty text', () => {
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('\n \n'), []);
  });
});
