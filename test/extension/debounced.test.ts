import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { debounced } from '../../src/extension/debounced.ts';

describe('debounced calls', () => {
  it('are one call after a burst', async () => {
    let calls = 0;
    const soon = debounced(() => calls++, 20);
    for (let i = 0; i < 5; i++) soon();
    assert.equal(calls, 0);
    await sleep(80);
    assert.equal(calls, 1);
  });

  it('happen now and then while a burst goes on', async () => {
    let calls = 0;
    const soon = debounced(() => calls++, 10);
    const end = Date.now() + 400;
    while (Date.now() < end) {
      soon();
      await sleep(2);
    }
    soon.cancel();
    assert.ok(calls >= 1);
  });

  it('do not happen once cancelled', async () => {
    let calls = 0;
    const soon = debounced(() => calls++, 10);
    soon();
    soon.cancel();
    await sleep(40);
    assert.equal(calls, 0);
  });
});
