import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type ArticleInput, annotate, annotateTogether } from '../src/article.ts';
import { createEngine, type Engine } from '../src/engine.ts';

const media = (name: string) => new Uint8Array(readFileSync(new URL(`../media/${name}`, import.meta.url)));

describe('articles annotated together', () => {
  let engine: Engine;
  before(async () => {
    engine = await createEngine(media('lexicon.bin'), media('entities.bin'));
  });

  const samples: readonly ArticleInput[] = readdirSync('samples')
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .map((file) => ({ file, text: readFileSync(`samples/${file}`, 'utf8') }));

  it('are annotated as each would be by itself', () => {
    const odd: readonly ArticleInput[] = [
      { file: 'empty.txt', text: '' },
      { file: 'dated.txt', text: 'He arrived on Monday.', publishedOn: '2022-05-04' },
      { file: 'given.txt', text: 'Paris spoke.', entities: [{ start: 0, end: 5, type: 'PERSON' }] },
    ];
    const inputs = [...samples, ...odd, ...samples.slice(0, 2)];
    for (const options of [{}, { strict: true, dateOrder: 'dmy' } as const]) {
      const alone = inputs.map((input) => annotate(input, engine, options));
      assert.ok(alone.some(({ garbles }) => garbles.length > 0));
      assert.deepEqual(annotateTogether(inputs, engine, options), alone);
    }
  });

  it('may be none', () => {
    assert.deepEqual(annotateTogether([], engine), []);
  });
});
