import assert from 'node:assert/strict';
import { Latest } from '../../src/extension/latest.ts';

/** A question answered by hand. */
function question<T>() {
  let answer: (value: T) => void = () => {};
  const answered = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { ask: () => answered, answer };
}

describe('only the latest answer', () => {
  it('gives answers that come in order', async () => {
    const latest = new Latest();
    const [first, second] = [question<string>(), question<string>()];
    const shown = [latest.ask(first.ask), latest.ask(second.ask)];
    first.answer('first');
    assert.equal(await shown[0], 'first');
    second.answer('second');
    assert.equal(await shown[1], 'second');
  });

  it('drops an answer overtaken by one to a later question', async () => {
    const latest = new Latest();
    const [first, second] = [question<string>(), question<string>()];
    const shown = [latest.ask(first.ask), latest.ask(second.ask)];
    second.answer('second');
    assert.equal(await shown[1], 'second');
    first.answer('first');
    assert.equal(await shown[0], undefined);
  });

  it('passes on a failure, and answers what is asked after it', async () => {
    const latest = new Latest();
    await assert.rejects(
      latest.ask(() => Promise.reject(new Error('gone'))),
      /gone/,
    );
    assert.equal(await latest.ask(async () => 'next'), 'next');
  });
});
