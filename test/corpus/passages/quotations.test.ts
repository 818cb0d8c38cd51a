import assert from 'node:assert/strict';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { differences } from '../../../src/corpus/passages/differences.ts';
import { QuotationBook } from '../../../src/corpus/passages/quotation-book.ts';
import { quotationsIn } from '../../../src/corpus/passages/quotations.ts';
import { quotedOtherwise } from '../../../src/corpus/passages/quoted-otherwise.ts';
import { assertGrowsInStep } from '../../growth.ts';
import { article } from '../articles.ts';
import { smallLexicon } from '../small-lexicon.ts';

/** "speaker: words" of the quotations of a text whose people are marked. */
function quotations(marked: string): string[] {
  const { annotation, text } = article('a.txt', marked);
  const mentions = annotation.entities.map((mention) => ({ ...mention, entity: mention.text }));
  return quotationsIn(text, mentions).map((found) => {
    assert.equal(text.slice(found.start, found.end), found.text);
    return `${found.speaker}: ${found.text}`;
  });
}

describe('quotations', () => {
  it('belong to the person named behind or before them', () => {
    assert.deepEqual(quotations('“We never sold a single tonne of it,” said harbour master [P Ute Weber].'), [
      'Ute Weber: We never sold a single tonne of it,',
    ]);
    assert.deepEqual(
      quotations('[P Weber], who runs the harbour, told us: “The cranes will be back by May.”'),
      [],
    );
    assert.deepEqual(
      quotations('[P Weber], head of the harbour, told us: “The cranes will be back by May.”'),
      ['Weber: The cranes will be back by May.'],
    );
  });

  it('go on with the same speaker in a paragraph', () => {
    assert.deepEqual(
      quotations('“The water rose at four,” [P Weber] said. “By six the whole quay was under it.”'),
      ['Weber: The water rose at four,', 'Weber: By six the whole quay was under it.'],
    );
  });

  it('do not belong to someone who is only spoken of', () => {
    assert.deepEqual(
      quotations(
        '[P Ann Lee] told reporters that talks with [P Weber] had been “as open as they were ever going to be”.',
      ),
      ['Ann Lee: as open as they were ever going to be'],
    );
    assert.deepEqual(
      quotations('An official in the [P Weber] administration said: “We will not be hurried by anyone.”'),
      [],
    );
    assert.deepEqual(
      quotations('“We will not be hurried by anyone,” an official said after [P Weber]’s speech.'),
      [],
    );
  });

  it('are found where the marks are garbled', () => {
    assert.deepEqual(quotations('” The ferries will sail on Sunday, ”[P Weber] said.'), [
      'Weber: The ferries will sail on Sunday,',
    ]);
  });

  it('are no terms of a few words', () => {
    assert.deepEqual(quotations('[P Weber] said the “red line” had been crossed.'), []);
  });
});

describe('quotations in other words', () => {
  const texts = {
    'a.txt': '“We never sold a single tonne of that grain,” [P Ute Weber] told reporters in the harbour.',
    'b.txt': 'Reporters in the harbour heard [P Ute Weber] say: “Not one tonne of grain was ever sold.”',
    'c.txt': 'Reporters in the harbour: “We never sold a single tonne of that grain,” [P Ute Weber] said.',
    'd.txt': 'Reporters in the harbour: “We never sold one tonne of that sort of grain,” [P Ann Lee] said.',
    'e.txt': '[P Ute Weber] said in the harbour to reporters, “a single tonne of that grain” was never sold.',
  };
  const corpus = new Corpus(smallLexicon({ givenNames: ['ute', 'ann'], familyNames: ['weber', 'lee'] }));
  for (const [file, marked] of Object.entries(texts)) {
    const { annotation, text } = article(file, marked);
    corpus.set(annotation, text);
  }

  it('are listed with those of other articles', () => {
    const [found, ...rest] = quotedOtherwise(corpus, 'a.txt');
    assert.deepEqual(rest, []);
    assert.equal(found!.speaker, 'Ute Weber');
    assert.deepEqual(
      found!.others.map(({ file, text }) => [file, text]),
      [['b.txt', 'Not one tonne of grain was ever sold.']],
    );
  });

  it('are not those of another speaker, nor the same words, nor a part of them', () => {
    assert.deepEqual(quotedOtherwise(corpus, 'd.txt'), []);
    assert.deepEqual(
      quotedOtherwise(corpus, 'c.txt').flatMap(({ others }) => others.map(({ file }) => file)),
      ['b.txt'],
    );
  });
});

describe('quotations of all articles', () => {
  const book = (texts: Readonly<Record<string, string>>) => {
    const all = new QuotationBook();
    for (const [file, marked] of Object.entries(texts)) {
      const { annotation, text } = article(file, marked);
      all.add(
        file,
        text,
        annotation.entities.map((mention) => ({ ...mention, entity: mention.text })),
      );
    }
    return all.groups().map(({ speaker, wordings }) => [speaker, ...wordings.map(({ file }) => file)]);
  };
  const sold = '“We never sold a single tonne of that grain,” [P Weber] told reporters in the harbour.';
  const notSold = '[P Weber] said in the harbour: “Not one tonne of that grain was ever sold.”';

  it('are put together where they are one in different words', () => {
    assert.deepEqual(book({ 'a.txt': sold, 'b.txt': sold, 'c.txt': notSold }), [
      ['Weber', 'a.txt', 'b.txt', 'c.txt'],
    ]);
  });

  it('are not where the words are the same, a part, another speaker’s, or of one article', () => {
    assert.deepEqual(book({ 'a.txt': sold, 'b.txt': sold }), []);
    assert.deepEqual(
      book({ 'a.txt': sold, 'b.txt': '[P Weber] said “a single tonne of that grain” was sold.' }),
      [],
    );
    assert.deepEqual(book({ 'a.txt': sold, 'b.txt': notSold.replace('Weber', 'Lee') }), []);
    assert.deepEqual(book({ 'a.txt': `${sold}\n\n${notSold}` }), []);
  });

  it('are found among thousands of one speaker', () => {
    const texts: Record<string, string> = { 'a.txt': sold };
    for (let i = 0; i < 3000; i++)
      texts[`x${i}.txt`] =
        `[P Weber] said: “We sold the ship number${i} and bought the crane number${i + 1} for it.”`;
    texts['z.txt'] = notSold;
    assert.ok(book(texts).some((group) => group.join() === 'Weber,a.txt,z.txt'));
  });
});

describe('differences', () => {
  const differing = (here: string, there: string) =>
    differences(here, there).map(({ start, end }) => there.slice(start, end));

  it('are the words that the other wording does not have there', () => {
    assert.deepEqual(differing('He called for talks on Monday.', 'He pleaded for open talks on Monday.'), [
      'pleaded',
      'open',
    ]);
    assert.deepEqual(differing('The cat chased the dog.', 'The dog chased the cat.'), ['dog', 'cat']);
  });

  it('are none in forms of one word, capitals, marks and accents', () => {
    assert.deepEqual(differing('Guaranteed: José’s loans', '“guarantees” jose LOAN'), []);
  });

  it('stay cheap in long passages', () => {
    const long = (words: number) => Array.from({ length: words }, (_, i) => `word${i}`).join(' ');
    assert.equal(differences(long(20_000), long(20_000)).length, 1);
    assertGrowsInStep((words) => differences(long(words), long(words)), 20_000);
  });
});
