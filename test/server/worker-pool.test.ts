import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotateJob } from '../../src/server/annotator.ts';
import { WorkerPool } from '../../src/server/workers/worker-pool.node.ts';

/** A worker that answers with the reason it is given, some together as the real one, and dies of some. */
const script = `
const { parentPort } = require('node:worker_threads');
const wait = () => { for (const end = Date.now() + 60; Date.now() < end; ); };
const waiting = [];
parentPort.on('message', (job) => { if (waiting.push(job) === 1) setImmediate(work); });
function work() {
  const some = waiting[0].alone ? waiting.splice(0, 1) : waiting.splice(0, 3);
  for (const { uri } of some) {
    if (uri === 'die') { wait(); process.exit(1); }
    if (uri === 'throw') { wait(); throw new Error('broken'); }
  }
  for (const { uri } of some) parentPort.postMessage({ kind: 'skipped', reason: uri });
  if (waiting.length > 0) setImmediate(work);
}`;

describe('a pool of workers', () => {
  let folder: string;
  let pool: WorkerPool;
  const job = (uri: string): AnnotateJob => ({
    uri,
    maxSize: 1,
    encoding: undefined,
    publishedOn: null,
    options: {},
    knownHash: undefined,
  });
  const reason = async (uri: string) => {
    const outcome = await pool.annotate(job(uri));
    return outcome.kind === 'skipped' ? outcome.reason : outcome.kind;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-pool-'));
    const file = join(folder, 'worker.cjs');
    writeFileSync(file, script);
    pool = new WorkerPool({ script: file, data: { lexicon: '', model: '' }, size: 2 });
  });
  afterEach(() => {
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives every job its own answer', async () => {
    const uris = Array.from({ length: 40 }, (_, i) => String(i));
    assert.deepEqual(await Promise.all(uris.map(reason)), uris);
  });

  it('loses the article that kills a worker, and no other', async () => {
    const uris = ['a', 'die', 'b', 'c', 'throw', 'd', 'e'];
    const reasons = await Promise.all(uris.map(reason));
    const lost = 'checking it failed';
    assert.deepEqual(reasons, ['a', lost, 'b', 'c', lost, 'd', 'e']);
    assert.equal(await reason('after'), 'after');
  });

  it('answers what is left when it is closed', async () => {
    const waiting = [reason('a'), reason('b'), reason('c')];
    pool.close();
    assert.deepEqual(await Promise.all(waiting), ['stopped', 'stopped', 'stopped']);
    assert.equal(await reason('late'), 'stopped');
  });
});
