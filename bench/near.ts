/**
 * Near look-up: names at most two edits from a query, among 500,000.
 *
 *   node --expose-gc --import tsx bench/near.ts [N]
 *
 * The names are given and family names of the people in data/, combined at random; the queries are such names
 * garbled by train/names/garble.ts. Prints the time of a look-up and the memory of the index beside the names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { NearIndex, poolOf } from '../src/lexicon/near-index.ts';
import { foldName } from '../src/text/fold.ts';
import { randomFrom } from '../train/entities/random.ts';
import { garbleName, sourceLanguages } from '../train/names/garble.ts';
import { percentile } from './timing.ts';

const size = Number(process.argv[2] ?? 500_000);
const queries = 3000;
const random = randomFrom(3);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Given and family names of everybody whom the hand-made data name. */
function namesInData(): { readonly given: readonly string[]; readonly family: readonly string[] } {
  const folder = new URL('../data/', import.meta.url);
  const given = new Set<string>();
  const family = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.startsWith('offices-')))
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      const [, first, last] = /^[\d-]+ (\p{Lu}\p{Ll}+) (?:\S+ )*(\p{Lu}\p{Ll}{2,})$/u.exec(line) ?? [];
      if (first && last) {
        given.add(first);
        family.add(last);
      }
    }
  return { given: [...given], family: [...family] };
}

const { given, family } = namesInData();
if (given.length * family.length < 2 * size) throw new Error('too few names in data/');
const names = new Set<string>();
while (names.size < size) names.add(`${pick(given)} ${pick(family)}`);
const written = [...names];
const folded = written.map(foldName);
const asked: string[] = [];
while (asked.length < queries) {
  const garble = garbleName(pick(written), pick(sourceLanguages), random);
  if (garble) asked.push(foldName(garble.garbled));
}

globalThis.gc?.();
const before = process.memoryUsage();
const used = ({ heapUsed, external, arrayBuffers }: NodeJS.MemoryUsage) => heapUsed + external + arrayBuffers;
const index = new NearIndex(poolOf(folded));
let found = 0;
const built = performance.now();
index.search(asked[0]!, 2, () => {});
console.log(`built in ${(performance.now() - built).toFixed(0)} ms`);
for (const query of asked.slice(0, 500)) index.search(query, 2, () => {});
const times = asked.map((query) => {
  const start = performance.now();
  index.search(query, 2, () => found++);
  return performance.now() - start;
});
globalThis.gc?.();
const megabytes = (used(process.memoryUsage()) - used(before)) / 1e6;
console.log(
  `${size} names (${given.length} given, ${family.length} family), ${queries} queries, ${(found / queries).toFixed(1)} found each`,
);
console.log(
  `median ${percentile(times, 0.5).toFixed(3)} ms, 95 % ${percentile(times, 0.95).toFixed(3)} ms, ${megabytes.toFixed(0)} MB with the names folded`,
);
