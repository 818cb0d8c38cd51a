import assert from 'node:assert/strict';
import { LastShown } from '../../src/extension/last-shown.ts';

describe('what a list shows', () => {
  it('is new at first, and wherever something in it differs', () => {
    const shown = new LastShown();
    assert.equal(shown.isNew([]), true);
    assert.equal(shown.isNew([{ name: 'Ada' }]), true);
    assert.equal(shown.isNew([{ name: 'Eva' }]), true);
    assert.equal(shown.isNew([]), true);
  });

  it('is not new where the same comes again', () => {
    const shown = new LastShown();
    shown.isNew([{ name: 'Ada', mentions: [1, 2] }]);
    assert.equal(shown.isNew([{ name: 'Ada', mentions: [1, 2] }]), false);
  });
});
