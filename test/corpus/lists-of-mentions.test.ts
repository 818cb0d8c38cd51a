import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

/** Articles of which each third names somebody in full and by the family name, each other by full name only. */
function corpusOf(count: number): Corpus {
  const corpus = new Corpus(smallLexicon());
  for (let i = 0; i < count; i++) {
    // Not in the order of the files.
    const file = `${(i * 37) % count}.txt`;
    const again = i % 3 === 0 ? '; [P Quillworth] declined' : '';
    const { annotation, text } = article(file, `[P Edwina Quillworth] spoke in [L Vellmar]${again}.`);
    corpus.set(annotation, text);
  }
  return corpus;
}

const byFile = (corpus: Corpus, id: string) =>
  [...corpus.mentionsByFile(id)].flatMap(({ file, mentions }) =>
    mentions.map((mention) => ({ file, mention })),
  );
/** All mentions, those of one file in the order of the text. */
const sorted = (corpus: Corpus, id: string) =>
  [...corpus.mentions(id)].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));

describe('the mentions of an entity by file', () => {
  for (const count of [20, 700])
    it(`are all of them, each once, in the order of ${count} files`, () => {
      const corpus = corpusOf(count);
      const { id } = corpus.entities().find(({ name }) => name === 'Edwina Quillworth')!;
      assert.equal(byFile(corpus, id).length, count + Math.ceil(count / 3));
      assert.deepEqual(byFile(corpus, id), sorted(corpus, id));
    });

  it('follow files that come and go', () => {
    const corpus = corpusOf(700);
    const { id } = corpus.entities().find(({ name }) => name === 'Edwina Quillworth')!;
    byFile(corpus, id);
    corpus.delete('12.txt');
    const { annotation, text } = article('0-new.txt', 'Nobody saw [P Edwina Quillworth].');
    corpus.set(annotation, text);
    const files = byFile(corpus, id).map(({ file }) => file);
    assert.ok(!files.includes('12.txt'));
    assert.equal(files[0], '0-new.txt');
    assert.deepEqual(byFile(corpus, id), sorted(corpus, id));
  });
});
