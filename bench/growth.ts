/** How time grows with size; the gate of `npm run bench` fails on worse than was claimed. */
import type { Annotation } from '../src/annotation.ts';
import { annotate } from '../src/article.ts';
import type { ArticleTexts } from '../src/corpus/article-texts.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { emptyHouseList } from '../src/corpus/house-list.ts';
import { StringTable } from '../src/corpus/string-table.ts';
import type { Engine } from '../src/engine.ts';
import { syntheticArchive } from './archive.ts';
import { fastest, growthExponent } from './timing.ts';

export interface Growth {
  readonly what: string;
  /** Of time ≈ c · size^k; 1 is linear, 0 flat. */
  readonly exponent: number;
  readonly claimed: number;
}

/** What measuring noise may add to an exponent before the gate fails. */
export const slack = 0.25;

export function measureGrowth(engine: Engine): Growth[] {
  const text = [...syntheticArchive(1, 7, 2000)].map((article) => article.text).join();
  const annotating = [4, 8, 16, 32].map((n) => {
    const long = text.repeat(n);
    return [long.length, fastest(2, () => annotate({ file: 'a.txt', text: long }, engine))] as const;
  });
  const linking: (readonly [number, number])[] = [];
  const lookup: (readonly [number, number])[] = [];
  const restoring: (readonly [number, number])[] = [];
  for (const count of [500, 1000, 2000, 4000]) {
    const annotations = [...syntheticArchive(count, 3, 150)].map(({ file, text }) => ({
      annotation: annotate({ file, text }, engine),
      text,
    }));
    const start = performance.now();
    const corpus = new Corpus(engine.lexicon);
    for (const { annotation, text } of annotations) corpus.set(annotation, text);
    const entities = corpus.entities();
    linking.push([count, (performance.now() - start) / 1000]);
    restoring.push([count, secondsToRestore(annotations, engine)]);
    const ids = entities.map(({ id }) => id);
    lookup.push([
      count,
      fastest(3, () => {
        for (let i = 0; i < 200; i++) corpus.entity(ids[(i * 37) % ids.length]!);
      }),
    ]);
  }
  return [
    { what: 'annotating an article, by its length', exponent: growthExponent(annotating), claimed: 1 },
    { what: 'linking a corpus, by articles', exponent: growthExponent(linking), claimed: 1 },
    {
      what: 'restoring a corpus from its index, by articles',
      exponent: growthExponent(restoring),
      claimed: 1,
    },
    { what: 'looking up an entity, by articles', exponent: growthExponent(lookup), claimed: 0 },
  ];
}

/** Seconds from what the index keeps of articles and names to the list of entities. */
function secondsToRestore(
  annotations: readonly { readonly annotation: Annotation; readonly text: string }[],
  engine: Engine,
): number {
  const nowhere: ArticleTexts = { text: () => undefined, details: () => '', dates: () => undefined };
  const strings = new StringTable();
  const corpus = new Corpus(engine.lexicon, nowhere, strings);
  const cores = annotations.map(({ annotation, text }) => ({
    uri: annotation.file,
    core: corpus.put(corpus.digest(annotation, text)).core,
  }));
  corpus.entities();
  const links = [...corpus.links()!.changed];
  return fastest(2, () => {
    const restored = new Corpus(engine.lexicon, nowhere, strings);
    restored.restoreLinked(cores, links, emptyHouseList);
    restored.entities();
  });
}
