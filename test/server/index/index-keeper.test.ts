import assert from 'node:assert/strict';
import { Corpus } from '../../../src/corpus/corpus.ts';
import type { PackedArticle } from '../../../src/corpus/packed-article.ts';
import type { ArticleIndex } from '../../../src/server/index/article-index.ts';
import { IndexKeeper } from '../../../src/server/index/index-keeper.ts';
import { article } from '../../corpus/articles.ts';
import { smallLexicon } from '../../corpus/small-lexicon.ts';
import { until } from '../test-client.ts';

describe('the keeper of the index', () => {
  /** For each commit how many articles and links it wrote, and whether these are all. */
  let commits: { articles: number; links: number; isAll: boolean }[];
  let corpus: Corpus;
  let keeper: IndexKeeper;

  beforeEach(() => {
    commits = [];
    corpus = new Corpus(smallLexicon({}));
    let put = 0;
    const index = {
      put: () => put++,
      delete: () => put++,
      commit(links: Iterable<unknown>, under: string | undefined) {
        commits.push({ articles: put, links: [...links].length, isAll: under !== undefined });
        put = 0;
      },
      close() {},
    } as unknown as ArticleIndex;
    keeper = new IndexKeeper({ index, corpus: () => corpus, under: () => 'all', onTrouble: () => {} });
  });
  afterEach(() => keeper.close());

  /** Adds articles, each with a name of its own. */
  function add(count: number, prefix: string): void {
    for (let i = 0; i < count; i++) {
      const uri = `file:///${prefix}-${i}.txt`;
      const { annotation, text } = article(uri, `[P ${prefix} Quill${i}] sang.`);
      const packed: PackedArticle = corpus.put(corpus.digest(annotation, text));
      keeper.put({ uri, stamp: '1', maker: 'm', core: packed.core }, packed);
    }
  }

  /** As a corpus where more names wait than a read links. */
  function letNamesWait(): void {
    corpus.linkedAtOnce = 0;
  }

  it('writes articles without waiting for links while the index has none', () => {
    letNamesWait();
    add(200, 'Ann');
    assert.deepEqual(commits, [{ articles: 200, links: 0, isAll: false }]);
  });

  it('keeps articles back while their names wait, where the index has all links', async () => {
    keeper.restored();
    letNamesWait();
    add(199, 'Ann');
    const links = corpus.links.bind(corpus);
    let asked = 0;
    corpus.links = (most) => {
      asked++;
      return links(most);
    };
    await until(() => asked > 0, 'it would write');
    assert.deepEqual(commits, []);
    corpus.linkedAtOnce = Number.POSITIVE_INFINITY;
    await until(() => commits.length > 0, 'it is written');
    assert.deepEqual(commits, [{ articles: 199, links: 199, isAll: true }]);
  });

  it('writes very many articles all the same', () => {
    keeper.restored();
    letNamesWait();
    add(200, 'Ann');
    assert.deepEqual(commits, [{ articles: 200, links: 0, isAll: false }]);
  });

  it('keeps back one article in fifty', () => {
    add(11_000, 'Bea');
    corpus.entities();
    corpus.links()!.taken();
    commits = [];
    keeper.restored();
    letNamesWait();
    add(201, 'Ann');
    assert.deepEqual(commits, []);
    add(199, 'Eve');
    assert.equal(commits.length, 1);
  });

  it('writes nothing at the end rather than articles without links', () => {
    keeper.restored();
    letNamesWait();
    add(3, 'Ann');
    corpus.finishLinking = () => {};
    keeper.close();
    assert.deepEqual(commits, []);
  });
});
