import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printsOf } from '../../../src/corpus/passages/fingerprints.ts';
import { Passages } from '../../../src/corpus/passages/passages.ts';

const dam = [
  'Engineers inspect the Vellmar dam',
  '',
  'Engineers found three cracks in the Vellmar dam on Friday and ordered the reservoir to be lowered by two metres.',
  '',
  'The mayor of Vellmar asked four thousand villagers below the wall to pack their bags.',
].join('\n');
const damAgain = [
  'Cracks in a dam worry a valley',
  '',
  'Three cracks were found by the engineers in the dam of Vellmar, who had the reservoir lowered two metres.',
  '',
  'Schools in the valley remain closed until further notice.',
].join('\n');
const opera = [
  'A new season at the opera',
  '',
  'The opera opens with a comedy about two tailors, sung by a young cast from the conservatory.',
  '',
  'Tickets for the first night were gone within an hour.',
].join('\n');

/** An index over these texts. */
function indexOf(texts: Readonly<Record<string, string>>): Passages {
  const passages = new Passages((file) => texts[file]);
  for (const [file, text] of Object.entries(texts)) passages.set(file, text);
  return passages;
}

/** The span of a sentence of a text. */
function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return { start, end: start + words.length };
}

describe('parallel passages', () => {
  const texts = { 'dam.txt': dam, 'again.txt': damAgain, 'opera.txt': opera };

  it('are sentences of other articles that say the same in other words', () => {
    const [first, ...rest] = indexOf(texts).parallels('dam.txt', spanOf(dam, 'Engineers found three'));
    assert.equal(first!.file, 'again.txt');
    assert.equal(first!.text, damAgain.split('\n')[2]);
    assert.equal(damAgain.slice(first!.start, first!.end), first!.text);
    assert.ok(first!.score > 0.6 && first!.score <= 1, String(first!.score));
    assert.deepEqual(rest, []);
  });

  it('are none where no other article tells of it', () => {
    const passages = indexOf(texts);
    assert.deepEqual(passages.parallels('opera.txt', spanOf(opera, 'The opera opens')), []);
    assert.deepEqual(passages.parallels('dam.txt', spanOf(dam, 'The mayor of Vellmar')), []);
    assert.deepEqual(passages.parallels('no such file', { start: 0, end: 5 }), []);
  });

  it('of a short piece are those of it and its neighbours', () => {
    const cut = damAgain.replace('Vellmar, who', 'Vellmar. Cut. Who');
    const passages = indexOf({ ...texts, 'again.txt': cut });
    const [found] = passages.parallels('again.txt', spanOf(cut, 'Cut.'));
    assert.equal(found?.file, 'dam.txt');
  });

  it('are not looked for in code, tables and front matter', () => {
    const code = ['# Notes', '', '```', damAgain.split('\n')[2]!, '```', ''].join('\n');
    const passages = indexOf({ 'dam.txt': dam, 'notes.md': code });
    assert.deepEqual(passages.parallels('dam.txt', spanOf(dam, 'Engineers found three')), []);
  });

  it('survive accents, possessives and line ends', () => {
    const a = 'Spokesman Stéphane Dubrel told\nreporters the harbour’s cranes were idle.';
    const b = 'The cranes of the harbour are idle, Stephane Dubrel told a reporter.';
    const [found] = indexOf({ a, b }).parallels('a', { start: 0, end: 10 });
    assert.equal(found?.text, b);
  });

  it('follow changes: the same answers as if all had been set from scratch', () => {
    const bits = [dam, damAgain, opera, dam.replace('Friday', 'Monday'), `${opera}\n\n${damAgain}`];
    const step = fc.record({ file: fc.constantFrom('a', 'b', 'c'), bit: fc.nat(bits.length) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const texts: Record<string, string> = {};
        const passages = new Passages((file) => texts[file]);
        for (const { file, bit } of steps) {
          const text = bits[bit];
          if (text === undefined) {
            delete texts[file];
            passages.delete(file);
          } else {
            texts[file] = text;
            passages.set(file, text);
          }
        }
        const fresh = indexOf(texts);
        for (const file of Object.keys(texts)) {
          assert.deepEqual(passages.twins(file), fresh.twins(file));
          const span = { start: texts[file]!.indexOf('\n') + 2, end: texts[file]!.indexOf('\n') + 20 };
          assert.deepEqual(passages.parallels(file, span), fresh.parallels(file, span));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep their memory when articles are changed over and over', () => {
    const texts: Record<string, string> = {};
    const passages = new Passages((file) => texts[file]);
    for (let i = 0; i < 5000; i++) {
      texts['a.txt'] = `${dam} Edit number ${i}.`;
      passages.set('a.txt', texts['a.txt']!);
      if (i % 10 === 0) passages.twins('a.txt');
    }
    assert.ok(passages.postings < 80_000, String(passages.postings));
  });
});

/** Sentences that no other text has; numbered so that every one differs. */
const filler = (n: number, from = 0): string =>
  Array.from(
    { length: n },
    (_, i) =>
      `Witness ${from + i} saw vessel ${(from + i) * 7} leave quay ${(from + i) * 13} before tide ${from + i} turned.`,
  ).join(' ');

describe('passages of an archive from before', () => {
  const shared =
    'The harbour office counted twelve barges, nine tugs and a lightship on the morning after the storm, ' +
    'and none of the crews had asked for help, the harbour master told the council when it met at noon. ' +
    'Divers will look at the quay walls before the ferries sail again, and fishermen may fetch their nets from ' +
    'the northern basin as soon as the last of the floating timber has been towed away to the shipyard.';
  const texts: Record<string, string> = { 'old.txt': `${shared} Nobody was hurt.` };
  for (let i = 0; i < 2500; i++)
    texts[`${i}.txt`] = `${i % 1250}`
      .split('')
      .map((d) => `word${d}`)
      .join(' ');
  texts['late.txt'] = `A look back. ${shared}`;
  const restored = () => {
    const passages = new Passages((file) => texts[file]);
    for (const [file, text] of Object.entries(texts)) passages.restore(file, printsOf(text));
    return passages;
  };

  it('are found as if the articles had been set, whichever came first', () => {
    for (const [file, other] of [
      ['old.txt', 'late.txt'],
      ['late.txt', 'old.txt'],
    ] as const) {
      const twins = restored().twins(file);
      assert.deepEqual(twins, indexOf(texts).twins(file));
      assert.deepEqual(
        twins.map((twin) => twin.file),
        [other],
      );
    }
  });

  it('are found although somebody asked before all were there', () => {
    const passages = new Passages((file) => texts[file]);
    passages.add('old.txt', printsOf(texts['old.txt']!));
    assert.deepEqual(passages.twins('old.txt'), []);
    for (const [file, text] of Object.entries(texts))
      if (file !== 'old.txt') passages.restore(file, printsOf(text));
    assert.equal(passages.twins('old.txt').length, 1);
  });

  it('are none where nothing is shared', () => {
    assert.deepEqual(restored().twins('7.txt'), []);
  });
});

describe('twins', () => {
  const shared =
    'The ferry company runs nine ships between the islands and the mainland and carries two million passengers ' +
    'a year, most of them in the summer months. It was founded by three brothers in 1921, went bankrupt twice ' +
    'and was bought by the state after the second war.';

  it('are articles that share a passage word for word, wherever it stands', () => {
    const a = `${filler(20)}\n\n${shared}\n\n${filler(5, 100)}`;
    const b = `${shared}\n\nMeanwhile: ${filler(30, 500)}`;
    const passages = indexOf({ a, b, c: filler(30, 900) });
    const [twin, ...rest] = passages.twins('a');
    assert.deepEqual(rest, []);
    assert.equal(twin!.file, 'b');
    const [passage] = twin!.passages;
    assert.equal(a.slice(passage!.start, passage!.end), shared.slice(0, -1));
    assert.equal(b.slice(passage!.twin.start, passage!.twin.end), shared.slice(0, -1));
    assert.deepEqual(passages.twins('c'), []);
  });

  it('may differ in a few words', () => {
    const changed = shared.replace('nine ships', 'some ten old ships').replace('bankrupt twice', 'broke');
    const [twin] = indexOf({ a: shared, b: changed }).twins('a');
    assert.equal(twin!.passages.length, 1);
    assert.ok(twin!.passages[0]!.words > 35);
  });

  it('do not share just a quotation or a few words', () => {
    const quotation =
      '“We will build the bridge before the winter comes, whatever it costs us,” the minister said.';
    const passages = indexOf({ a: `${filler(9)} ${quotation}`, b: `${quotation} ${filler(9, 300)}` });
    assert.deepEqual(passages.twins('a'), []);
  });

  it('go when their text does', () => {
    const texts: Record<string, string> = { a: shared, b: shared };
    const passages = indexOf(texts);
    assert.equal(passages.twins('a').length, 1);
    texts['b'] = filler(9);
    passages.set('b', texts['b']);
    assert.deepEqual(passages.twins('a'), []);
    passages.delete('a');
    assert.deepEqual(passages.twins('a'), []);
  });

  it('follow an article that is edited again and again', () => {
    const texts: Record<string, string> = {
      a: `${shared}\n\n${filler(20)}`,
      b: filler(120, 300),
      c: filler(30, 900),
    };
    const passages = indexOf(texts);
    const words = `${shared} `.split(' ');
    // Of the same subject as what follows.
    const mixed = `${[...words].reverse().join(' ')} ${filler(120, 300)}`;
    const versions = [
      mixed,
      `${mixed}.`,
      `${mixed} ${shared}`,
      mixed,
      ...words.map((_, n) => `${filler(120, 300)}\n\n${words.slice(0, n).join(' ')}`),
      ...words.map((_, n) => `Later: ${words.slice(n).join(' ')} ${filler(120, 300)}`),
      `${filler(120, 300)} and more`,
      texts['c']!,
      shared,
      texts['b']!,
    ];
    const twins = versions.map((text) => {
      texts['b'] = text;
      passages.set('b', text);
      for (const file of ['a', 'b', 'c'])
        assert.deepEqual(passages.twins(file), indexOf(texts).twins(file), text.slice(-40));
      return passages.twins('a').length;
    });
    assert.ok(twins.includes(0) && twins.includes(1));
  });
});
