import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Corpus } from '../../src/corpus/corpus.ts';
import type { AnnotateJob, AnnotateOutcome, Annotators } from '../../src/server/annotator.ts';
import { Articles } from '../../src/server/articles.ts';
import { IndexKeeper } from '../../src/server/index/index-keeper.ts';
import { openIndexIn } from '../../src/server/index/open-index.node.ts';
import { restoreCorpus } from '../../src/server/index/restore.ts';
import { defaultSettings } from '../../src/server/settings.ts';
import { engine, files } from './sample-desk.ts';
import { until, uriOf } from './test-client.ts';

describe('an index left behind while articles are open', () => {
  let storage: string;
  let articles: Articles;
  let contents: Map<string, string>;
  let reads: string[];

  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'copydesk-names-'));
    contents = new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  });
  afterEach(() => {
    articles.stop();
    rmSync(storage, { recursive: true, force: true });
  });

  /** Articles over files that change when their length does. */
  async function started(annotators?: Annotators): Promise<void> {
    reads = [];
    articles = new Articles({
      readFile: async (uri) => {
        reads.push(uri);
        return new TextEncoder().encode(contents.get(uri));
      },
      stateOf: (uri) => ({ stamp: `${contents.get(uri)?.length}`, modified: 0 }),
      settings: () => defaultSettings,
      now: () => performance.now(),
      onChange: () => {},
    });
    const { index } = await openIndexIn(storage);
    articles.setFiles([...contents.keys()]);
    await articles.start(engine, { index, annotators });
    await until(() => articles.pending === 0, 'all is read');
  }

  async function edit(uri: string, text: string): Promise<void> {
    articles.openBuffer(uri, { text: () => text, version: 1 });
    await articles.settled(uri);
    await articles.link();
  }

  function summaries(corpus: Corpus) {
    return corpus.entities().map(({ id, name, articles, mentions }) => [id, name, articles, mentions].join());
  }

  it('has names as they are in all articles, of those that are open too', async () => {
    await started();
    const original = summaries(articles.corpus!);
    const [first, second] = [...contents.keys()] as [string, string];
    await edit(first, 'Harbour Bank will move from Kelter Street on Monday.\n');
    await edit(second, '');
    await edit('untitled:notes', 'Kelter Street in Porto is closed for repairs.\n');
    const before = summaries(articles.corpus!);
    assert.ok(
      before.some((entity) => entity.includes('Kelter Street,2,2')),
      before.join('; '),
    );
    articles.stop();

    const { index } = await openIndexIn(storage);
    const keeper = new IndexKeeper({
      index: index!,
      corpus: () => corpus,
      under: () => '',
      onTrouble: () => {},
    });
    const corpus = restoreCorpus(
      () => new Corpus(engine.lexicon, undefined, index!.strings),
      index!,
      keeper,
      engine,
    );
    assert.equal(corpus.waiting, 0, 'no name is linked anew');
    assert.deepEqual(summaries(corpus), before);
    index!.close();

    await started();
    assert.deepEqual(reads.sort(), [first, second].sort(), 'only these are read again');
    assert.deepEqual(summaries(articles.corpus!), original);
  });

  it('has all names linked though the last edit left some waiting', async () => {
    await started();
    const [first] = [...contents.keys()] as [string];
    articles.openBuffer(first, { text: () => 'Harbour Bank will move to Porto on Monday.\n', version: 1 });
    await articles.settled(first);
    assert.ok(articles.corpus!.waiting > 0, 'none waits');
    articles.stop();
    const { index } = await openIndexIn(storage);
    assert.ok(index!.links(), 'names would be linked anew');
    index!.close();
  });

  it('is as it was where an article was only looked at', async () => {
    await started();
    const [first] = [...contents.keys()] as [string];
    await edit(first, contents.get(first)!);
    articles.stop();
    await started();
    assert.deepEqual(reads, []);
  });

  it('takes no worker to look at an article that was closed', async () => {
    const jobs: AnnotateJob[] = [];
    const annotators: Annotators = {
      ...{ lanes: 2, isAsleep: true, rest() {}, close() {} },
      annotate: async (job): Promise<AnnotateOutcome> => {
        jobs.push(job);
        return { kind: 'skipped', reason: 'none of our business' };
      },
    };
    await started();
    const original = summaries(articles.corpus!);
    articles.stop();
    await started(annotators);
    const [first] = [...contents.keys()] as [string];
    await edit(first, 'Harbour Bank will move from Kelter Street on Monday.\n');
    articles.closeBuffer(first);
    await articles.settled(first);
    assert.ok(articles.corpus!.hash(first));
    assert.deepEqual(summaries(articles.corpus!), original);
    assert.equal(jobs.length, 0);
  });
});
