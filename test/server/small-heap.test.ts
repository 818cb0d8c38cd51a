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

/** Makes many objects that live on, then some more, and tells how many bytes of these are among the old ones. */
const livingOn = `
const { getHeapSpaceStatistics } = process.getBuiltinModule('node:v8');
const make = (i) => ({ i, list: [i, i + 1, i + 2] });
let kept = [];
for (let round = 0; round < 25; round++) {
  kept = [];
  for (let i = 0; i < 200_000; i++) kept.push(make(i));
}
const old = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space').space_used_size;
const more = Array.from({ length: 5 }, () => {
  const before = old();
  for (let i = 0; i < 2000; i++) kept.push(make(i));
  return old() - before;
});
// A collection may fall between.
more.sort((a, b) => a - b)[2];
`;

/** The same in a process that keeps them apart. */
const apart = `
import { runInThisContext } from 'node:vm';
import { keepNewObjectsApart } from './src/server/small-heap.node.ts';
keepNewObjectsApart();
console.log(runInThisContext(${JSON.stringify(livingOn)}));
`;

function printed(code: string, ...options: readonly string[]): unknown {
  const args = [...options, '--import', 'tsx', '--input-type=module', '-e', code];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(stdout);
}

const limits = (...options: readonly string[]) => printed(program, ...options) as number[];

describe('room for new objects', () => {
  it('is in threads what their own limits say, and afterwards again what the process was started with', () => {
    const [without] = limits();
    const [own, after] = limits('--max-semi-space-size=32');
    assert.equal(own, without);
    assert.ok(after! > own!, `${after} and ${own}`);
  });
});

describe('new objects', () => {
  it('are made among the new ones, even where those made before lived on', () => {
    // On one thread: when code is compiled, and what it is compiled to, is then always the same.
    assert.equal(printed(apart, '--single-threaded'), 0);
  });
});

/** Makes objects that live on for a while, and prints how large the room for new ones is before and afterwards. */
const growing = `
import { getHeapSpaceStatistics } from 'node:v8';
import { letRoomGrow } from './src/server/small-heap.node.ts';
const size = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size;
const work = () => {
  const live = [];
  for (let i = 0; i < 3e6; i++) live[i % 3e5] = { i };
  return size();
};
letRoomGrow(false);
const before = size();
const held = work();
letRoomGrow(true);
console.log(JSON.stringify([before, held, work()]));
`;

describe('the room for new objects while workers annotate', () => {
  it('stays as it is until it may grow again', () => {
    const [before, held, free] = printed(growing, '--max-semi-space-size=32') as [number, number, number];
    assert.ok(held <= before, `${held} and ${before}`);
    assert.ok(free > held, `${free} and ${held}`);
  });
});
