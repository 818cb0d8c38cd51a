import assert from 'node:assert/strict';
import { Turns } from '../../src/server/turns.ts';

describe('turns', () => {
  /** Work that is done when it is told to be. */
  const work = () => {
    let end: (value: string) => void = () => {};
    const done = new Promise<string>((resolve) => {
      end = resolve;
    });
    const state = { begun: false, end: (value: string) => end(value) };
    return {
      state,
      do: () => {
        state.begun = true;
        return done;
      },
    };
  };

  it('are taken one after the other; of those that wait only the latest', async () => {
    const turns = new Turns();
    const [first, second, third] = [work(), work(), work()];
    const one = turns.take('a', first.do);
    const two = turns.take('a', second.do);
    const three = turns.take('a', third.do);
    assert.equal(await two, undefined, 'a later one came');
    assert.deepEqual([first.state.begun, second.state.begun, third.state.begun], [true, false, false]);
    first.state.end('first');
    assert.equal(await one, 'first');
    third.state.end('third');
    assert.equal(await three, 'third');
    assert.equal(second.state.begun, false);
  });

  it('of different keys do not wait for each other', async () => {
    const turns = new Turns();
    const [busy, other] = [work(), work()];
    const one = turns.take('a', busy.do);
    const two = turns.take('b', other.do);
    other.state.end('other');
    assert.equal(await two, 'other');
    busy.state.end('busy');
    assert.equal(await one, 'busy');
    const again = work();
    const last = turns.take('a', again.do);
    assert.ok(again.state.begun, 'nothing is under way any more');
    again.state.end('again');
    assert.equal(await last, 'again');
  });
});
