import assert from 'node:assert/strict';
import { foldName } from '../../src/text/fold.ts';

describe('foldName', () => {
  it('takes case, accents, apostrophes, hyphens and spacing off', () => {
    assert.equal(foldName('Stéphane  DUJARDIN'), 'stephane dujardin');
    assert.equal(foldName('O’Brien–Łukasz'), "o'brien-lukasz");
    assert.equal(foldName(' Ngozi\u00a0Okafor\u200b '), 'ngozi okafor');
    assert.equal(foldName('Straße'), 'strasse');
  });
  it('leaves other scripts as they are', () => {
    assert.equal(foldName('东京'), '东京');
  });
});
