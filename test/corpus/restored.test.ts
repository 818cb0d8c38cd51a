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
        const cores = wanted.map(({ annotation, text }) => ({
          uri: annotation.file,
          core: first.put(first.digest(annotation, text)).core,
        }));
        const before = readAll(first);
        const links = [...first.links()!.changed];

        const second = stored(wanted, new StringTable(strings.since(0)));
        second.restoreLinked(cores, links, emptyHouseList);
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
