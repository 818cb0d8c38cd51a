import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { NameLinker } from '../../src/server/name-linker.ts';
import { article } from '../corpus/articles.ts';
import { smallLexicon } from '../corpus/small-lexicon.ts';

/** Made-up names, no two alike. */
function nameOf(n: number): string {
  const part = (i: number) => ['bal', 'dor', 'fen', 'gul', 'mar', 'nis', 'pol', 'rav', 'sut', 'vek'][i % 10]!;
  const word = (i: number) => [1, 10, 100, 1000].map((n) => part(Math.floor(i / n))).join('');
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  return `${capital(word(n * 7))} ${capital(word(n))}`;
}

describe('the linker of names', () => {
  let corpus: Corpus;
  let linker: NameLinker;
  let passes: number;

  function put(first: number, count: number): void {
    set(corpus, first, count);
    linker.plan();
  }

  function set(into: Corpus, first: number, count: number): void {
    const names = Array.from({ length: count }, (_, i) => `[P ${nameOf(first + i)}] spoke.`);
    const { annotation, text } = article(`${first}.txt`, names.join(' '));
    into.set(annotation, text);
  }

  /** How many entities articles of so many names have once all are linked. */
  function entitiesOf(...counts: readonly number[]): number {
    const all = new Corpus(smallLexicon());
    let first = 0;
    for (const count of counts) {
      set(all, first, count);
      first += count;
    }
    return all.entities().length;
  }

  beforeEach(() => {
    corpus = new Corpus(smallLexicon());
    passes = 0;
    linker = new NameLinker({
      corpus: () => corpus,
      now: () => performance.now(),
      onLinked: () => passes++,
    });
    linker.take(corpus);
  });

  afterEach(() => linker.stop());

  it('leaves a few names to the read that needs them', () => {
    put(0, 20);
    assert.equal(corpus.entities().length, entitiesOf(20));
    assert.equal(passes, 0);
  });

  it('links many in pauses between other work, and says so', async () => {
    put(0, 900);
    assert.equal(corpus.entities().length, 0, 'no read waits for so many');
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    await linker.finish();
    clearInterval(other);
    assert.equal(corpus.entities().length, entitiesOf(900));
    assert.ok(turns > 1, `others had ${turns} turns`);
    assert.equal(passes, 1);
  });

  it('links what came meanwhile too', async () => {
    put(0, 400);
    const first = linker.finish();
    put(400, 400);
    await Promise.all([first, linker.finish()]);
    assert.equal(corpus.entities().length, entitiesOf(400, 400));
  });

  it('makes an answer wait for many names, not for very many', async () => {
    put(0, 300);
    await linker.forAnswer();
    assert.equal(corpus.entities().length, entitiesOf(300));
    for (let i = 0; i < 25; i++) put(300 + i * 100, 100);
    await linker.forAnswer();
    assert.ok(corpus.waiting > 2000);
  });

  it('stops where it stands', async () => {
    for (let i = 0; i < 15; i++) put(i * 100, 100);
    const done = linker.finish();
    linker.stop();
    await done;
    assert.ok(corpus.waiting > 0);
  });
});
