import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../src/corpus/corpus.ts';
import { addDecision, parseHouseList, publishedOnIn, quoteOf } from '../../src/corpus/house-list.ts';
import { article } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const list = `# Names at our house.
names:
  - preferred: Volodymyr Karpenko # since 2020
    type: PERSON
    alternate: [Vladimir Karpenko]
    hidden: [Volodimir Carpenko]
  - preferred: Odesa
    type: PLACE
    alternate:
      - Odessa
same:
  - [Baltic Grain Union, BGU Holding]
different:
  - [Carl Lund, Karl Lund]
notErrors:
  - Brakely
  - text: Lowan
    file: news/a.txt
publishedOn:
  news/a.txt: 2022-03-04
`;

describe('parseHouseList', () => {
  it('reads names with labels, sameness, exceptions and dates', () => {
    const { list: read, problems } = parseHouseList(list);
    assert.deepEqual(problems, []);
    assert.deepEqual(read.names[0], {
      preferred: 'Volodymyr Karpenko',
      type: 'PERSON',
      alternate: ['Vladimir Karpenko'],
      hidden: ['Volodimir Carpenko'],
      note: '',
    });
    assert.deepEqual(read.same, [['Baltic Grain Union', 'BGU Holding']]);
    assert.deepEqual(
      read.notErrors.map(({ text, file }) => ({ text, file })),
      [
        { text: 'Brakely', file: undefined },
        { text: 'Lowan', file: 'news/a.txt' },
      ],
    );
    assert.equal(publishedOnIn(read, 'file:///home/ann/news/a.txt'), '2022-03-04');
    assert.equal(publishedOnIn(read, 'other/a.txt'), undefined);
  });

  it('reports what is malformed with line and column, and reads the rest', () => {
    const { list: read, problems } = parseHouseList(
      'names:\n  - type: PERSON\n  - preferred: Oslo\n    type: CITY\nsmae: []\npublishedOn:\n  a.txt: 2022-02-30\n',
    );
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [
        [2, 5],
        [4, 11],
        [5, 1],
        [7, 10],
      ],
    );
    assert.deepEqual(
      read.names.map(({ preferred }) => preferred),
      ['Oslo'],
    );
    assert.equal(read.publishedOn.size, 0);
  });

  it('says where the file is no YAML at all', () => {
    const { problems } = parseHouseList('names: [a\nsame: }');
    assert.ok(problems.some(({ fatal }) => fatal));
  });

  it('does not follow aliases, nor fall to deep nesting or any other text', () => {
    const bomb = `a: &a [x,x]\nb: &b [*a,*a]\nnames: [*b,*b]\n`;
    assert.ok(parseHouseList(bomb).problems.length > 0);
    for (const deep of ['[', '{a: ', '- ', '? '])
      assert.equal(
        parseHouseList(`names: ${deep}\n${deep.repeat(20_000)}`).problems.at(-1)?.fatal,
        true,
        deep,
      );
    const stairs = Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    assert.equal(parseHouseList(stairs).problems[0]?.message, 'nested too deep');
    assert.throws(() => addDecision(stairs, { kind: 'same', names: ['A', 'B'] }));
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        parseHouseList(text);
      }),
    );
  });
});

describe('addDecision', () => {
  it('keeps comments, order and everything else', () => {
    const after = addDecision(list, {
      kind: 'name',
      preferred: 'Volodymyr Karpenko',
      hidden: ['Wolodymyr Karpenko'],
    });
    assert.match(
      after,
      /^# Names at our house\.\nnames:\n {2}- preferred: Volodymyr Karpenko # since 2020\n/,
    );
    assert.deepEqual(parseHouseList(after).list.names[0]!.hidden, [
      'Volodimir Carpenko',
      'Wolodymyr Karpenko',
    ]);
    const changed = after.split('\n').filter((line, i) => line !== list.split('\n')[i]);
    assert.equal(changed.length, 1, 'one line differs');
  });

  it('writes every kind of decision so that it reads back, and nothing twice', () => {
    let text = '';
    const decisions = [
      { kind: 'name', preferred: 'Odesa', type: 'PLACE', alternate: ['Odessa'], note: 'since 2022' },
      { kind: 'same', names: ['A. Lund', 'Anna Lund'] },
      { kind: 'different', names: ['Carl Lund', 'Karl Lund'] },
      { kind: 'not-an-error', text: 'Brakely' },
      {
        kind: 'not-an-error',
        text: 'Lowan',
        finding: 'name',
        file: 'a.txt',
        anchor: { exact: 'Lowan', prefix: 'Mr ', suffix: ' said' },
      },
      { kind: 'published-on', file: 'a.txt', date: '2022-03-04' },
    ] as const;
    for (const decision of decisions) text = addDecision(text, decision);
    for (const decision of decisions) assert.equal(addDecision(text, decision), text);
    const { list: read, problems } = parseHouseList(text);
    assert.deepEqual(problems, []);
    assert.equal(read.names[0]!.note, 'since 2022');
    assert.deepEqual(read.same, [['A. Lund', 'Anna Lund']]);
    assert.deepEqual(read.notErrors[1]!.anchor, { exact: 'Lowan', prefix: 'Mr ', suffix: ' said' });
    assert.equal(read.publishedOn.get('a.txt'), '2022-03-04');
  });

  it('merges what two people add, where the list is in alphabetical order', () => {
    const base =
      'names:\n  # ours\n  - preferred: Brinholm\n  - preferred: Odesa # since 2022\n    hidden: [Odesza]\nnotErrors:\n  - Anders\n  - Zacharias\n';
    const add = (text: string, preferred: string) => addDecision(text, { kind: 'name', preferred });
    const both = add(add(base, 'Quarnby'), 'Carl Lund');
    assert.equal(add(add(base, 'Carl Lund'), 'Quarnby'), both);
    assert.deepEqual(
      both.split('\n').filter((line) => line.includes('preferred')),
      ['Brinholm', 'Carl Lund', 'Odesa # since 2022', 'Quarnby'].map((name) => `  - preferred: ${name}`),
    );
    // Each changes lines of its own, with others between them.
    const lines = both.split('\n');
    assert.ok(lines.indexOf('  - preferred: Quarnby') - lines.indexOf('  - preferred: Carl Lund') > 1);
    const excused = addDecision(base, { kind: 'not-an-error', text: 'Mirko' });
    assert.match(excused, /- Anders\n {2}- Mirko\n {2}- Zacharias\n/);
  });

  it('leaves a list as somebody arranged it, and adds to its end', () => {
    const base = 'names:\n  - preferred: Odesa\n  - preferred: Brinholm\n';
    assert.equal(
      addDecision(base, { kind: 'name', preferred: 'Carl Lund' }),
      `${base}  - preferred: Carl Lund\n`,
    );
  });

  it('refuses to write over what it cannot read', () => {
    assert.throws(() => addDecision('names: [a\n}', { kind: 'not-an-error', text: 'x' }));
    assert.throws(() => addDecision('- a\n- b\n', { kind: 'not-an-error', text: 'x' }));
  });
});

describe('the house list in force', () => {
  const people = [
    {
      name: 'Rowan Blakely',
      terms: [{ position: 'Foreign Minister', country: 'France', start: '2020', end: '2024' }],
    },
  ];
  const garbled =
    'French Foreign Minister [P Lowan Brakely] left. [P Brakely] was silent. Then [P Brakely] spoke.';

  function corpusWith(yaml: string, ...articles: string[]): Corpus {
    const corpus = new Corpus(smallLexicon({ people }));
    articles.forEach((marked, i) => {
      const { annotation, text } = article(`news/${i}.txt`, marked, '2022-03-04');
      corpus.set(annotation, text);
    });
    corpus.setHouseList(parseHouseList(yaml).list);
    return corpus;
  }
  const forms = (corpus: Corpus) =>
    corpus.get('news/0.txt')!.garbles.map(({ text, kind, fixes }) => `${kind} ${text} → ${fixes[0]}`);

  it('names entities, and reports its wrong and its less liked forms', () => {
    const corpus = corpusWith(list, '[P Vladimir Karpenko] met [P Volodimir Carpenko] in [L Odessa].');
    assert.deepEqual(forms(corpus), [
      'variant Vladimir Karpenko → Volodymyr Karpenko',
      'name Volodimir Carpenko → Volodymyr Karpenko',
      'variant Odessa → Odesa',
    ]);
    assert.deepEqual(
      corpus.get('news/0.txt')!.entities.map(({ entity }) => entity),
      ['Volodymyr Karpenko', 'Volodymyr Karpenko', 'Odesa'],
    );
  });

  it('joins what people said is the same', () => {
    const corpus = corpusWith(list, '[O Baltic Grain Union] grew.', '[O BGU Holding] grew.');
    assert.equal(corpus.entityAt('news/0.txt', 2)!.id, corpus.entityAt('news/1.txt', 2)!.id);
  });

  it('excuses a form everywhere, in one file, or at one spot', () => {
    const all = ['name Lowan Brakely → Rowan Blakely', 'name Brakely → Blakely', 'name Brakely → Blakely'];
    assert.deepEqual(forms(corpusWith('', garbled)), all);
    assert.deepEqual(forms(corpusWith('notErrors: [Brakely]', garbled)), all.slice(0, 1));
    assert.deepEqual(
      forms(corpusWith('notErrors: [{ text: Brakely, file: 0.txt }]', garbled)),
      all.slice(0, 1),
    );
    assert.deepEqual(forms(corpusWith('notErrors: [{ text: Brakely, file: 7.txt }]', garbled)), all);
    const { text } = article('', garbled);
    const at = text.indexOf('Brakely was');
    const anchor = quoteOf(text, { start: at, end: at + 7 });
    const yaml = addDecision('', { kind: 'not-an-error', text: 'Brakely', file: '0.txt', anchor });
    assert.deepEqual(forms(corpusWith(yaml, garbled)), [all[0], all[2]]);
    assert.deepEqual(forms(corpusWith(yaml, `Late edition. ${garbled}`)), [all[0], all[2]], 'survives edits');
  });

  it('may change at any time, with the same result as if it had been there from the start', () => {
    const entries = [
      'names:\n  - preferred: Rowan Brakely\n    type: PERSON\n',
      'names:\n  - preferred: Rowan Blakely\n    type: PERSON\n    alternate: [Rowen Blakely]\n    hidden: [Rowan Brakely]\n',
      'names:\n  - preferred: Kyiv\n    type: PLACE\n    alternate: [Kiev]\n  - preferred: Eva Lund\n',
      'same:\n  - [Eva Lund, Carl Lund]\n',
      'same:\n  - [Kiev, Kyiv]\ndifferent:\n  - [Rowan Blakely, Rowan Brakely]\n  - [E. Lund, Eva Lund]\n',
      'different:\n  - [Carl Lund, Eva Lund, E. Lund]\nnotErrors: [Brakely]\n',
      '',
    ];
    const texts = [
      'French Foreign Minister [P Rowan Blakely] spoke in [L Kiev].',
      '[P Rowan Brakely] denied it. [P Brakely] left [L Kyiv].',
      '[P Rowen Blakely] met [P Eva Lund]; [P Lund] was glad.',
      '[P E. Lund] and [P Carl Lund] met in [L Kiev].',
      '[P Rowan Blakely] and [P Lund].',
    ].map((text, i) => article(`${i}.txt`, text, '2022-05-06'));
    const lexicon = smallLexicon({
      people: [{ name: 'Rowan Blakely', aliases: ['Rowen Blakely'] }],
      places: [{ name: 'Kyiv', aliases: ['Kiev'], population: 3e6 }],
      givenNames: ['rowan', 'eva', 'carl'],
      familyNames: ['lund'],
    });
    const filled = () => {
      const corpus = new Corpus(lexicon);
      for (const { annotation, text } of texts) corpus.set(annotation, text);
      return corpus;
    };
    const readAll = (corpus: Corpus) => ({
      articles: corpus.files().map((file) => corpus.get(file, { strict: true })),
      entities: [...corpus.entities()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      pairs: corpus.nearPairs().map(({ entities }) => entities.map(({ name }) => name)),
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...entries), { minLength: 1, maxLength: 6 }), (lists) => {
        const changed = filled();
        for (const yaml of lists) {
          changed.setHouseList(parseHouseList(yaml).list);
          changed.get('1.txt');
        }
        const fresh = new Corpus(lexicon);
        fresh.setHouseList(parseHouseList(lists.at(-1)!).list);
        for (const { annotation, text } of texts) fresh.set(annotation, text);
        assert.deepEqual(readAll(changed), readAll(fresh));
      }),
      { numRuns: 80 },
    );
  });
});
