import assert from 'node:assert/strict';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { article } from '../articles.ts';
import { smallLexicon } from '../small-lexicon.ts';

const passage =
  'The lighthouse keepers of the northern coast were the last to leave when the service was cut in 1987. Their ' +
  'houses stood empty for a decade, until an association of sailors bought them for a token price and turned ' +
  'them into shelters for hikers, birdwatchers and the occasional stranded crew.';
const other =
  'Bakers in the old town begin work at two in the morning, and by six the square smells of rye and caraway. ' +
  'None of them has ever written a recipe down.';

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus(smallLexicon({}));
  for (const [file, text] of Object.entries(texts)) corpus.set(article(file, text).annotation, text);
  return corpus;
}

const duplicatesIn = (corpus: Corpus, file: string, strict = false) =>
  corpus.get(file, { strict })!.garbles.filter(({ kind }) => kind === 'duplicate');

describe('passages repeated across articles', () => {
  it('are one quiet finding with the place of the twin', () => {
    const corpus = corpusOf({ 'a.txt': `${other}\n\n${passage}`, 'news/b%20c.txt': passage, 'c.txt': other });
    const [found, ...rest] = duplicatesIn(corpus, 'a.txt');
    assert.deepEqual(rest, []);
    assert.equal(found!.severity, 'info');
    assert.equal(found!.message, 'This passage is also in “b c.txt”');
    assert.deepEqual(found!.fixes, []);
    assert.deepEqual(found!.related, [{ file: 'news/b%20c.txt', start: 0, end: passage.length - 1 }]);
  });

  it('are one finding however many articles carry them', () => {
    const copies = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, passage]));
    const found = duplicatesIn(corpusOf(copies), '3.txt');
    assert.equal(found.length, 1);
    assert.match(found[0]!.message, /^This article is also in “0\.txt” and 10 more$/);
    assert.equal(found[0]!.related!.length, 5);
  });

  it('are found in other words only when strict', () => {
    const texts = {
      'a.txt': passage.replaceAll(/\. |, until/g, '.\n\n'),
      'b.txt':
        'Keepers of lighthouses on the northern coast left last when the service was cut, in 1987.\n\n' +
        'For a decade their houses stood empty.\n\n' +
        'Then sailors, in an association, bought the shelters for a token price, and hikers, birdwatchers and ' +
        'stranded crews turned up occasionally.',
    };
    const corpus = corpusOf(texts);
    assert.deepEqual(duplicatesIn(corpus, 'a.txt'), []);
    assert.match(duplicatesIn(corpus, 'a.txt', true)[0]!.message, /in other words$/);
  });

  it('are no news where they are the furniture of a site', () => {
    const text = `${other}\n\n${passage}`;
    const corpus = new Corpus(smallLexicon({}));
    const { annotation } = article('a.txt', text);
    const furniture = {
      start: other.length + 2,
      end: text.length,
      text: passage,
      kind: 'boilerplate',
      severity: 'warning',
      confidence: 0.9,
      message: '',
      evidence: [],
      fixes: [''],
    } as const;
    corpus.set({ ...annotation, garbles: [furniture] }, text);
    corpus.set(article('b.txt', passage).annotation, passage);
    assert.deepEqual(duplicatesIn(corpus, 'a.txt'), []);
  });

  it('are none in articles of one event that share names and quotations', () => {
    const corpus = corpusOf({
      'a.txt':
        'Engineers found three cracks in the Vellmar dam on Friday. “Nobody is in danger tonight,” the mayor said.',
      'b.txt':
        'The mayor of Vellmar said: “Nobody is in danger tonight.” The dam has three cracks, engineers found.',
    });
    assert.deepEqual(duplicatesIn(corpus, 'a.txt', true), []);
  });
});
