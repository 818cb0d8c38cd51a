import assert from 'node:assert/strict';
import { Articles } from '../../src/server/articles.ts';
import { type FileChange, FileChanges } from '../../src/server/file-changes.ts';
import { defaultSettings } from '../../src/server/settings.ts';
import { testEngine, testLexicon } from './test-engine.ts';

const many = 50_000;
const uri = (i: number) => `file:///archive/${i}.txt`;

describe('a checkout that touches 50,000 files', () => {
  it('is one change, the last of each file', async () => {
    const reports: ReadonlyMap<string, FileChange>[] = [];
    const changes = new FileChanges((report) => reports.push(report));
    for (let i = 0; i < many; i++) changes.add(uri(i), 'deleted');
    for (let i = 0; i < many; i++) changes.add(uri(i), i % 2 === 0 ? 'changed' : 'deleted');
    while (reports.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(reports[0]!.size, many);
    assert.equal(reports[0]!.get(uri(2)), 'changed');
    assert.equal(reports[0]!.get(uri(3)), 'deleted');
    changes.dispose();
  });

  it('lets each file wait once, and what is open go first', async () => {
    const read: string[] = [];
    const articles = new Articles({
      readFile: async (file) => {
        read.push(file);
        return new TextEncoder().encode('Anna Lindgren spoke in Oslo.');
      },
      stateOf: () => ({ stamp: 'new', modified: 0 }),
      settings: () => defaultSettings,
      now: () => performance.now(),
      onChange: () => {},
    });
    articles.isPaused = true;
    await articles.start(testEngine([{ text: 'Boris Berg', type: 'PERSON' }], testLexicon([])));
    const all = Array.from({ length: many }, (_, i) => uri(i));
    const added = [articles.addFiles(all), articles.addFiles(all)];
    articles.openBuffer(uri(7), { text: () => 'Boris Berg spoke in Bergen.', version: 1 });
    await articles.settled(uri(7));
    assert.match(articles.get(uri(7))!.text, /Boris Berg/, 'answered while the others wait');
    await Promise.all(added);
    assert.equal(articles.pending, many - 1, 'each once, and the open one not at all');
    assert.deepEqual(read, []);
    articles.stop();
  });
});
