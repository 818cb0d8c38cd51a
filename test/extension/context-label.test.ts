import assert from 'node:assert/strict';
import { contextLabel } from '../../src/extension/views/context-label.ts';

/** The label with its emphasised part in brackets. */
function shown(before: string, text: string, after: string): string {
  const { label, highlight } = contextLabel(before, text, after);
  const [start, end] = highlight;
  return `${label.slice(0, start)}[${label.slice(start, end)}]${label.slice(end)}`;
}

describe('a mention in its context', () => {
  it('is emphasised', () => {
    assert.equal(shown('said ', 'Lagarde', ' on Monday.'), 'said [Lagarde] on Monday.');
  });

  it('stands near the start, so that a narrow sidebar shows it', () => {
    assert.equal(
      shown('After a week of talks behind closed doors ', 'Lagarde', ' spoke.'),
      '…closed doors [Lagarde] spoke.',
    );
  });

  it('is cut within a word where words are too long', () => {
    const label = shown('x'.repeat(60), 'Lagarde', '');
    assert.equal(label, `…${'x'.repeat(14)}[Lagarde]`);
  });

  it('is one line, though the text breaks within it', () => {
    assert.equal(shown('', 'Christine\r\n  Lagarde', ''), '[Christine Lagarde]');
  });
});
