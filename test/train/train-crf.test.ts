import assert from 'node:assert/strict';
import { packKeys } from '../../src/entities/key-table.ts';
import { Lookups } from '../../src/entities/lookups.ts';
import { writeModel } from '../../src/entities/model-file.ts';
import { createRecognizer } from '../../src/entities/recognizer.ts';
import { readArticle } from '../../src/text/read-article.ts';
import { buildModel } from '../../train/entities/build-model.ts';
import type { GoldDocument } from '../../train/entities/conll.ts';
import { makeExamples } from '../../train/entities/examples.ts';
import { randomFrom } from '../../train/entities/random.ts';
import { seatsThatSpeak } from '../../train/entities/seats.ts';
import { averageWeights, trainCrf } from '../../train/entities/train-crf.ts';

const none = packKeys(new Uint32Array());
const lookups = {
  clusterKeys: none,
  ranks: new Uint8Array(),
  clusters: [new Uint8Array()],
  coarser: [[new Uint8Array(), new Uint8Array()]],
  phraseKeys: none,
  phraseMasks: new Uint8Array(),
  openingKeys: none,
};
const style = { blend: [1], threshold: 0.001, clip: 5 };

/** Marks every part between brackets with the type that is written in it: "[Lima/PLACE] is far." */
function marked(source: string): GoldDocument {
  let text = '';
  const entities: GoldDocument['entities'][number][] = [];
  for (const part of source.split(/(\[[^\]]+\])/)) {
    const [, name, type] = /^\[(.+)\/(\w+)\]$/.exec(part) ?? [];
    if (name) entities.push({ start: text.length, end: text.length + name.length, type: type as 'PLACE' });
    text += name ?? part;
  }
  return { text, entities };
}

const documents = Array.from({ length: 12 }, (_, i) =>
  marked(
    `Judge [Ana Bell/PERSON] flew to [Lima/PLACE] on day ${i}. Later Judge [Tom Dorn/PERSON] left [Quito/PLACE].`,
  ),
);

describe('training a recogniser', () => {
  const examples = makeExamples([{ domain: 1, documents }], new Lookups(lookups), 2);
  const options = { domains: 1, epochs: 6, rate: 0.1, l2: 0.1, dropout: 4, anonymous: 0.2, margin: 1 };
  const trainedWith = (seed: number) => trainCrf(examples, { ...options, seed });
  const bytes = (seed: number) => writeModel(buildModel(examples, trainedWith(seed), lookups, style));

  it('gives the same model for the same seed, another for another', () => {
    assert.deepEqual(bytes(1), bytes(1));
    assert.notDeepEqual(bytes(1), bytes(2));
  });

  it('learns what the documents mark, and carries it over to names that they lack', () => {
    const weights = averageWeights([trainedWith(1), trainedWith(2)]);
    const recognize = createRecognizer(buildModel(examples, weights, lookups, style));
    const found = recognize(readArticle('a.txt', 'Later Judge Eva Stone flew to Oslo on day 40.'));
    assert.deepEqual(
      found.map((m) => `${m.text}/${m.type}`),
      ['Eva Stone/PERSON', 'Oslo/PLACE'],
    );
  });

  it('averages weights', () => {
    const [a, b] = [trainedWith(1), trainedWith(2)];
    const mean = averageWeights([a, b]);
    assert.equal(mean.features[0], Math.fround((a.features[0]! + b.features[0]!) / 2));
    assert.throws(() => averageWeights([]), RangeError);
  });
});

describe('documents in which seats of power speak', () => {
  it('mark the seat without its article, and people', () => {
    for (const { text, entities } of seatsThatSpeak(200, randomFrom(3)))
      for (const { start, end, type } of entities) {
        const name = text.slice(start, end);
        assert.match(name, type === 'PERSON' ? /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u : /^\p{Lu}[\p{L} ]+$/u);
        assert.doesNotMatch(name, /^The /);
      }
  });
});
