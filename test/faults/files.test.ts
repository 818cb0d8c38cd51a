import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { ArchiveFolder, articleAbout } from './archive-folder.ts';
import { type DeskOptions, DeskProcess, killRemaining } from './desk-process.ts';
import { bound } from './without-privilege.ts';

describe('when files misbehave', function () {
  this.timeout(300_000);
  let archive: ArchiveFolder;
  let desk: DeskProcess;

  async function start(options: Partial<DeskOptions> = {}): Promise<void> {
    desk = new DeskProcess({ folder: archive.folder, storage: archive.storage, ...options });
    await desk.initialize();
    await desk.tellFiles(archive.uris);
  }

  afterEach(async () => {
    await killRemaining();
    archive.remove();
  });

  it('as they are replaced while they are read, the last state counts', async () => {
    archive = new ArchiveFolder(80);
    await start();
    for (let round = 0; round < 10; round++) {
      for (let i = 0; i < 80; i += 7) {
        writeFileSync(archive.path('new'), articleAbout(round === 9 ? 'Kaja Kallas' : 'Ulf Kristersson', 20));
        renameSync(archive.path('new'), archive.path(`${i}.txt`));
      }
      await desk.tellChanges(archive.uris.filter((_, i) => i % 7 === 0));
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await desk.settled(80);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await desk.settled(80);
    for (let i = 0; i < 80; i += 7) {
      const names = await desk.names(archive.uris[i]!);
      assert.ok(names.includes('Kaja Kallas') && !names.includes('Ulf Kristersson'), `${i}: ${names[0]}`);
    }
  });

  it('as the clock jumps, what changed is noticed all the same', async () => {
    archive = new ArchiveFolder(6);
    for (const [i, year] of [1970, 1999, 2099].entries())
      utimesSync(archive.path(`${i}.txt`), new Date(`${year}-01-02`), new Date(`${year}-01-02`));
    await start();
    await desk.settled(6);
    await desk.stop();
    // The same length and the same time as before.
    for (const i of [0, 1, 2]) {
      const { mtime, size } = statSync(archive.path(`${i}.txt`));
      const text = articleAbout(['Angela Merkel', 'Emmanuel Macron', 'Olaf Scholz'][i]!);
      archive.write(`${i}.txt`, text.replaceAll('Geneva', 'Lisbon'));
      utimesSync(archive.path(`${i}.txt`), mtime, mtime);
      assert.equal(statSync(archive.path(`${i}.txt`)).size, size);
    }
    await start();
    await desk.settled(6);
    for (const i of [0, 1, 2]) assert.ok((await desk.names(archive.uris[i]!)).includes('Lisbon'), `${i}.txt`);
  });

  it('as they vanish, turn into folders or lead in circles, the others are checked', async () => {
    archive = new ArchiveFolder(6);
    rmSync(archive.path('1.txt'));
    rmSync(archive.path('2.txt'));
    mkdirSync(archive.path('2.txt'));
    rmSync(archive.path('3.txt'));
    symlinkSync(archive.path('3.txt'), archive.path('3.txt'));
    await start();
    await desk.settled(6);
    const reasons = desk.status!.skipped.map(({ reason }) => reason);
    assert.deepEqual(reasons, ['no such file', 'a folder', 'a link that leads in a circle']);
    assert.equal(desk.status!.articles, 3);
  });

  it('as permission to read them is lost, they are skipped with the reason until it is back', async function () {
    const through = bound();
    if (!through) this.skip();
    archive = new ArchiveFolder(4);
    await start({ through });
    await desk.settled(4);
    const uri = archive.uris[1]!;
    chmodSync(archive.path('1.txt'), 0);
    await desk.tellChanges([uri]);
    await desk.until('skipped', () => desk.status?.skipped.length === 1);
    assert.deepEqual(desk.status!.skipped, [{ uri, reason: 'no permission to read it' }]);
    chmodSync(archive.path('1.txt'), 0o600);
    await desk.tellChanges([uri]);
    await desk.until('back', () => desk.status?.skipped.length === 0 && desk.status.articles === 4);
    assert.ok((await desk.names(uri)).includes('Emmanuel Macron'));
  });

  it('as they are huge, or one endless line, they are skipped with the reason or checked', async () => {
    archive = new ArchiveFolder(4);
    const huge = archive.write('huge.txt', articleAbout('Joe Biden').repeat(Math.ceil(20_000_000 / 700)));
    const line = 'Olaf Scholz met Mario Draghi in Rome and spoke of it for a while. ';
    const long = archive.write('line.txt', line.repeat(Math.floor(4_900_000 / line.length)));
    await start();
    // The others don't wait for them.
    await desk.until('the others', () => (desk.status?.articles ?? 0) >= 4, 60_000);
    await desk.settled(6, 170_000);
    const skipped = new Map(desk.status!.skipped.map(({ uri, reason }) => [uri, reason]));
    assert.match(skipped.get(huge)!, /^larger than 5 MB \(\d+(\.\d)? MB\)$/);
    const reason = skipped.get(long);
    if (reason === undefined) assert.ok((await desk.names(long)).includes('Olaf Scholz'));
    else assert.match(reason, /takes too long|failed/);
  });

  it('as their encoding is broken in any way, they are read or skipped with the reason', async () => {
    archive = new ArchiveFolder(3);
    const text = articleAbout('Angela Merkel');
    const utf16 = (bom: number[], swap: boolean) => {
      const bytes = Buffer.from(text, 'utf16le');
      return Uint8Array.from([...bom, ...(swap ? bytes.swap16() : bytes)]);
    };
    const latin = Buffer.from(text.replace('quota', 'quota, a cliché'), 'latin1');
    const cases: Readonly<Record<string, Uint8Array>> = {
      'utf16le.txt': utf16([0xff, 0xfe], false),
      'utf16be.txt': utf16([0xfe, 0xff], true),
      'utf8-bom.txt': Buffer.from(`\ufeff${text}`),
      'latin1.txt': latin,
      'truncated.txt': Buffer.from(`${text}é`).subarray(0, -1),
      'surrogates.txt': Uint8Array.from([...Buffer.from(text), 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80]),
      'overlong.txt': Uint8Array.from([...Buffer.from(text), 0xc0, 0xaf, 0xf8, 0x88, 0x80, 0x80, 0x80]),
      'nul.txt': Uint8Array.from([...Buffer.from(text), 0, 0, 1]),
      'odd-utf16.txt': Uint8Array.from([0xff, 0xfe, 0x41]),
      'random.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 256),
      'empty.txt': new Uint8Array(),
      'bom-only.txt': Uint8Array.from([0xef, 0xbb, 0xbf]),
    };
    const uris = Object.entries(cases).map(([name, bytes]) => archive.write(name, bytes));
    await start();
    await desk.settled(3 + uris.length);
    const skipped = desk.status!.skipped.map(({ uri, reason }) => `${uri.split('/').at(-1)}: ${reason}`);
    const noText = ['nul', 'odd-utf16', 'random'].map((name) => `${name}.txt: not text`);
    assert.deepEqual(skipped, noText);
    for (const name of ['utf16le', 'utf16be', 'utf8-bom', 'latin1', 'truncated', 'surrogates', 'overlong'])
      assert.ok((await desk.names(uris.find((uri) => uri.includes(name))!)).includes('Angela Merkel'), name);
  });
});
