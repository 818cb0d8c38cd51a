import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { openSql } from '../../src/server/index/sqlite.node.ts';
import { ArchiveFolder } from './archive-folder.ts';
import { type DeskOptions, DeskProcess, killRemaining } from './desk-process.ts';
import { bound } from './without-privilege.ts';

describe('when the index can’t be used', function () {
  this.timeout(300_000);
  let archive: ArchiveFolder;

  async function settled(options: Partial<DeskOptions> = {}): Promise<DeskProcess> {
    const desk = new DeskProcess({ folder: archive.folder, storage: archive.storage, ...options });
    await desk.initialize();
    await desk.tellFiles(archive.uris);
    await desk.settled(archive.uris.length);
    return desk;
  }

  beforeEach(async () => {
    archive = new ArchiveFolder(20);
    const desk = await settled();
    await desk.stop();
  });
  afterEach(async () => {
    await killRemaining();
    archive.remove();
  });

  /** What happens with the index as it is now: the message, and that the next start is silent again. */
  async function afterDamage(): Promise<string> {
    const desk = await settled();
    assert.ok((await desk.names(archive.uris[0]!)).includes('Angela Merkel'));
    await desk.stop();
    const next = await settled();
    assert.deepEqual(next.messages, [], 'the new index is good');
    assert.equal(next.statuses[0]!.articles, 20);
    await next.stop();
    return desk.messages.join('\n');
  }

  it('as it is full of rubbish, it is set aside and said so', async () => {
    writeFileSync(archive.database, 'no database at all, only a file of that name. '.repeat(500));
    assert.match(await afterDamage(), /set aside as articles\.db\.broken/);
    assert.match(readFileSync(`${archive.database}.broken`, 'utf8'), /no database at all/);
  });

  it('as it was cut short, it is set aside or mended, and nothing is missing', async () => {
    truncateSync(archive.database, Math.floor(readFileSync(archive.database).length / 2));
    await afterDamage();
  });

  it('as bytes in its midst were overwritten, nothing is missing', async () => {
    const bytes = readFileSync(archive.database);
    for (let i = 20_000; i < bytes.length - 200; i += 9000) bytes.fill(0xa5, i, i + 120);
    writeFileSync(archive.database, bytes);
    const desk = await settled();
    for (const uri of archive.uris) assert.ok((await desk.names(uri)).length > 0, uri);
    await desk.stop();
  });

  it('as another program made it, it is left to that program', async () => {
    archive.remove();
    archive = new ArchiveFolder(20);
    mkdirSync(archive.storage);
    const sql = await openSql(archive.database, 'wasm');
    sql.exec('CREATE TABLE recipes (name TEXT)');
    sql.close();
    assert.match(await afterDamage(), /another program/);
  });

  it('as a newer version made it, it is kept for that version', async () => {
    const sql = await openSql(archive.database, 'wasm');
    sql.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA user_version = 999');
    sql.close();
    assert.match(await afterDamage(), /newer version/);
  });

  it('as the disk is full, the work goes on and people are told once', async () => {
    archive.remove();
    archive = new ArchiveFolder(120, 40);
    // No file may grow above that many blocks of 1024 bytes.
    const desk = await settled({ before: 'ulimit -f 40' });
    await desk.until('told', () => desk.messages.length > 0);
    assert.equal(desk.messages.length, 1);
    assert.match(desk.messages[0]!, /index can’t be (written|kept)/);
    assert.ok((await desk.names(archive.uris[119]!)).length > 0);
    await desk.kill();
    const next = await settled();
    assert.ok((await next.names(archive.uris[119]!)).length > 0, 'once there is room again');
    await next.stop();
  });

  it('as permission to write its folder is lost, the work goes on and people are told', async function () {
    const through = bound();
    if (!through) this.skip();
    chmodSync(archive.storage, 0o500);
    try {
      const desk = await settled({ through });
      assert.match(desk.messages.join(), /index can’t be (written|kept)/);
      assert.ok((await desk.names(archive.uris[0]!)).includes('Angela Merkel'));
      await desk.stop();
    } finally {
      chmodSync(archive.storage, 0o700);
    }
    const next = await settled({ through });
    assert.deepEqual(next.messages, [], 'once it is back');
    assert.equal(next.statuses[0]!.articles, 20, 'what it had is there');
    await next.stop();
  });

  it('as there is no way into its folder, the work goes on without', async () => {
    archive.remove();
    archive = new ArchiveFolder(5);
    writeFileSync(archive.storage, 'a file where the folder should be');
    const desk = await settled();
    assert.match(desk.messages.join(), /index can’t be kept/);
    await desk.stop();
  });
});
