import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { packKeys } from '../../src/entities/key-table.ts';
import { labelCount } from '../../src/entities/labels.ts';
import { loadRecognizer } from '../../src/entities/load-recognizer.ts';
import { type ModelData, rowGroupBits } from '../../src/entities/model.ts';
import { readModel, writeModel } from '../../src/entities/model-file.ts';
import { planesOf } from '../../src/entities/planes.ts';
import { packRuns } from '../../src/lexicon/runs.ts';
import { readArticle } from '../../src/text/read-article.ts';

const tiny: ModelData = {
  lookups: {
    clusterKeys: packKeys(Uint32Array.of(3, 300, 2 ** 28 - 1)),
    ranks: Uint8Array.of(1, 2, 15),
    clusters: [planesOf([1, 2, 700])],
    coarser: [
      [
        planesOf(Array.from({ length: 700 }, (_, i) => i % 5)),
        planesOf(Array.from({ length: 700 }, (_, i) => i % 50)),
      ],
    ],
    phraseKeys: packKeys(Uint32Array.of(0, 70_000)),
    phraseMasks: planesOf([1, 0x8001]),
    openingKeys: packKeys(Uint32Array.of()),
  },
  featureKeys: packKeys(Uint32Array.of(5, 6, 1_000_000)),
  rows: packRuns([1, 2, 1], rowGroupBits),
  rowLabels: Uint8Array.of(0, 1, 16, 4),
  rowWeights: Int8Array.of(127, -50, 25, -127),
  scale: 0.01,
  transitions: new Float32Array(labelCount * labelCount).fill(0.5),
  calibration: { from: [0, 0.5, 1], to: [0, 0.4, 0.99] },
  version: 'v1',
};

describe('model file', () => {
  it('gives back what was written', () => {
    assert.deepEqual(readModel(writeModel(tiny)), tiny);
  });

  it('is refused when damaged, and read when whole', async () => {
    const bytes = writeModel(tiny);
    await assert.rejects(loadRecognizer(gzipSync(bytes.subarray(0, bytes.length - 9))));
    await assert.rejects(loadRecognizer(bytes));
    const recognize = await loadRecognizer(gzipSync(bytes));
    assert.equal(recognize.version, 'v1');
    assert.ok(Array.isArray(recognize(readArticle('a.txt', 'Lima is far.'))));
  });
});
