import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { addDecision, type Decision, marksIn, parseHouseList, quoteOf } from '../../src/corpus/house-list.ts';
import { marksDiffer } from '../../src/corpus/marked-mentions.ts';
import { withMarks } from '../../src/entities/marked-mentions.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const file = 'news/fair.txt';
const text = 'The fair opened. Tern Hall was full, said Tern Hall itself.';
const spotOf = (from: number) => ({ start: from, end: from + 'Tern Hall'.length });
const second = spotOf(text.lastIndexOf('Tern Hall'));

/** A list as it reads after the decisions were written to it. */
const listWith = (...decisions: Decision[]) => parseHouseList(decisions.reduce(addDecision, '')).list;

const decision: Decision = {
  kind: 'mention',
  text: 'Tern Hall',
  type: 'ORG',
  file,
  anchor: quoteOf(text, second),
};

describe('mentions marked by hand', () => {
  it('are written to the list and read from it', () => {
    const yaml = addDecision('# ours\nmentions: []\n', decision);
    assert.ok(yaml.startsWith('# ours\n'));
    const { list, problems } = parseHouseList(yaml);
    assert.deepEqual(problems, []);
    assert.deepEqual(list.mentions, [
      { text: 'Tern Hall', type: 'ORG', entity: undefined, file, anchor: quoteOf(text, second) },
    ]);
  });

  it('replace what was said of the same spot before', () => {
    const list = listWith(decision, { ...decision, type: 'none' });
    assert.deepEqual(
      list.mentions.map(({ type }) => type),
      ['none'],
    );
    assert.equal(
      addDecision('mentions: []\n', decision),
      addDecision(addDecision('mentions: []\n', decision), decision),
    );
  });

  it('are where their quote stands, also after the text around it changed', () => {
    const { mentions } = listWith(decision);
    assert.deepEqual(marksIn(`/desk/${file}`, text, mentions), [{ ...second, type: 'ORG' }]);
    const edited = `Late edition.\n\n${text.replace('was full', 'was rather full')}`;
    assert.deepEqual(marksIn(file, edited, mentions), [
      { ...spotOf(edited.lastIndexOf('Tern Hall')), type: 'ORG' },
    ]);
  });

  it('are nowhere once the quote is gone, and in no other file', () => {
    const { mentions } = listWith(decision);
    assert.deepEqual(marksIn(file, 'The fair opened. Nobody came.', mentions), []);
    assert.deepEqual(marksIn('news/other.txt', text, mentions), []);
  });

  it('without a spot, hold for every whole word', () => {
    const { mentions } = listWith({ kind: 'mention', text: 'Tern', type: 'none' });
    assert.deepEqual(marksIn(file, 'Tern, Ternary, intern, Tern', mentions), [
      { start: 0, end: 4, type: null },
      { start: 23, end: 27, type: null },
    ]);
  });

  it('are reported where they say nothing', () => {
    const { list, problems } = parseHouseList('mentions:\n  - text: Tern\n  - text: Hall\n    type: CITY\n');
    assert.deepEqual(list.mentions, []);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 4, 3],
    );
  });

  it('tell which articles a change of the list touches', () => {
    const [before, after] = [listWith(decision).mentions, listWith({ ...decision, type: 'PLACE' }).mentions];
    assert.ok(marksDiffer(file, before, after));
    assert.ok(!marksDiffer('news/other.txt', before, after));
    assert.ok(!marksDiffer(file, before, [...before]));
  });

  it('link a mention to the entity that people name, and no other mention with it', () => {
    const corpus = new Corpus(smallLexicon({ givenNames: ['Orla', 'Nell'] }));
    const plain = article(file, '[P Orla Quill] spoke. The chair, [P Quill], left. [P Nell Brandt] stayed.');
    const at = plain.text.indexOf('Quill,');
    const marks = [{ start: at, end: at + 5, type: 'PERSON', linkedTo: 'Nell Brandt' }] as const;
    const entities = withMarks(plain.text, plain.annotation.entities, marks);
    corpus.set({ ...plain.annotation, entities }, plain.text);
    const linked = corpus.get(file)!;
    assert.deepEqual(
      linked.entities.map(({ text: form, entity }) => [form, entity]),
      [
        ['Orla Quill', 'Orla Quill'],
        ['Quill', 'Nell Brandt'],
        ['Nell Brandt', 'Nell Brandt'],
      ],
    );
    assert.deepEqual(linked.garbles, []);
    corpus.delete(file);
    assert.deepEqual(corpus.entities(), []);
  });
});
