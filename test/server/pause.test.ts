import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { pause } from '../../src/server/pause.ts';

describe('a pause between slices of work', () => {
  it('lets what is read arrive, though two pieces of work go on at once', async () => {
    let arrived = false;
    let slices = 0;
    const reading = readFile(new URL(import.meta.url)).then(() => {
      arrived = true;
    });
    const work = async () => {
      while (!arrived && slices < 500) {
        slices++;
        // Longer than the resolution of timers.
        for (const end = performance.now() + 2; performance.now() < end; );
        await pause();
      }
    };
    await Promise.all([work(), work()]);
    assert.ok(arrived, `nothing arrived in ${slices} slices`);
    await reading;
  });
});
