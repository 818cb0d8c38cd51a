import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NearIndex, poolOf } from '../../src/lexicon/near-index.ts';
import { randomFrom } from '../../train/entities/random.ts';
import { plainDistance } from './plain-distance.ts';

function near(index: NearIndex, query: string, limit: number): string[] {
  const out: string[] = [];
  index.search(query, limit, (id, distance) => out.push(`${id}:${distance}`));
  return out.sort();
}

function bruteForce(strings: readonly string[], query: string, limit: number): string[] {
  return strings
    .map((s, id) => ({ id, distance: plainDistance(s, query) }))
    .filter(({ distance }) => distance <= limit)
    .map(({ id, distance }) => `${id}:${distance}`)
    .sort();
}

describe('near index', () => {
  it('finds what comparing with every string finds', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'l', 'r', ' '), maxLength: 16 });
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 30 }),
        name,
        fc.integer({ min: 0, max: 3 }),
        (strings, query, limit) => {
          assert.deepEqual(
            near(new NearIndex(poolOf(strings)), query, limit),
            bruteForce(strings, query, limit),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds strings that were edited, swaps across any two places among them', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz ');
    const name = fc.string({ unit: letter, minLength: 8, maxLength: 24 });
    const swap = (s: string, at: number) =>
      s.slice(0, at) + (s[at + 1] ?? '') + (s[at] ?? '') + s.slice(at + 2);
    fc.assert(
      fc.property(name, fc.array(fc.nat(22), { minLength: 1, maxLength: 3 }), (original, places) => {
        const garbled = places.reduce(swap, original);
        const limit = places.length;
        assert.deepEqual(
          near(new NearIndex(poolOf([original])), garbled, limit),
          bruteForce([original], garbled, limit),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('answers several limits, and queries one after the other', () => {
    const index = new NearIndex(poolOf(['olaf scholz', 'olaf scholtz', 'ulaf scholz']));
    assert.deepEqual(near(index, 'olaf scholz', 0), ['0:0']);
    assert.deepEqual(near(index, 'olaf scholz', 1), ['0:0', '1:1', '2:1']);
    assert.deepEqual(near(index, 'olaf schulz', 1), ['0:1']);
    assert.deepEqual(near(index, '', 2), []);
    assert.deepEqual(near(new NearIndex(poolOf([])), 'olaf scholz', 2), []);
  });

  it('takes hardly longer for ten times the names, since it looks at few of them', () => {
    const random = randomFrom(7);
    const names = Array.from({ length: 20_000 }, () => randomName(random));
    const index = new NearIndex(poolOf(names));
    const cost = (): number => {
      const began = process.cpuUsage();
      for (let i = 0; i < 500; i++) index.search(randomName(random), 2, () => {});
      return process.cpuUsage(began).user / 1000;
    };
    cost();
    // A scan of 20,000 names takes a millisecond or more each; the best of three tries leaves room for a busy machine.
    const best = Math.min(cost(), cost(), cost());
    assert.ok(best < 500, `${best} ms of processor time for 500 queries`);
  });
});

const syllables = 'an ber ca del er fo gan hu in jo ka lo man ni or pa qui ro sa to ul va wen xi ya zo'.split(
  ' ',
);

function randomName(random: () => number): string {
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => syllables[Math.floor(random() * 26)]).join('');
  return `${word()} ${word()}`;
}
