import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon({
  people: [
    {
      name: 'Rowan Blakely',
      aliases: ['Rowen Blakely'],
      terms: [{ position: 'Foreign Minister', country: 'France', start: '2020', end: '2024' }],
    },
    { name: 'Karel Horn', terms: [{ position: 'President', country: 'Ukraine', start: '2019', end: null }] },
  ],
  givenNames: ['rowan', 'karel', 'eva', 'carl'],
  familyNames: ['lund', 'horn'],
});

/** Bits of articles that share names, acronyms and garbles, so that links cross in every way. */
const bits = [
  'French Foreign Minister [P Rowan Blakely] spoke.',
  'French Foreign Minister [P Lowan Brakely] spoke.',
  '[P Brakely] left for [L Paris].',
  '[P Blakely] came back.',
  '[P Rowan Brakely] denied it.',
  '[P Eva Lund] won; [P Lund] was glad.',
  '[P Carl Lund] lost.',
  '[P E. Lund] and [P Lund] met.',
  '[P Carla Ostrovskaya] sang.',
  '[P Karla Ostrovskaia] sang.',
  '[O Baltic Grain Union] ([O BGU]) met.',
  '[O BGU] met again.',
  '[O Baltic Grain Union] met in [L Donbass].',
  'The [L Donbas] and the [L Donbass].',
  '[M Ukrainian] President [P Karel Horn] in [L Kyiv].',
  '[M Ukrainian] President [P Karl Hoorn] in [L U.S.].',
  '[P Horn] and [P Hoorn].',
];

const articles = fc
  .array(fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 })
  .map((list) =>
    list.map((parts, i) => article(`${i}.txt`, parts.join(' '), i % 3 === 2 ? null : '2022-05-06')),
  );

/** Everything that can be read from a corpus, in an order that does not depend on how it was filled. */
function readAll(corpus: Corpus) {
  const files = corpus.files().sort();
  const entities = corpus
    .entities()
    .map((entity) => ({
      ...entity,
      places: corpus
        .mentions(entity.id)
        .map(({ file, mention }) => `${file}:${mention.start}:${mention.entity}`)
        .sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { articles: files.map((file) => corpus.get(file, { strict: true })), entities };
}

describe('a corpus', () => {
  it('reads the same however it was filled, changed and read in between', () => {
    fc.assert(
      fc.property(articles, articles, fc.array(fc.nat(50), { maxLength: 12 }), (wanted, before, steps) => {
        const fresh = new Corpus(lexicon);
        for (const { annotation, text } of wanted) fresh.set(annotation, text);

        const changed = new Corpus(lexicon);
        for (const { annotation, text } of before) changed.set(annotation, text);
        // Detours: reads, removals and replacements in some order.
        for (const step of steps) {
          const { annotation, text } = before[step % before.length]!;
          if (step % 3 === 0) changed.delete(annotation.file);
          else if (step % 3 === 1)
            changed.set({ ...annotation, file: wanted[step % wanted.length]!.annotation.file }, text);
          else changed.entities();
        }
        for (const file of changed.files())
          if (!wanted.some((w) => w.annotation.file === file)) changed.delete(file);
        for (const { annotation, text } of [...wanted].reverse()) changed.set(annotation, text);

        assert.deepEqual(readAll(changed), readAll(fresh));
      }),
      { numRuns: 80 },
    );
  });

  it('comes to the same where names are linked bit by bit, and articles are read and changed meanwhile', () => {
    fc.assert(
      fc.property(articles, articles, fc.array(fc.nat(60), { maxLength: 24 }), (wanted, before, steps) => {
        const patient = new Corpus(lexicon);
        patient.linkedAtOnce = 0;
        for (const { annotation, text } of before) patient.set(annotation, text);
        let work = patient.linking()[Symbol.iterator]();
        for (const [i, step] of steps.entries()) {
          const { annotation, text } = before[step % before.length]!;
          if (step % 4 === 0) patient.delete(annotation.file);
          else if (step % 4 === 1)
            patient.set({ ...annotation, file: wanted[step % wanted.length]!.annotation.file }, text);
          else if (step % 4 === 2) readAll(patient);
          else for (let n = 0; n < step && !work.next().done; n++);
          // Somebody stopped to read it, or it came to its end.
          if (i % 5 === 4) {
            work.return?.();
            work = patient.linking()[Symbol.iterator]();
          }
        }
        for (const file of patient.files())
          if (!wanted.some((w) => w.annotation.file === file)) patient.delete(file);
        for (const { annotation, text } of [...wanted].reverse()) patient.set(annotation, text);
        while (!work.next().done);
        while (patient.waiting > 0) for (const _ of patient.linking());

        const fresh = new Corpus(lexicon);
        for (const { annotation, text } of wanted) fresh.set(annotation, text);
        assert.deepEqual(readAll(patient), readAll(fresh));
        const order = (corpus: Corpus) => corpus.entities().map(({ id }) => id);
        assert.deepEqual(order(patient), order(fresh));
      }),
      { numRuns: 120 },
    );
  });

  it('links a few names at once, and leaves many to whoever reads them bit by bit', () => {
    const corpus = new Corpus(lexicon);
    corpus.linkedAtOnce = 3;
    const one = article('a.txt', '[P Eva Lund] won; [P Lund] was glad.');
    corpus.set(one.annotation, one.text);
    assert.equal(corpus.entities().length, 1);
    const other = article(
      'b.txt',
      '[P Carl Lund] met [P Karel Horn], [P Rowan Blakely] and [O Baltic Grain Union].',
    );
    corpus.set(other.annotation, other.text);
    assert.equal(corpus.entities().length, 1);
    assert.ok(corpus.waiting > 3);
    assert.ok([...corpus.linking()].length > 3, 'in several steps');
    assert.equal(corpus.waiting, 0);
    assert.equal(corpus.entities().length, 5);
  });

  it('counts every mention once, in one entity', () => {
    fc.assert(
      fc.property(articles, (wanted) => {
        const corpus = new Corpus(lexicon);
        for (const { annotation, text } of wanted) corpus.set(annotation, text);
        const total = wanted.reduce((sum, { annotation }) => sum + annotation.entities.length, 0);
        const counted = corpus.entities().reduce((sum, entity) => sum + entity.mentions, 0);
        const listed = corpus.entities().flatMap(({ id }) => corpus.mentions(id)).length;
        assert.deepEqual([counted, listed], [total, total]);
      }),
      { numRuns: 100 },
    );
  });
});
