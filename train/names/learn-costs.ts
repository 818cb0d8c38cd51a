/**
 * Learns what confusions of letters cost, from pairs of spellings of one name, and writes
 * src/corpus/confusion-costs.ts.
 *
 *   node --import tsx train/names/learn-costs.ts [--data DIR]
 *
 * Expectation-maximisation with best alignments, after Ristad and Yianilos, "Learning string-edit
 * distance" (1998), with edits of up to two letters on one side ("ph" for "f", "kh" for "h").
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type SpellingPair, spellingPairs } from './pairs.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: process.env['COPYDESK_DATA'] ?? 'data' } },
});

/** What an edit costs that was hardly ever seen. */
const unseen = 1;
const least = 0.15;
/** A probability that counts as hardly ever. */
const rare = 0.0008;
const rounds = 4;
/** Edits seen less often than this are left at the usual cost. */
const fewest = 8;

/** "ab>c", the sides in order of the alphabet since costs are symmetric; '' for nothing. */
const editKey = (a: string, b: string) => (a < b ? `${a}>${b}` : `${b}>${a}`);

type Costs = ReadonlyMap<string, number>;

function costOf(costs: Costs, a: string, b: string): number {
  if (a === b) return 0;
  return costs.get(editKey(a, b)) ?? (a.length === 2 || b.length === 2 ? Number.POSITIVE_INFINITY : unseen);
}

interface Step {
  readonly cost: number;
  readonly a: string;
  readonly b: string;
  readonly from: Step | undefined;
}

/** [letters of a, letters of b] that one edit may replace. */
const shapes: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
];

function align(a: string, b: string, costs: Costs, first: boolean): Step {
  const best: (Step | undefined)[][] = Array.from({ length: a.length + 1 }, () => []);
  best[0]![0] = { cost: 0, a: '', b: '', from: undefined };
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) continue;
      for (const [m, n] of shapes) {
        const from = best[i - m]?.[j - n];
        if (!from) continue;
        const [x, y] = [a.slice(i - m, i), b.slice(j - n, j)];
        // In the first round nothing is known: edits of two letters cost a little more than one.
        const edit = first && (m === 2 || n === 2) ? 1.4 : costOf(costs, x, y);
        const cost = from.cost + edit;
        if (cost < (best[i]![j]?.cost ?? Number.POSITIVE_INFINITY)) best[i]![j] = { cost, a: x, b: y, from };
      }
    }
  }
  return best[a.length]![b.length]!;
}

function learn(pairs: readonly SpellingPair[]): Map<string, number> {
  let costs = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const edits = new Map<string, number>();
    const letters = new Map<string, number>();
    const add = (counts: Map<string, number>, key: string, n: number) =>
      counts.set(key, (counts.get(key) ?? 0) + n);
    for (const { a, b, weight } of pairs) {
      const end = align(a, b, costs, round === 0);
      // Names too far apart share their source by chance, and would teach that anything goes.
      if (end.cost > (round === 0 ? 0.34 : 0.25) * Math.max(a.length, b.length)) continue;
      for (let step: Step | undefined = end; step?.from; step = step.from) {
        if (step.a !== step.b) add(edits, editKey(step.a, step.b), weight);
        for (const side of [step.a, step.b]) if (side !== '') add(letters, side, weight);
        for (const letter of [...step.a, ...step.b]) add(letters, `=${letter}`, weight);
      }
    }
    costs = new Map();
    for (const [key, count] of edits) {
      if (count < fewest) continue;
      const sides = key.split('>').filter((side) => side !== '');
      // How likely the rarer side is to come back as the other; pairs of letters by their rarer letter.
      const seen = Math.min(
        ...sides.map((side) => Math.min(...[...side].map((letter) => letters.get(`=${letter}`)!))),
      );
      const cost = Math.log(count / seen) / Math.log(rare);
      if (cost < unseen) costs.set(key, Math.max(least, cost));
    }
    console.log(`round ${round + 1}: ${costs.size} confusions`);
  }
  return costs;
}

// Doubled letters come and go everywhere; the distance knows that by itself.
const single = (word: string) => word.replace(/(.)\1/g, '$1');
const pairs = spellingPairs(values.data)
  .map(({ a, b, weight }) => ({ a: single(a), b: single(b), weight }))
  .filter(({ a, b }) => a !== b && Math.min(a.length, b.length) >= 4);
console.log(`${pairs.length} pairs`);
const costs = learn(pairs);
const lines = [...costs]
  .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
  .map(([key, cost]) => `${key} ${cost.toFixed(2)}`);
const text = `/**
 * What confusions of letters cost, learned by train/names/learn-costs.ts from transliterations in Wikidata
 * (CC0) and aliases on the OFAC list (public domain). "l>r 0.40": l for r or r for l costs 0.4 of an edit.
 */
export const confusionCosts = \`${lines.join('\n')}\`;
`;
writeFileSync(new URL('../../src/corpus/confusion-costs.ts', import.meta.url), text);
console.log(lines.slice(0, 60).join(', '));
