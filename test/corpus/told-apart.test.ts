import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../src/corpus/corpus.ts';
import { emptyHouseList, type HouseList, parseHouseList, quoteOf } from '../../src/corpus/house-list.ts';
import { StringTable } from '../../src/corpus/string-table.ts';
import { withMarks } from '../../src/entities/marked-mentions.ts';
import { foldName } from '../../src/text/fold.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon({
  people: [{ name: 'Rowan Blakely', aliases: ['Rowen Blakely', 'R. T. Blakely'] }],
  organizations: [{ name: 'Union of Northern Mills', aliases: ['Northern Mills Union'] }],
  givenNames: ['rowan', 'eva', 'carl', 'william'],
  familyNames: ['lund', 'horn'],
});

function corpusOf(list: HouseList, ...marked: string[]): Corpus {
  const corpus = new Corpus(lexicon);
  corpus.setHouseList(list);
  marked.forEach((bit, i) => {
    const { annotation, text } = article(`${i}.txt`, bit);
    corpus.set(annotation, text);
  });
  return corpus;
}

const different = (...groups: string[][]): HouseList => ({ ...emptyHouseList, different: groups });

const entities = (corpus: Corpus, file = '0.txt') =>
  corpus.get(file)!.entities.map(({ text, entity }) => `${text}: ${entity}`);

/** A pair of forms that people told apart and that one entity has all the same. */
function stillOne(corpus: Corpus, { different: groups }: HouseList): string | undefined {
  for (const { id, name } of corpus.entities()) {
    const forms = new Set(corpus.mentions(id).map(({ mention }) => foldName(mention.text)));
    for (const group of groups) {
      const both = group.map(foldName).filter((form) => forms.has(form));
      if (new Set(both).size > 1) return `${name}: ${both.join(', ')}`;
    }
  }
  return undefined;
}

describe('what people told apart', () => {
  it('is apart in an article that takes one for the other', () => {
    const text = '[P Carl Lund] won. [P Lund] was glad, [P C. Lund] wrote. [P Mr. Lund] left.';
    assert.deepEqual(entities(corpusOf(emptyHouseList, text)), [
      'Carl Lund: Carl Lund',
      'Lund: Carl Lund',
      'C. Lund: Carl Lund',
      'Mr. Lund: Carl Lund',
    ]);
    assert.deepEqual(entities(corpusOf(different(['Carl Lund', 'C. Lund']), text)), [
      'Carl Lund: Carl Lund',
      'Lund: Carl Lund',
      'C. Lund: C. Lund',
      'Mr. Lund: Carl Lund',
    ]);
  });

  it('is apart where the forms are typings of one name', () => {
    const text = '[O Arden Corp] sued [O Arden Ltd] on Monday. [O ARDEN LTD] was surprised.';
    assert.deepEqual(entities(corpusOf(different(['Arden Corp', 'Arden Ltd']), text)), [
      'Arden Corp: Arden Corp',
      'Arden Ltd: Arden Ltd',
      'ARDEN LTD: Arden Ltd',
    ]);
  });

  it('is apart where both would lead to a third', () => {
    const list = different(['W. Horn', 'Will Horn']);
    const corpus = corpusOf(list, '[P William Horn], or [P W. Horn].', '[P William Horn]. [P Will Horn].');
    assert.equal(stillOne(corpus, list), undefined);
    assert.deepEqual(entities(corpus), ['William Horn: William Horn', 'W. Horn: William Horn']);
    assert.deepEqual(entities(corpus, '1.txt'), ['William Horn: William Horn', 'Will Horn: Will Horn']);
  });

  it('is apart where an authority has it as one', () => {
    const known = different(['Rowan Blakely', 'R. T. Blakely']);
    const text = '[P Rowen Blakely] or [P R. T. Blakely].';
    assert.equal(stillOne(corpusOf(known, text, '[P Rowan Blakely].'), known), undefined);
    const { list } = parseHouseList(
      'names: [{ preferred: BGU Holding, type: ORG, alternate: [Baltic Grain Union] }]\ndifferent: [[BGU Holding, BGU]]\n',
    );
    assert.deepEqual(entities(corpusOf(list, '[O Baltic Grain Union] and [O BGU].')), [
      'Baltic Grain Union: BGU Holding',
      'BGU: BGU',
    ]);
  });

  it('leaves alone whom an article calls by a name that was told apart from another', () => {
    const text = '[P Carl Lund] won. [P Lund] was glad.';
    assert.deepEqual(entities(corpusOf(different(['Lund', 'Eva Lund']), text)), [
      'Carl Lund: Carl Lund',
      'Lund: Carl Lund',
    ]);
  });

  it('does not outweigh what people said of one mention', () => {
    const { annotation, text } = article('0.txt', '[P Eva Lund] won. [P E. Lund] was glad.');
    const at = text.indexOf('E. Lund');
    const mark = { start: at, end: at + 7, type: 'PERSON', linkedTo: 'Eva Lund' } as const;
    assert.equal(quoteOf(text, mark).exact, 'E. Lund');
    const corpus = new Corpus(lexicon);
    corpus.setHouseList(different(['Eva Lund', 'E. Lund']));
    corpus.set({ ...annotation, entities: withMarks(text, annotation.entities, [mark]) }, text);
    assert.deepEqual(entities(corpus), ['Eva Lund: Eva Lund', 'E. Lund: Eva Lund']);
  });
});

const bits = [
  '[P Rowan Blakely] spoke, [P Blakely] said.',
  '[P Rowen Blakely] left; [P R. T. Blakely] stayed.',
  '[P Carl Lund] won; [P Lund] was glad. [P C. Lund] wrote.',
  '[P William Horn], called [P W. Horn].',
  '[P William Horn] and [P Will Horn]; [P Horn] smiled.',
  '[P Bill Horn] sang.',
  '[O Baltic Grain Union] ([O BGU]) met.',
  '[O BGU] met again, the [O Union of Northern Mills] said.',
  '[O Northern Mills Union] met [O Arden Corp].',
  '[O Arden Ltd] and [O Arden] sold [L Donbass] coal.',
  'The [L Donbas] and [L Donbass].',
  'The [M Donbas] war in the [L United States], the [L U.S.].',
];
const forms = [
  ...new Set(bits.flatMap((bit) => [...bit.matchAll(/\[[POLM] ([^\]]+)\]/g)].map((found) => found[1]!))),
];

const articles = fc
  .array(fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((parts, i) => article(`${i}.txt`, parts.join(' '))));
const lists = fc
  .array(fc.uniqueArray(fc.constantFrom(...forms), { minLength: 2, maxLength: 3 }), { maxLength: 4 })
  .map((groups) => different(...groups));

function readAll(corpus: Corpus) {
  const all = corpus
    .entities()
    .map((entity) => ({
      ...entity,
      places: corpus.mentions(entity.id).map(({ file, mention }) => [file, mention]),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { all, articles: corpus.files().map((file) => corpus.get(file, { strict: true })) };
}

describe('any two forms that people told apart', () => {
  it('are never one entity, however the articles write them', () => {
    fc.assert(
      fc.property(articles, lists, (wanted, list) => {
        const corpus = new Corpus(lexicon);
        corpus.setHouseList(list);
        for (const { annotation, text } of wanted) corpus.set(annotation, text);
        assert.equal(stillOne(corpus, list), undefined);
        const total = wanted.reduce((sum, { annotation }) => sum + annotation.entities.length, 0);
        const listed = corpus.entities().flatMap(({ id }) => corpus.mentions(id)).length;
        assert.equal(listed, total, 'no mention is lost');
      }),
      { numRuns: 100 },
    );
  });

  it('are so in the same way whether they were told apart before or after, and again after', () => {
    fc.assert(
      fc.property(
        articles,
        lists,
        lists,
        fc.array(fc.nat(20), { maxLength: 8 }),
        (wanted, first, last, steps) => {
          const fresh = new Corpus(lexicon);
          fresh.setHouseList(last);
          for (const { annotation, text } of wanted) fresh.set(annotation, text);

          const changed = new Corpus(lexicon);
          changed.setHouseList(first);
          for (const { annotation, text } of wanted) changed.set(annotation, text);
          for (const step of steps) {
            const { annotation, text } = wanted[step % wanted.length]!;
            if (step % 4 === 0) changed.entities();
            else if (step % 4 === 1) changed.set(annotation, text);
            else changed.setHouseList(step % 4 === 2 ? last : first);
          }
          changed.setHouseList(last);
          assert.deepEqual(readAll(changed), readAll(fresh));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stay apart after a restart, and come together again once the decision is taken back', () => {
    fc.assert(
      fc.property(articles, lists, lists, fc.nat(6), (wanted, list, later, steps) => {
        const texts = new Map(wanted.map(({ annotation, text }) => [annotation.file, text]));
        const source = { text: (file: string) => texts.get(file), details: () => '', dates: () => undefined };
        const strings = new StringTable();
        const first = new Corpus(lexicon, source, strings);
        first.setHouseList(list);
        const kept = wanted.map(({ annotation, text }) => ({
          uri: annotation.file,
          ...first.put(first.digest(annotation, text)),
        }));
        const before = readAll(first);
        const links = [...first.links()!.changed];
        const second = new Corpus(lexicon, source, new StringTable(strings.since(0)));
        second.restoreLinked(kept, links, list);
        for (const { uri, prints } of kept) second.restorePrints(uri, prints);
        assert.deepEqual(readAll(second), before);
        // The list changes while the rest is still being put together.
        const work = second.completion()[Symbol.iterator]();
        for (let step = steps; step > 0; step--) work.next();
        for (const corpus of [first, second]) corpus.setHouseList(later);
        readAll(second);
        while (!work.next().done);
        assert.deepEqual(readAll(second), readAll(first));
      }),
      { numRuns: 25 },
    );
  });
});
