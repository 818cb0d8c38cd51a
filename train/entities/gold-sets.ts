/** The sets that the recogniser is tuned and measured on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConll } from './conll.ts';
import type { GoldArticle } from './score.ts';

/** Reads annotated articles (JSON Lines with `text`), or undefined where the file is missing. */
export function readGold(path: string): GoldArticle[] | undefined {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldArticle)
    .filter((article) => typeof article.text === 'string');
}

/** The development sets of the corpora that the recogniser is trained on: its confidence is fitted to them. */
export const newsSets: ReadonlySet<string> = new Set(['conllpp-dev', 'worldwide-dev']);

/** The development sets in the folder of training data, and others that nothing is trained on. */
export function developmentSets(data: string): Map<string, GoldArticle[]> {
  const sets = new Map<string, GoldArticle[]>();
  for (const name of ['conllpp-dev', 'worldwide-dev', 'wnut17-dev']) {
    const articles = readGold(join(data, 'ner', `${name}.jsonl`));
    if (articles) sets.set(name, articles);
  }
  // Essays, interviews, biographies, guides, …: another register, and other customs; no MISC.
  const gum = join(data, 'ner', 'gum-open-train.conll');
  if (existsSync(gum))
    sets.set(
      'gum-open',
      readConll(gum, 60).map((document, i) => ({ ...document, file: `gum-open/${i}.txt` })),
    );
  // The news again without capitals, where lower-casing keeps every offset.
  for (const name of newsSets) {
    const small = sets
      .get(name)
      ?.map((article) => ({ ...article, text: article.text.toLowerCase() }))
      .filter(({ text }, i) => text.length === sets.get(name)![i]!.text.length);
    if (small) sets.set(`${name}, small`, small);
  }
  return sets;
}
