import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** Starts a thread in a process with the option, and prints the limit of its heap in bytes, with own room and without. */
const program = `
import { Worker } from 'node:worker_threads';
import { allowOwnRoom } from './src/server/small-heap.node.ts';
const limit = (begun) => new Promise((resolve) => {
  const code = "require('worker_threads').parentPort.postMessage(require('v8').getHeapStatistics().heap_size_limit)";
  const worker = new Worker(code, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 24 } });
  worker.once('online', begun);
  worker.once('message', resolve);
});
const own = await limit(allowOwnRoom());
console.log(JSON.stringify([own, await limit(() => {})]));
`;

function limits(...options: readonly string[]): number[] {
  const args = [...options, '--import', 'tsx', '--input-type=module', '-e', program];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(stdout) as number[];
}

describe('room for new objects', () => {
  it('is in threads what their own limits say, and afterwards again what the process was started with', () => {
    const [without] = limits();
    const [own, after] = limits('--max-semi-space-size=32');
    assert.equal(own, without);
    assert.ok(after! > own!, `${after} and ${own}`);
  });
});
