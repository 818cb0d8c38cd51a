import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Articles } from '../../src/server/articles.ts';
import { openIndexIn } from '../../src/server/index/open-index.node.ts';
import { defaultSettings } from '../../src/server/settings.ts';
import { engine, files } from './sample-desk.ts';
import { until, uriOf } from './test-client.ts';

describe('files that are listed while the index is still being read', () => {
  let storage: string;
  let articles: Articles | undefined;
  let reads: string[];

  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'copydesk-start-'));
  });
  afterEach(() => {
    articles?.stop();
    rmSync(storage, { recursive: true, force: true });
  });

  const contents = new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  const uris = [...contents.keys()].sort();

  /** Articles before they are started, over files that never change; what is read is noted. */
  function unstarted(): Articles {
    reads = [];
    articles = new Articles({
      readFile: async (uri) => {
        reads.push(uri);
        return new TextEncoder().encode(contents.get(uri));
      },
      stateOf: () => ({ stamp: 'as ever', modified: 0 }),
      settings: () => defaultSettings,
      now: () => performance.now(),
      onChange: () => {},
    });
    return articles;
  }

  async function startOf(articles: Articles): Promise<void> {
    const { index } = await openIndexIn(storage);
    await articles.start(engine, { index });
    await until(() => articles.pending === 0, 'all is read');
  }

  /** Leaves an index of all files behind. */
  async function indexAll(): Promise<void> {
    const first = unstarted();
    first.setFiles(uris);
    await startOf(first);
    assert.deepEqual([...reads].sort(), uris);
    first.stop();
  }

  it('are all there is: what the index has beyond them is left out', async () => {
    await indexAll();
    const next = unstarted();
    next.setFiles(uris.slice(0, 1));
    await startOf(next);
    assert.deepEqual(next.uris(), uris.slice(0, 1));
  });

  it('are not read again where the index has them as they are', async () => {
    await indexAll();
    const next = unstarted();
    next.setFiles(uris);
    assert.equal(next.pending, uris.length, 'they wait for the index');
    await startOf(next);
    assert.deepEqual(next.uris(), uris);
    assert.deepEqual(reads, []);
  });

  it('stay all of the index where no list came yet', async () => {
    await indexAll();
    const next = unstarted();
    await startOf(next);
    assert.deepEqual(next.uris(), uris);
  });
});
