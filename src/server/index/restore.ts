/** Brings a corpus to where an index left it. */
import type { Corpus } from '../../corpus/corpus.ts';
import { emptyHouseList, type HouseList } from '../../corpus/house-list.ts';
import type { Engine } from '../../engine.ts';
import { inSlices } from '../in-slices.ts';
import type { ArticleIndex } from './article-index.ts';
import type { IndexKeeper } from './index-keeper.ts';

/** The decisions that links rest on. */
type Decided = Pick<HouseList, 'names' | 'same' | 'different'>;

/** What links rest on beside the articles: the engine, and people's decisions. */
export function underOf({ version }: Engine, { names, same, different }: HouseList): string {
  const decided: Decided = { names, same, different };
  return `${version}\n${JSON.stringify(decided)}`;
}

/**
 * A corpus with the articles of an index. Articles that another engine made are left for the work to come, those
 * that are damaged too. @param fresh Makes an empty corpus.
 */
export function restoreCorpus(
  fresh: () => Corpus,
  index: ArticleIndex,
  keeper: IndexKeeper,
  engine: Engine,
): Corpus {
  const articles = [...index.articles()].filter(({ maker }) => maker.startsWith(`${engine.version} `));
  const linked = index.links();
  const [version, decided] = linked?.under.split('\n') ?? [];
  for (const article of articles) keeper.known(article.uri, article);
  if (linked && version === engine.version) {
    const corpus = fresh();
    try {
      // As they were linked then; a list that has changed since is put in force afterwards.
      const list = { ...emptyHouseList, ...(JSON.parse(decided ?? '{}') as Decided) };
      corpus.restoreLinked(articles, linked.links, list);
      keeper.restored();
      return corpus;
    } catch {
      // Linked anew at the next read.
    }
  }
  index.forgetLinks();
  const corpus = fresh();
  for (const { uri, core } of articles)
    try {
      corpus.restore(uri, core);
    } catch {
      corpus.delete(uri);
      keeper.forget(uri);
    }
  return corpus;
}

/** Gives a corpus the rest of what the index has, so that names can be judged: after seconds, in a large archive. */
export function completeCorpus(corpus: Corpus, isWanted: () => boolean): Promise<void> {
  return inSlices(corpus.completion(), { isWanted, rest: 0 }, () => {});
}

/** Lets passages be found, a few articles at a time. */
export async function restorePrints(
  corpus: Corpus,
  index: ArticleIndex,
  isWanted: () => boolean,
): Promise<void> {
  try {
    await inSlices(index.prints(), { isWanted, rest: 0 }, ({ uri, prints }) => restored(corpus, uri, prints));
  } catch {
    // The database is damaged: these passages are found once their articles are annotated again.
  }
}

function restored(corpus: Corpus, uri: string, prints: Uint8Array): void {
  try {
    corpus.restorePrints(uri, prints);
  } catch {
    // So are these.
  }
}
