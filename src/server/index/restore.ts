/** Brings a corpus to where an index left it. */
import type { Corpus } from '../../corpus/corpus.ts';
import { emptyHouseList, type HouseList } from '../../corpus/house-list.ts';
import type { Engine } from '../../engine.ts';
import type { ArticleIndex } from './article-index.ts';
import type { IndexKeeper } from './index-keeper.ts';

/** The decisions that links rest on. */
type Decided = Pick<HouseList, 'names' | 'same' | 'different'>;

/** What links rest on beside the articles: the engine, and people's decisions. */
export function underOf({ version }: Engine, { names, same, different }: HouseList): string {
  const decided: Decided = { names, same, different };
  return `${version}\n${JSON.stringify(decided)}`;
}

/** Articles that another engine made are left for the work to come; those that are damaged too. */
export function restoreCorpus(
  corpus: Corpus,
  index: ArticleIndex,
  keeper: IndexKeeper,
  engine: Engine,
): void {
  for (const article of index.articles()) {
    if (!article.maker.startsWith(`${engine.version} `)) continue;
    try {
      corpus.restore(article.uri, article.core);
      keeper.known(article.uri, article);
    } catch {
      corpus.delete(article.uri);
    }
  }
  const linked = index.links();
  const [version, decided] = linked?.under.split('\n') ?? [];
  if (!linked || version !== engine.version) return;
  try {
    // As they were linked then; a list that has changed since is put in force afterwards.
    corpus.restoreLinks(linked.links, { ...emptyHouseList, ...(JSON.parse(decided ?? '{}') as Decided) });
  } catch {
    // Linked anew at the next read.
  }
}

/** Articles whose numbers are read between two pauses. */
const batch = 100;

/** Lets passages be found, a few articles at a time. */
export async function restorePrints(
  corpus: Corpus,
  index: ArticleIndex,
  isWanted: () => boolean,
): Promise<void> {
  const files = corpus.files();
  for (let i = 0; i < files.length; i += batch) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (!isWanted()) return;
    for (const { uri, prints } of index.prints(files.slice(i, i + batch))) corpus.restorePrints(uri, prints);
  }
}
