import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NameReader } from '../../src/corpus/parsed-name.ts';
import { namePartsOf } from '../../src/entities/name-parts.ts';
import { Answers, ownCopy } from '../../src/text/answers.ts';
import { smallLexicon } from '../corpus/small-lexicon.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes by which what is in use grows while somebody looks at the names of so many long texts. */
function grownBy(count: number, look: (name: string) => void): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < count; i++) {
    const text = `${String(i).padStart(8, '0')} Bartholomew Quillfeather ${'and so on '.repeat(10_000)}`;
    look(text.slice(0, 33));
  }
  collectGarbage();
  return (process.memoryUsage().heapUsed - before) / 2 ** 20;
}

describe('answers about pieces of text', () => {
  it('are found once for equal pieces', () => {
    const asked: string[] = [];
    const lengths = new Answers(10, (piece) => {
      asked.push(piece);
      return piece.length;
    });
    assert.deepEqual([lengths.on('Oslo'), lengths.on('Bergen'), lengths.on('Oslo')], [4, 6, 4]);
    assert.deepEqual(asked, ['Oslo', 'Bergen']);
  });

  it('that say no or nothing are remembered too', () => {
    let asked = 0;
    const answers = new Answers<boolean | null>(10, (piece) => {
      asked++;
      return piece === 'no' ? false : null;
    });
    assert.deepEqual(
      [answers.on('no'), answers.on('no'), answers.on('?'), answers.on('?')],
      [false, false, null, null],
    );
    assert.equal(asked, 2);
  });

  it('are no more than the memory holds, and right after it was full', () => {
    let asked = 0;
    const answers = new Answers(3, (piece) => {
      asked++;
      return piece.toUpperCase();
    });
    for (const piece of ['a', 'b', 'c', 'd', 'a']) assert.equal(answers.on(piece), piece.toUpperCase());
    assert.equal(asked, 5);
  });

  it('copy every character, of whatever plane, and halves of pairs', () => {
    for (const piece of ['', 'a "quoted" \\ piece', 'Łódź 東京 😀', '\u0000\u2028', '\ud83d', '\ude00x'])
      assert.equal(ownCopy(piece), piece);
  });

  it('keep the pieces, not the texts they were cut from', () => {
    const answers = new Answers(1000, (piece) => ({ piece }));
    assert.ok(grownBy(200, (name) => answers.on(name)) < 5, 'texts are kept');
    assert.ok(answers.on('00000000 Bartholomew Quillfeather').piece.endsWith('Quillfeather'));
  });

  it('of names and of their words neither', () => {
    const reader = new NameReader(smallLexicon({}));
    const grown = grownBy(200, (name) => {
      for (const type of ['PERSON', 'ORG', 'PLACE', 'MISC'] as const) reader.read(name, type);
      namePartsOf(name);
    });
    assert.ok(grown < 5, `${grown.toFixed(1)} MB are kept`);
  });
});
