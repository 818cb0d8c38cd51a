import assert from 'node:assert/strict';
import { inGroups } from '../../src/cli/in-groups.ts';

async function* numbers(...all: readonly number[]): AsyncGenerator<number> {
  yield* all;
}

async function gathered<T>(groups: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const group of groups) all.push(group);
  return all;
}

const limits = { most: 3, heaviest: 10, weight: (item: number) => item };

describe('groups of what has come', () => {
  it('hold at most so many items, in their order', async () => {
    assert.deepEqual(await gathered(inGroups(numbers(1, 1, 2, 1, 1, 2, 1), limits)), [
      [1, 1, 2],
      [1, 1, 2],
      [1],
    ]);
  });

  it('weigh at most so much, but for an item that weighs more by itself', async () => {
    assert.deepEqual(await gathered(inGroups(numbers(4, 5, 6, 20, 1), limits)), [[4, 5], [6], [20], [1]]);
  });

  it('do not wait for what has not come yet', async () => {
    let send: (item: number) => void = () => {};
    async function* slowly(): AsyncGenerator<number> {
      yield 1;
      yield await new Promise<number>((resolve) => {
        send = resolve;
      });
    }
    const groups = inGroups(slowly(), limits);
    assert.deepEqual((await groups.next()).value, [1]);
    const next = groups.next();
    send(2);
    assert.deepEqual((await next).value, [2]);
    assert.equal((await groups.next()).done, true);
  });

  it('pass an error on, behind the items that came before it', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      throw new Error('no more');
    }
    const groups = inGroups(failing(), limits);
    await assert.rejects(async () => {
      assert.deepEqual((await groups.next()).value, [1]);
      await groups.next();
    }, /no more/);
  });

  it('let their source end when nobody wants more', async () => {
    let ended = false;
    async function* source(): AsyncGenerator<number> {
      try {
        for (;;) yield 1;
      } finally {
        ended = true;
      }
    }
    for await (const group of inGroups(source(), limits)) {
      assert.equal(group.length, 3);
      break;
    }
    assert.ok(ended);
  });
});
