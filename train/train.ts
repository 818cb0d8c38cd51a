/**
 * Trains the entity recogniser from the corpora, vectors and name lists and writes media/entities.bin.
 *   npx tsx train/train.ts --data DIR [--out FILE] [--seed N] [--epochs N]
 * The same data and seed give the same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hashString } from '../src/entities/hash.ts';
import { Lookups } from '../src/entities/lookups.ts';
import type { ModelData } from '../src/entities/model.ts';
import { writeModel } from '../src/entities/model-file.ts';
import { createRecognizer } from '../src/entities/recognizer.ts';
import { addHeadlines, closeGaps } from './entities/augment.ts';
import { buildLookups } from './entities/build-lookups.ts';
import { buildModel } from './entities/build-model.ts';
import { fitCalibration } from './entities/calibrate.ts';
import { cachedCluster } from './entities/clusters.ts';
import { readConll } from './entities/conll.ts';
import { type Corpus, makeExamples } from './entities/examples.ts';
import { compileGazetteers } from './entities/gazetteers.ts';
import { developmentSets, newsSets } from './entities/gold-sets.ts';
import { splitHyphenated } from './entities/hyphens.ts';
import { randomFrom } from './entities/random.ts';
import { recipe } from './entities/recipe.ts';
import { roleVectors } from './entities/roles.ts';
import { scoreArticles } from './entities/score.ts';
import { seatsThatSpeak } from './entities/seats.ts';
import { averageWeights, trainCrf } from './entities/train-crf.ts';
import { readVectors } from './entities/vectors.ts';
import { evaluateEntities } from './evaluate.ts';
import { readOptions } from './options.ts';

const started = Date.now();
const log = (message: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);

const { data, out, seed, epochs } = readOptions();
const random = randomFrom(seed);

const cache = join(import.meta.dirname, '.cache');
const vectors = readVectors(recipe.vocabulary, cache);
const clusterings = recipe.clusters.map((branching, set) =>
  cachedCluster(vectors, branching, recipe.clusterSeed + set, cache, 'clusters'),
);
log(`${vectors.words.length} words in ${clusterings.length} sets of clusters`);
const documents = recipe.corpora.map(({ file }) => readConll(join(data, 'ner', file), 60));
const roles = roleVectors(documents.flat(), vectors, recipe.clusterSeed, cache);
clusterings.push(cachedCluster(roles, recipe.roles, recipe.clusterSeed, cache, roles.name));
log('clusters of roles');
const lookups = buildLookups(vectors.words, clusterings, compileGazetteers(data));
log(`${lookups.phraseKeys.low.length} names in gazetteers`);

const corpora: Corpus[] = recipe.corpora.map(({ domain, wholeHyphens, spacedOut, headlines }, corpus) => {
  let own = documents[corpus]!;
  if (wholeHyphens) own = splitHyphenated(own);
  if (spacedOut) own = closeGaps(own, recipe.closedGaps, random);
  const all = [...addHeadlines(own, headlines, random), ...seatsThatSpeak(recipe.seats, random)];
  return { domain, documents: all };
});
const examples = makeExamples(corpora, new Lookups(lookups), recipe.cutoff);
log(`${examples.labels.length} tokens, ${examples.hashes.length} features`);

const trained = Array.from({ length: recipe.trainings }, (_, training) =>
  trainCrf(examples, {
    ...recipe.training,
    domains: recipe.blend.length,
    epochs: epochs ?? recipe.training.epochs,
    seed: seed + training,
    onEpoch: (epoch, loss) => log(`training ${training + 1}, epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
  }),
);
const weights = averageWeights(trained);
const uncalibrated = buildModel(examples, weights, lookups, recipe);
const judged = [...developmentSets(data)]
  .filter(([name]) => newsSets.has(name))
  .flatMap(([, articles]) => scoreArticles(articles, createRecognizer(uncalibrated)).judged);
const bytes = writeModel(uncalibrated);
const model: ModelData = {
  ...uncalibrated,
  calibration: fitCalibration(judged),
  version: hashString(Buffer.from(bytes).toString('latin1')).toString(16),
};
const file = gzipSync(writeModel(model), { level: 9 });
writeFileSync(out ?? join(import.meta.dirname, '..', 'media', 'entities.bin'), file);
log(`${model.featureKeys.low.length} features, ${model.rowWeights.length} weights, ${file.length} bytes`);
for (const line of evaluateEntities(model, data)) console.log(line);
