import assert from 'node:assert/strict';
import fc from 'fast-check';
import { garbleKinds, sureConfidence } from '../../src/annotation.ts';
import { detectors } from '../../src/garbles/registry.ts';
import { assertGrowsInStep } from '../growth.ts';
import { garblesOf, inputFor } from './support.ts';

const pieces = [
  'The ferry left the harbour',
  '. .',
  ', ”the',
  '“ ',
  '\n\n',
  'Leave a Reply\n',
  ' In ',
  'GenevaLavrov',
  'cafÃ©',
  'Ask him if it is. ',
  ' the the ',
  '[email protected]',
  ' said Harper would',
  '2:16\n',
];

describe('all detectors together', () => {
  it('have ids and known kinds', () => {
    assert.equal(new Set(detectors.map(({ id }) => id)).size, detectors.length);
    for (const { kind } of detectors) assert.ok(garbleKinds.includes(kind));
  });

  it('of scope block find the same in each block alone as in the whole', () => {
    const blocks = detectors.filter(({ scope }) => scope === 'block');
    assert.ok(blocks.length > 10);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const whole = inputFor(parts.join(''));
        for (const { id, detect } of blocks) {
          const spans = (input: typeof whole, by: number) =>
            [...detect(input)].map(({ start, end, message }) => `${start + by} ${end + by} ${message}`);
          const apart = whole.article.parts.flatMap(({ article, start }) =>
            spans({ ...whole, article }, start),
          );
          assert.deepEqual(apart.sort(), spans(whole, 0).sort(), id);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('report one garble once, in order, with the text it covers', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let free = 0;
        for (const garble of garblesOf(text, { strict: true })) {
          assert.ok(garble.start >= free && garble.end > garble.start);
          assert.equal(garble.text, text.slice(garble.start, garble.end));
          assert.ok(!garble.fixes.includes(garble.text));
          free = garble.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hide what is unsure unless asked', () => {
    const text =
      'The ferry was sold. The captain turned to Work people of it. It was a long day for all of them.';
    assert.deepEqual(garblesOf(text), []);
    const strict = garblesOf(text, { strict: true });
    assert.equal(strict.length, 1);
    assert.ok(strict[0]!.confidence < sureConfidence);
  });

  it('never throw on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        garblesOf(text, { strict: true });
      }),
    );
  });

  it('leave the markup between words alone', () => {
    const text =
      'The treaty with [Geneva](https://example.org/a) , signed late, and **Vienna** . It holds.\n';
    assert.deepEqual(garblesOf(text.replaceAll(' ,', ',').replaceAll(' .', '.'), {}, 'a.md'), []);
    for (const garble of garblesOf(text, {}, 'a.md'))
      assert.equal(garble.text, text.slice(garble.start, garble.end));
  });

  it('stay silent on other languages', () => {
    const text = 'Der Kanzler sagte am Montag , ”die Gespräche seien gut verlaufen. . '.repeat(8);
    assert.deepEqual(garblesOf(text), []);
  });

  it('mend a text that is then clean', () => {
    let text =
      '“The ferry is old, ”the mayor said . It left at noon.. The talks with Moscow On prices went on.';
    for (const { start, end, fixes } of garblesOf(text).reverse())
      text = text.slice(0, start) + fixes[0] + text.slice(end);
    assert.deepEqual(garblesOf(text), []);
    assert.equal(
      text,
      '“The ferry is old,” the mayor said. It left at noon. The talks with Moscow on prices went on.',
    );
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['quotes', '“ ” " '],
    ['stops', '. , .. '],
    ['letters', 'a'],
    ['capitals', 'Aa'],
    ['words', 'In the the In '],
    ['spaces', '  '],
    ['lines', 'a\n'],
    ['breadcrumbs', 'Home » '],
    ['brackets', '[(a/'],
    ['mojibake', 'â€'],
    ['times', ' 1:23'],
    ['names', 'Harper said Harper '],
    ['apostrophes', 'new’road '],
    ['networks', 'facebook | '],
    ['orders', 'Ask him if it is. '],
    ['clauses', ', but that the x'],
    ['anchors', 'he spoke In it '],
    ['spaced marks', '“ a ” '],
    ['sentences', 'The old ferry left the harbour of the town at noon. '],
  ];
  for (const [name, unit] of hostile) {
    it(`grow no faster than the text: ${name}`, () => {
      assertGrowsInStep((length) => {
        const input = inputFor(`The mayor said of it that he was. ${unit.repeat(length / unit.length)}`);
        // Of lists of phrases a few: each pattern by itself is proved to be safe elsewhere.
        for (const { detect } of detectors) for (const _ of detect(input, [0, 1, 2]));
      }, 160_000);
    });
  }
});
