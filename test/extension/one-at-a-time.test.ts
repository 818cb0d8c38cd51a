import assert from 'node:assert/strict';
import { oneAtATime } from '../../src/extension/one-at-a-time.ts';

describe('one at a time', () => {
  it('does what is wanted meanwhile once, afterwards', async () => {
    let begun = 0;
    let atOnce = 0;
    const ends: (() => void)[] = [];
    const call = oneAtATime(async () => {
      begun++;
      assert.equal(++atOnce, 1, 'two at once');
      await new Promise<void>((resolve) => ends.push(resolve));
      atOnce--;
    });
    const first = call();
    const others = [call(), call(), call()];
    assert.equal(begun, 1);
    ends[0]!();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(begun, 2);
    ends[1]!();
    await Promise.all([first, ...others]);
    assert.equal(begun, 2);
    const later = call();
    assert.equal(begun, 3);
    ends[2]!();
    await later;
  });

  it('goes on after work that failed', async () => {
    let begun = 0;
    const call = oneAtATime(async () => {
      if (++begun === 1) throw new Error('gone');
    });
    await assert.rejects(call(), /gone/);
    await call();
    assert.equal(begun, 2);
  });
});
