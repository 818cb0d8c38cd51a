import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { ArchiveFolder, articleAbout } from './archive-folder.ts';
import { DeskProcess, killRemaining } from './desk-process.ts';

describe('under load', function () {
  this.timeout(300_000);
  let archive: ArchiveFolder;
  let desk: DeskProcess;

  async function start(): Promise<void> {
    desk = new DeskProcess({ folder: archive.folder, storage: archive.storage });
    await desk.initialize();
    await desk.tellFiles(archive.uris);
  }

  afterEach(async () => {
    await killRemaining();
    archive.remove();
  });

  it('a thousand edits a second end in what was typed last', async () => {
    archive = new ArchiveFolder(5);
    await start();
    await desk.settled(5);
    const uri = archive.uris[0]!;
    let text = articleAbout('Angela Merkel');
    await desk.open(uri, text);
    let version = 1;
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let i = 0; i < 2000; i++) {
      const at = random(text.length);
      text =
        i % 2 === 0 ? `${text.slice(0, at)}xy ${text.slice(at)}` : text.slice(0, at) + text.slice(at + 2);
      await desk.change(uri, ++version, text);
      if (i % 50 === 49) await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await desk.change(uri, ++version, articleAbout('Kaja Kallas'));
    const names = await desk.names(uri);
    assert.ok(names.includes('Kaja Kallas') && !names.includes('Angela Merkel'), names.join());
  });

  it('a burst of changes that change nothing costs a look at each file', async () => {
    archive = new ArchiveFolder(1500, 2);
    await start();
    await desk.settled(1500);
    const before = desk.statuses.length;
    for (let i = 0; i < 1500; i++) utimesSync(archive.path(`${i}.txt`), new Date(), new Date());
    await desk.tellChanges(archive.uris);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await desk.settled(1500);
    assert.ok(
      desk.statuses.slice(before).every(({ articles }) => articles === 1500),
      'none is lost meanwhile',
    );
  });

  it('questions are answered while a large folder is indexed', async () => {
    archive = new ArchiveFolder(1500, 12);
    await start();
    const uri = archive.uris[0]!;
    await desk.open(uri, articleAbout('Sanna Marin'));
    await desk.names(uri);
    for (let i = 0; i < 30; i++) {
      assert.ok((await desk.names(uri)).includes('Sanna Marin'));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    // Thirty answers, one after the other, came before the articles that are not open were done.
    const busy = desk.status?.pending ?? 1500;
    assert.ok(busy > 0, 'the folder was still being indexed');
  });
});
