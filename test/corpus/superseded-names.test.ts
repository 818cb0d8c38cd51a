import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { parseHouseList } from '../../src/corpus/house-list.ts';
import { supersededBy } from '../../src/corpus/superseded-names.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

/** What is said of the names of one article. */
function said(text: string, publishedOn: string | null, houseList = ''): string[] {
  const corpus = new Corpus(smallLexicon({}));
  corpus.setHouseList(parseHouseList(houseList).list);
  const { annotation, text: plain } = article('a.txt', text, publishedOn);
  corpus.set(annotation, plain);
  return corpus.get('a.txt')!.garbles.map(({ kind, text, fixes }) => `${kind} ${text} → ${fixes[0]}`);
}

describe('a place whose name the press has given up', () => {
  it('gets the new one proposed, with no other article to say so', () => {
    assert.deepEqual(said('They met in [L Kharkov].', '2022-05-01'), ['variant Kharkov → Kharkiv']);
    assert.deepEqual(said('They met in [L Kharkov].', null), ['variant Kharkov → Kharkiv']);
  });

  it('is right in articles from before the change', () => {
    assert.deepEqual(said('They met in [L Bombay].', '1993-03-13'), []);
  });

  it('is right as part of another name, and as another thing', () => {
    assert.deepEqual(said('[O Bombay Dyeing] sold [M Peking] duck.', '2022-05-01'), []);
  });

  it('stands where the house list writes it', () => {
    const list = 'names:\n  - preferred: Bombay\n    type: PLACE\n    alternate: [Mumbai]\n';
    assert.deepEqual(said('They met in [L Bombay].', '2022-05-01', list), []);
  });

  it('has a name that is itself not given up', () => {
    for (const name of ['Kiev', 'Rangoon', 'Swaziland']) {
      const { now } = supersededBy(name)!;
      assert.equal(supersededBy(now), undefined, now);
    }
    assert.equal(supersededBy('Odessa'), undefined);
  });
});
