import assert from 'node:assert/strict';
import { Publisher } from '../../src/server/publisher.ts';
import type { Workspace } from '../../src/server/workspace.ts';
import { until } from './test-client.ts';

describe('the publisher', () => {
  it('looks over all articles only once their names can be judged', async () => {
    const looked: string[] = [];
    const articles = {
      ...{ pending: 0, skipped: [], open: [], isCompleting: true },
      uris: () => ['a', 'b'],
      isOpen: () => false,
      skippedBecause: () => undefined,
      glance: (uri: string) => void looked.push(uri),
      link: async () => {},
      linked: () => {},
    };
    const outlet = {
      ...{ diagnostics() {}, highlightsChanged() {}, status() {} },
      error: (error: unknown) => assert.fail(String(error)),
    };
    const workspace = { articles } as unknown as Workspace;
    const publisher = new Publisher(
      () => workspace,
      outlet,
      () => performance.now(),
    );
    publisher.allChanged();
    publisher.changed('b', false);
    await until(() => looked.length > 0, 'what changed is looked at');
    assert.deepEqual(looked, ['b']);
    articles.isCompleting = false;
    publisher.restored();
    await until(() => looked.includes('a'), 'all are looked at');
    publisher.dispose();
  });

  it('tells how the work goes while it looks over many articles', async () => {
    let time = 0;
    const articles = {
      ...{ pending: 9, isBusy: false, skipped: [], open: [], isCompleting: false },
      corpus: { size: 9, entities: () => [], hash: () => 1 },
      uris: () => [],
      isOpen: () => false,
      skippedBecause: () => undefined,
      // Others are annotated meanwhile, and looking takes long.
      glance: () => {
        articles.pending--;
        time += 400;
      },
    };
    const told: number[] = [];
    const outlet = {
      ...{ diagnostics() {}, highlightsChanged() {} },
      status: ({ pending }: { pending: number }) => void told.push(pending),
      error: (error: unknown) => assert.fail(String(error)),
    };
    const workspace = { articles } as unknown as Workspace;
    const publisher = new Publisher(
      () => workspace,
      outlet,
      () => time,
    );
    for (const uri of 'abcdefgh') publisher.changed(uri, false);
    await until(() => told.at(-1) === 1, 'the end is told');
    publisher.dispose();
    assert.deepEqual(told, [9, 6, 3, 1]);
  });
});
