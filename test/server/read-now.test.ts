import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFromDisk, readNow, stateOf } from '../../src/server/files.node.ts';
import { FileTooLarge } from '../../src/server/host.ts';

describe('reading a file at once', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function written(name: string, bytes: Uint8Array): string {
    writeFileSync(join(folder, name), bytes);
    return pathToFileURL(join(folder, name)).href;
  }

  it('gives all of its bytes, and its state', async () => {
    for (const size of [0, 1, 4096, 300_001]) {
      const bytes = Uint8Array.from({ length: size }, (_, i) => i * 7);
      const uri = written(`${size}.txt`, bytes);
      const read = readNow(uri, 1_000_000);
      assert.deepEqual(read.bytes, bytes);
      assert.deepEqual(await readFromDisk(uri, 1_000_000), bytes);
      assert.equal(read.stamp, stateOf(uri)!.stamp);
    }
  });

  it('refuses what is too large, a folder, and what is not there', () => {
    const uri = written('a.txt', new Uint8Array(11));
    assert.throws(() => readNow(uri, 10), FileTooLarge);
    assert.throws(() => readNow(pathToFileURL(folder).href, 10));
    assert.throws(() => readNow(`${uri}.gone`, 10));
  });

  it('reads what has no size of its own', function () {
    if (!existsSync('/proc/self/status')) this.skip();
    assert.ok(readNow('file:///proc/self/status', 1_000_000).bytes.length > 0);
  });
});
