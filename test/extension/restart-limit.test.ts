import assert from 'node:assert/strict';
import { RestartLimit } from '../../src/extension/restart-limit.ts';

const minute = 60_000;

describe('a server that dies', () => {
  it('is started again three times in a row, then left', () => {
    const limit = new RestartLimit();
    const tries = [1, 2, 3, 4, 5].map((second) => limit.mayRestart(second * 1000));
    assert.deepEqual(tries, [true, true, true, false, false]);
  });

  it('now and then is always started again', () => {
    const limit = new RestartLimit();
    for (let i = 0; i < 20; i++) assert.ok(limit.mayRestart(i * 1.5 * minute), String(i));
  });

  it('gets as many tries again once people want it', () => {
    const limit = new RestartLimit();
    for (let i = 0; i < 4; i++) limit.mayRestart(i);
    limit.forget();
    assert.ok(limit.mayRestart(5));
  });
});
