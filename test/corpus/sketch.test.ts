import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sketchOf } from '../../src/corpus/sketch.ts';
import { hashText, scramble } from '../../src/text/hash.ts';

/** As it is defined, with a string for each word. */
function sketchByDefinition(text: string): number {
  const hashes = Array.from(text.slice(0, 20_000).matchAll(/[\p{L}\p{N}]+/gu), ([word]) =>
    hashText(word.toLowerCase()),
  );
  const runs = hashes.slice(5).map((_, i) => hashes.slice(i, i + 6));
  const mixed = runs.map((run) => run.reduce((sum, hash) => scramble(Math.imul(sum, 31) + hash), 0));
  return mixed.length === 0 ? hashText(text) : mixed.reduce((a, b) => Math.min(a, b));
}

describe('the sketch of a text', () => {
  it('is as defined, whatever the script', () => {
    const piece = fc.constantFrom(
      ...['The', 'İzmir', 'straße', '中文', '𝒜b', '𠮷野', '\ud800', '\udc00x', '12٣', 'o’neill', '½', 'ªº'],
      ...[' ', ' ', '-', '“', '\n', '.'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(sketchOf(text), sketchByDefinition(text));
      }),
    );
  });

  it('is the same for texts that share most of their wording, and another for others', () => {
    const words = Array.from({ length: 300 }, (_, i) => `word${i}`);
    const whole = words.join(' ');
    assert.equal(sketchOf(whole), sketchOf(whole.toUpperCase()));
    assert.notEqual(sketchOf(whole), sketchOf(words.toReversed().join(' ')));
  });
});
