import assert from 'node:assert/strict';
import { quoteBalance } from '../../src/garbles/quote-balance.ts';
import { found } from './support.ts';

describe('quotation without its other end', () => {
  it('never closed', () => {
    const text =
      '“We will rebuild the old bridge by autumn, the mayor said on Monday.\n\nThe work has begun.';
    assert.deepEqual(found(quoteBalance, text), ['“']);
  });
  it('never closed, behind another quotation of a paragraph that breaks off', () => {
    const text =
      'The bridge is old.\n\n“We are late,” the mayor said on Monday. “We have waited for the bridge,\n\nThe work has begun.';
    assert.deepEqual(found(quoteBalance, text), ['“']);
    assert.deepEqual(found(quoteBalance, text.replace('bridge,', 'bridge as long as we could')), ['“']);
    assert.deepEqual(found(quoteBalance, text.replace('The work', '“The work')), []);
    assert.deepEqual(found(quoteBalance, text.replace('bridge,', 'bridge,”')), []);
  });
  it('never opened', () => {
    const text =
      'The work has begun.\n\nWe will rebuild the old bridge by autumn,” the mayor said on Monday.';
    assert.deepEqual(found(quoteBalance, text), ['”']);
  });
  it('not over several paragraphs, not inches, not nested', () => {
    const text = [
      '“We will rebuild the bridge. It will be as good as the old one was.',
      '“And it will carry more than the old one ever did,” the mayor said.',
      'The screen is 27" wide and the door is as high as the house once was.',
      '“The people ask ‘when’, and I say ‘soon’,” she said. “Very soon indeed.”',
      '"It is late," he said to the people who had come. "Go home now."',
    ].join('\n\n');
    assert.deepEqual(found(quoteBalance, text), []);
  });
});
