import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { openIndexIn } from '../../src/server/index/open-index.node.ts';
import { type EntitySummary, method } from '../../src/server/protocol.ts';
import { ArchiveFolder, articleAbout } from './archive-folder.ts';
import { DeskProcess, killRemaining } from './desk-process.ts';

/** An article of some names that no other has. */
function manyNames(number: number): string {
  const people = Array.from({ length: 12 }, (_, i) => `Anna ${nameOf(number)}${nameOf(i).toLowerCase()}man`);
  return people.map((name) => `Foreign Minister ${name} spoke in Geneva on Tuesday.`).join('\n\n');
}

const syllables = 'Ba Do Fi Ge Ku La Mo Ni Pe Ra So Ti Va Wo Ze'.split(' ');
const nameOf = (number: number): string =>
  syllables[number % 15]! + syllables[Math.floor(number / 15)]!.toLowerCase();

describe('when the server dies', function () {
  this.timeout(300_000);
  let archive: ArchiveFolder;

  async function desk(): Promise<DeskProcess> {
    const process = new DeskProcess({ folder: archive.folder, storage: archive.storage });
    await process.initialize();
    return process;
  }

  afterEach(async () => {
    await killRemaining();
    archive.remove();
  });

  it('by kill -9 while it indexes, the next one goes on from what was written', async () => {
    archive = new ArchiveFolder(900, 12);
    const first = await desk();
    await first.tellFiles(archive.uris);
    await first.until('half done', () => (first.status?.articles ?? 0) > 400);
    await first.kill();
    assert.ok(existsSync(archive.database));
    const second = await desk();
    await second.tellFiles(archive.uris);
    await second.settled(900);
    assert.deepEqual(second.messages, []);
    assert.ok(second.statuses[0]!.articles >= 200, 'what was committed is there at once');
    await second.stop();
    const third = await desk();
    await third.tellFiles(archive.uris);
    await third.settled(900);
    assert.equal(third.statuses[0]!.articles, 900, 'nothing is annotated again');
  });

  it('again and again, no index is lost', async () => {
    archive = new ArchiveFolder(60);
    for (let i = 0; i < 4; i++) {
      const one = await desk();
      await one.tellFiles(archive.uris);
      await one.until('begun', () => (one.status?.articles ?? 0) > 0);
      await one.kill();
    }
    const last = await desk();
    await last.tellFiles(archive.uris);
    await last.settled(60);
    assert.deepEqual(last.messages, []);
    assert.ok(!existsSync(`${archive.database}.broken`));
  });

  it('what was typed and not saved is in force in the next one', async () => {
    archive = new ArchiveFolder(3);
    const uri = archive.uris[0]!;
    const first = await desk();
    await first.tellFiles(archive.uris);
    await first.open(uri, articleAbout('Sanna Marin'));
    assert.ok((await first.names(uri)).includes('Sanna Marin'));
    await first.kill();
    // A client that starts the server again opens its documents again.
    const second = await desk();
    await second.open(uri, articleAbout('Sanna Marin'));
    await second.tellFiles(archive.uris);
    await second.settled(3);
    assert.ok((await second.names(uri)).includes('Sanna Marin'));
    assert.ok(!readFileSync(archive.path('0.txt'), 'utf8').includes('Sanna Marin'));
    // Closed without saving: the file counts, not what the index was never given.
    await second.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.ok(!(await second.names(uri)).includes('Sanna Marin'));
  });

  it('by kill -9 right after many articles changed, the next one has all names linked at once', async () => {
    archive = new ArchiveFolder(300);
    const listed = (desk: DeskProcess) =>
      desk.client.sendRequest<EntitySummary[]>(method.entities, { limit: 50_000 });
    const first = await desk();
    await first.tellFiles(archive.uris);
    await first.settled(300);
    await listed(first);
    await first.stop();
    const { mtimeMs } = statSync(archive.database);
    // So many new names take longer to link than it takes until what changed is written.
    const changed = Array.from({ length: 100 }, (_, i) => archive.write(`${i}.txt`, manyNames(i)));
    const second = await desk();
    await second.tellFiles(archive.uris);
    await second.until('something is written', () => statSync(archive.database).mtimeMs !== mtimeMs);
    await second.kill();
    const { index } = await openIndexIn(archive.storage);
    assert.ok(index!.links(), 'all names would be linked anew');
    index!.close();
    const third = await desk();
    assert.ok((await listed(third)).some(({ name }) => name === 'Angela Merkel'));
    await third.tellFiles(archive.uris);
    await third.settled(300);
    assert.ok((await third.names(changed[99]!)).length > 0);
    const kept = await listed(third);
    await third.stop();
    rmSync(archive.storage, { recursive: true });
    const fourth = await desk();
    await fourth.tellFiles(archive.uris);
    await fourth.settled(300);
    assert.deepEqual(kept, await listed(fourth));
  });

  it('two servers on one workspace both work, and either may die', async () => {
    archive = new ArchiveFolder(40);
    const [first, second] = [await desk(), await desk()];
    await Promise.all([first.tellFiles(archive.uris), second.tellFiles(archive.uris)]);
    await Promise.all([first.settled(40), second.settled(40)]);
    await first.kill();
    assert.ok((await second.names(archive.uris[0]!)).includes('Angela Merkel'));
    await second.stop();
    const third = await desk();
    await third.tellFiles(archive.uris);
    await third.settled(40);
    assert.deepEqual([...first.messages, ...second.messages, ...third.messages], []);
  });
});
