/**
 * Prints how well the recogniser does on the development sets, on raw text: F1 by type, and how far its
 * confidence can be trusted on articles that it was not fitted to.
 *   npx tsx train/evaluate.ts --data DIR [--model media/entities.bin]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { entityTypes } from '../src/annotation.ts';
import type { ModelData } from '../src/entities/model.ts';
import { readModel } from '../src/entities/model-file.ts';
import { createRecognizer } from '../src/entities/recognizer.ts';
import {
  type Calibration,
  calibrationError,
  crossFit,
  type Judged,
  reliability,
} from './entities/calibrate.ts';
import { developmentSets, newsSets } from './entities/gold-sets.ts';
import { f1, type GoldArticle, scoreArticles } from './entities/score.ts';
import { readOptions } from './options.ts';

/** Lines of a report on all development sets. */
export function evaluateEntities(model: ModelData, data: string): string[] {
  const recognize = createRecognizer(model);
  const judge = (articles: readonly GoldArticle[], calibration: Calibration) =>
    scoreArticles(articles, createRecognizer({ ...model, calibration })).judged;
  const news: GoldArticle[] = [];
  const lines = ['set                   ALL     PERSON  ORG     PLACE   MISC    precision  recall'];
  const errors: string[] = [];
  for (const [name, articles] of developmentSets(data)) {
    // What a set never marks counts neither way.
    const marked = new Set(articles.flatMap(({ entities }) => entities.map(({ type }) => type)));
    const scores = scoreArticles(articles, (article) => recognize(article).filter((m) => marked.has(m.type)));
    const all = scores.byType.get('ALL')!;
    lines.push(
      name.padEnd(22) +
        [...scores.byType.values()].map((counts) => f1(counts).toFixed(2).padEnd(8)).join('') +
        ((100 * all.right) / all.said).toFixed(2).padEnd(11) +
        ((100 * all.right) / all.gold).toFixed(2),
    );
    if (newsSets.has(name)) news.push(...articles);
    const error = (100 * calibrationError(scores.judged)).toFixed(1);
    errors.push(`${name} ${error} %`);
  }
  const judged: Judged[] = crossFit(news, judge);
  lines.push('', `expected calibration error by set: ${errors.join(', ')}`);
  lines.push(
    'confidence: mean of what was said → share that was right (mentions), on the news sets, cross-fitted',
  );
  for (const type of [undefined, ...entityTypes]) {
    const own = judged.filter((j) => type === undefined || j.type === type);
    const error = (100 * calibrationError(own)).toFixed(1);
    lines.push(`${(type ?? 'ALL').padEnd(8)}expected calibration error ${error} %`);
    for (const { said, right, count } of reliability(own))
      lines.push(`        ${said.toFixed(2)} → ${right.toFixed(2)}  (${count})`);
  }
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { data, model } = readOptions();
  const path = model ?? join(import.meta.dirname, '..', 'media', 'entities.bin');
  for (const line of evaluateEntities(readModel(gunzipSync(readFileSync(path))), data)) console.log(line);
}
