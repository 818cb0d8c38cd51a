import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../src/corpus/corpus.ts';
import { emptyHouseList } from '../../src/corpus/house-list.ts';
import { StringTable } from '../../src/corpus/string-table.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon({
  people: [
    {
      name: 'Rowan Blakely',
      terms: [{ position: 'Foreign Minister', country: 'France', start: '2020', end: '2024' }],
    },
  ],
  givenNames: ['rowan', 'eva'],
  familyNames: ['lund'],
});

const bits = [
  'French Foreign Minister [P Rowan Blakely] spoke.',
  'French Foreign Minister [P Lowan Brakely] spoke.',
  '[P Brakely] left for [L Paris].',
  '[P Eva Lund] won; [P Lund] was glad.',
  '[P E. Lund] met [M Ukrainian] envoys.',
  '[P Carla Ostrovskaya] sang.',
  '[P Karla Ostrovskaia] sang.',
  '[O Baltic Grain Union] ([O BGU]) met.',
  'The [L Donbas] and the [L Donbass].',
];

const articles = fc
  .array(fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((parts, i) => article(`${i}.txt`, parts.join(' '), i % 2 ? null : '2022-05-06')));

type Article = ReturnType<typeof article>;

/** A corpus that keeps nothing but what a store would give back. */
function stored(wanted: readonly Article[], strings: StringTable) {
  const texts = new Map(wanted.map(({ annotation, text }) => [annotation.file, text]));
  const source = {
    text: (file: string) => texts.get(file),
    details: () => '',
    dates: () => undefined,
  };
  return new Corpus(lexicon, source, strings);
}

function readAll(corpus: Corpus) {
  const entities = corpus
    .entities()
    .map((entity) => ({ ...entity, places: corpus.mentions(entity.id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, articles: corpus.files().map((file) => corpus.get(file, { strict: true })) };
}

describe('a corpus restored from what was kept', () => {
  it('reads as the one that was kept, and goes on as that would', () => {
    fc.assert(
      fc.property(articles, articles, (wanted, later) => {
        const strings = new StringTable();
        const first = stored(wanted, strings);
        const kept = wanted.map(({ annotation, text }) => ({
          uri: annotation.file,
          ...first.put(first.digest(annotation, text)),
        }));
        const before = readAll(first);
        const links = [...first.links()!.changed];

        const second = stored(wanted, new StringTable(strings.since(0)));
        second.restoreLinked(kept, links, emptyHouseList);
        // In another order: which article came first must not show.
        for (const { uri, prints } of [...kept].reverse()) second.restorePrints(uri, prints);
        assert.deepEqual(readAll(second), before);
        assert.deepEqual([...second.affected()].filter(Boolean), [], 'nothing is judged anew');

        for (const { annotation, text } of later) {
          const file = `later-${annotation.file}`;
          for (const corpus of [first, second]) corpus.put(corpus.digest({ ...annotation, file }, text));
        }
        first.delete('0.txt');
        second.delete('0.txt');
        assert.deepEqual(readAll(second), readAll(first));
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same where articles are read and changed before it is complete', () => {
    fc.assert(
      fc.property(articles, articles, fc.array(fc.nat(4), { maxLength: 8 }), (wanted, later, steps) => {
        const strings = new StringTable();
        const first = stored(wanted, strings);
        const kept = wanted.map(({ annotation, text }) => ({
          uri: annotation.file,
          ...first.put(first.digest(annotation, text)),
        }));
        first.entities();
        const links = [...first.links()!.changed];

        const second = stored(wanted, new StringTable(strings.since(0)));
        second.restoreLinked(kept, links, emptyHouseList);
        for (const { uri, prints } of kept) second.restorePrints(uri, prints);
        const work = second.completion()[Symbol.iterator]();
        for (const [i, { annotation, text }] of later.entries()) {
          for (let step = steps[i] ?? 0; step > 0; step--) work.next();
          readAll(second);
          const file = i % 2 === 0 ? annotation.file : `later-${annotation.file}`;
          for (const corpus of [first, second]) corpus.put(corpus.digest({ ...annotation, file }, text));
          if (i % 3 === 2) for (const corpus of [first, second]) corpus.delete('0.txt');
        }
        if (steps.length % 2 === 0) while (!work.next().done);
        else second.nearPairs();
        while (!work.next().done);
        assert.deepEqual(readAll(second), readAll(first));
      }),
      { numRuns: 25 },
    );
  });

  it('is the same where names were kept change by change', () => {
    fc.assert(
      fc.property(fc.array(articles, { minLength: 1, maxLength: 5 }), (rounds) => {
        const strings = new StringTable();
        const all = rounds.flat();
        const first = stored(all, strings);
        const cores = new Map<string, Uint8Array>();
        const links = new Map<number, Uint8Array>();
        for (const [round, wanted] of rounds.entries()) {
          for (const { annotation, text } of wanted)
            cores.set(annotation.file, first.put(first.digest(annotation, text)).core);
          if (round % 2 === 1 && first.delete('0.txt')) cores.delete('0.txt');
          first.entities();
          const { changed, taken } = first.links()!;
          for (const { key, name } of changed) links.set(key, name);
          taken();
        }
        const second = stored(all, new StringTable(strings.since(0)));
        const kept = Array.from(cores, ([uri, core]) => ({ uri, core }));
        const names = Array.from(links, ([key, name]) => ({ key, name })).filter(
          ({ name }) => name.length > 0,
        );
        second.restoreLinked(kept, names, emptyHouseList);
        const byId = (corpus: Corpus) => [...corpus.entities()].sort((a, b) => (a.id < b.id ? -1 : 1));
        assert.deepEqual(byId(second), byId(first));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the passages of an article that was set again before its own were restored', () => {
    const wire =
      'Ferries between the two islands were halted on Monday after a trawler sank near the narrow northern ' +
      'entrance of the port, the coast guard reported, and divers began to search the wreck while engineers ' +
      'measured how much fuel had leaked into the shallow water beside the old fishing quay.';
    const texts = new Map([
      ['a.txt', wire],
      ['b.txt', 'A choir sang.'],
    ]);
    const source = { text: (file: string) => texts.get(file), details: () => '', dates: () => undefined };
    const strings = new StringTable();
    const first = new Corpus(lexicon, source, strings);
    const put = (corpus: Corpus, file: string) =>
      corpus.put(corpus.digest(article(file, texts.get(file)!).annotation, texts.get(file)!));
    const kept = [...texts.keys()].map((uri) => ({ uri, ...put(first, uri) }));
    first.entities();

    const links = [...first.links()!.changed];
    const second = new Corpus(lexicon, source, new StringTable(strings.since(0)));
    second.restoreLinked(kept, links, emptyHouseList);
    const twins = () => second.passages.twins('b.txt').map(({ file }) => file);
    // Asked about before its passages are there.
    assert.equal(second.passages.sentencesAt('b.txt', { start: 0, end: 1 })?.end, 13);
    texts.set('b.txt', wire);
    put(second, 'b.txt');
    assert.ok(second.passages.sentencesAt('b.txt', { start: 0, end: 1 })!.end > 13);
    const before = second.generation;
    for (const { uri, prints } of kept) second.restorePrints(uri, prints);
    assert.deepEqual(twins(), ['a.txt']);
    assert.notEqual(second.generation, before, 'reads show more than before');
  });

  it('refuses what does not fit together', () => {
    const [one] = fc.sample(articles, { numRuns: 1, seed: 7 });
    const strings = new StringTable();
    const corpus = stored(one!, strings);
    const { core } = corpus.put(corpus.digest(one![0]!.annotation, one![0]!.text));
    const fresh = () => stored(one!, new StringTable(strings.since(0)));
    assert.throws(() => fresh().restoreLinked([{ uri: 'a.txt', core }], [], emptyHouseList));
    assert.throws(() => fresh().restore('a.txt', core.subarray(0, 4)));
    assert.throws(() => stored(one!, new StringTable()).restore('a.txt', core));
  });
});
