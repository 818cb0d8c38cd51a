import assert from 'node:assert/strict';
import { toBase64 } from '../../src/extension/articles/base64.ts';

describe('base64', () => {
  for (const size of [0, 1, 2, 3, 24_575, 24_576, 24_577, 100_003]) {
    it(`is that of Node for ${size} bytes`, () => {
      const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) % 256);
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
    });
  }
});
