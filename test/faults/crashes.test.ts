import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { ArchiveFolder, articleAbout } from './archive-folder.ts';
import { DeskProcess, killRemaining } from './desk-process.ts';

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
