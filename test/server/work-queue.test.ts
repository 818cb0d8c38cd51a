import assert from 'node:assert/strict';
import { type IsWanted, WorkQueue } from '../../src/server/work-queue.ts';
import { delay, until } from './test-client.ts';

describe('WorkQueue', () => {
  function queueOf(work: (key: string, isWanted: IsWanted) => Promise<void>, lanes = 1): WorkQueue {
    return new WorkQueue({ work, now: () => performance.now(), lanes: () => lanes });
  }

  it('does each key once, the urgent ones first', async () => {
    const done: string[] = [];
    const queue = queueOf(async (key) => void done.push(key));
    for (const key of ['a', 'b', 'c', 'b']) queue.add(key);
    queue.addUrgent('u');
    queue.addUrgent('c');
    queue.start();
    await until(() => queue.size === 0, 'all done');
    assert.deepEqual(done, ['u', 'c', 'a', 'b']);
  });

  it('does nothing before it is started', async () => {
    const done: string[] = [];
    const queue = queueOf(async (key) => void done.push(key));
    queue.addUrgent('u');
    await delay(20);
    assert.deepEqual(done, []);
    assert.equal(queue.size, 1);
  });

  it('waits for a pause in a burst', async () => {
    const done: number[] = [];
    const start = performance.now();
    const queue = queueOf(async () => void done.push(performance.now() - start));
    queue.start();
    for (let i = 0; i < 5; i++) {
      queue.addUrgent('u', 500);
      await delay(10);
    }
    await queue.settled('u');
    assert.equal(done.length, 1);
    assert.ok(done[0]! >= 535, `${done[0]} ms`);
  });

  it('makes way to people, but not for what is urgent', async () => {
    const done: string[] = [];
    const queue = queueOf(async (key) => {
      done.push(key);
      await delay(5);
    }, 2);
    queue.start();
    queue.makeWay(300);
    for (const key of ['a', 'b', 'c']) queue.add(key);
    queue.addUrgent('u');
    await delay(100);
    queue.makeWay(300);
    await delay(250);
    assert.deepEqual(done, ['u']);
    await until(() => queue.size === 0, 'all done');
    assert.deepEqual(done, ['u', 'a', 'b', 'c']);
    queue.stop();
  });

  it('goes on though the timer comes early by its clock', async () => {
    const done: string[] = [];
    const queue = new WorkQueue({ work: async (key) => void done.push(key), now: () => 0 });
    queue.start();
    queue.makeWay(20);
    queue.add('a');
    await until(() => queue.size === 0, 'all done');
    assert.deepEqual(done, ['a']);
  });

  it('goes on now and then where people never rest', async () => {
    let time = 0;
    let done = 0;
    const queue = new WorkQueue({ work: async () => void done++, now: () => time, lanes: () => 1 });
    queue.start();
    const doneAt: number[] = [];
    for (; time < 25_000; time += 100) {
      queue.makeWay(300);
      queue.add('a');
      const before = done;
      await delay(0);
      await delay(0);
      if (done > before) doneAt.push(time);
    }
    queue.stop();
    assert.ok(doneAt.length > 0, 'nothing was done');
    for (const at of doneAt) assert.ok(at % 11_200 >= 10_200, `done at ${at} ms`);
  });

  it('makes work stale when its key is added again, and does it anew', async () => {
    const kept: number[] = [];
    let round = 0;
    const queue = queueOf(async (_, isWanted) => {
      const mine = ++round;
      await delay(30);
      if (isWanted()) kept.push(mine);
    });
    queue.start();
    queue.add('a');
    await delay(15);
    queue.add('a');
    await queue.settled('a');
    assert.deepEqual(kept, [2]);
  });

  it('makes work stale when its key is removed, and lets no one wait for it', async () => {
    let kept = false;
    const queue = queueOf(async (_, isWanted) => {
      await delay(30);
      kept = isWanted();
    });
    queue.start();
    queue.add('a');
    await delay(15);
    const settled = queue.settled('a');
    queue.remove('a');
    await settled;
    await delay(40);
    assert.equal(kept, false);
  });

  it('is settled at once for a key it does not have', async () => {
    await queueOf(async () => {}).settled('a');
  });

  it('lets timers through while it works for long', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    const queue = queueOf(async () => {
      for (const end = performance.now() + 5; performance.now() < end; );
    });
    queue.start();
    for (let i = 0; i < 60; i++) queue.add(String(i));
    await until(() => queue.size === 0, 'all done');
    clearInterval(timer);
    assert.ok(ticks >= 10, `${ticks} ticks in 300 ms of work`);
  });

  it('does urgent work while the others wait for a slow disk', async () => {
    const done: string[] = [];
    const queue = queueOf(async (key) => {
      if (key.startsWith('slow')) await delay(200);
      done.push(key);
    }, 2);
    queue.start();
    for (const key of ['slow 1', 'slow 2', 'slow 3']) queue.add(key);
    await delay(20);
    queue.addUrgent('u');
    await queue.settled('u');
    assert.deepEqual(done, ['u']);
  });
});
