import assert from 'node:assert/strict';
import { Coalescer, type Timers } from '../../src/extension/articles/coalescer.ts';

/** Timers that run when the test says how much time has passed. */
class Clock implements Timers {
  #now = 0;
  #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #next = 1;

  set(run: () => void, milliseconds: number): number {
    this.#timers.set(this.#next, { at: this.#now + milliseconds, run });
    return this.#next++;
  }
  clear(timer: unknown): void {
    this.#timers.delete(timer as number);
  }
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [id, { at, run }] of [...this.#timers]) {
      if (at > this.#now || !this.#timers.delete(id)) continue;
      run();
    }
  }
}

describe('coalescing of events', () => {
  const start = () => {
    const clock = new Clock();
    const batches: [string, number][][] = [];
    const coalescer = new Coalescer<number>((batch) => batches.push([...batch]), 100, 500, clock);
    return { clock, batches, coalescer };
  };

  it('waits until it is quiet, and keeps the latest of each key', () => {
    const { clock, batches, coalescer } = start();
    coalescer.add('a', 1);
    clock.pass(60);
    coalescer.add('b', 2);
    coalescer.add('a', 3);
    clock.pass(60);
    assert.deepEqual(batches, []);
    clock.pass(60);
    assert.deepEqual(batches, [
      [
        ['a', 3],
        ['b', 2],
      ],
    ]);
  });

  it('waits no longer than the longest time, however busy it is', () => {
    const { clock, batches, coalescer } = start();
    for (let i = 0; i < 20; i++) {
      coalescer.add(`file ${i}`, i);
      clock.pass(50);
    }
    assert.equal(batches.length >= 1, true);
    assert.equal(batches[0]!.length, 10);
  });

  it('starts anew after a batch, and forgets what is pending when disposed of', () => {
    const { clock, batches, coalescer } = start();
    coalescer.add('a', 1);
    clock.pass(100);
    coalescer.add('a', 2);
    clock.pass(100);
    coalescer.add('a', 3);
    coalescer.dispose();
    clock.pass(1000);
    assert.deepEqual(batches, [[['a', 1]], [['a', 2]]]);
  });
});
