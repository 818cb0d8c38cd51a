/**
 * How the index of passages grows: synthetic articles set, looked up and changed, at 1,000, 10,000 and
 * 100,000 of them.
 *
 *   node --expose-gc --max-old-space-size=3000 --import tsx bench/passages.ts [N...]
 *
 * Fails (exit status 1) where setting an article or a look-up gets slower by more than the third root of the
 * growth, or where an article costs more than a kilobyte and a half beside its text.
 */
import { Passages } from '../src/corpus/passages/passages.ts';
import { syntheticArchive } from './archive.ts';

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const sizes = asked.length > 0 ? asked : [1000, 10_000, 100_000];
/** Words of an article on average. */
const words = 250;
const lookUps = 100;
const mostBytes = 1536;

function measure(size: number) {
  const texts = new Map<string, string>();
  for (const { file, text } of syntheticArchive(size, 5, words)) texts.set(file, text);
  globalThis.gc?.();
  const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = memory();
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const passages = new Passages((file) => texts.get(file));
  const set = time(() => {
    for (const [file, text] of texts) passages.set(file, text);
  });
  const files = [...texts.keys()];
  const some = Array.from({ length: lookUps }, (_, i) => files[(i * 7919) % files.length]!);
  let found = 0;
  const parallels = time(() => {
    for (const file of some) found += passages.parallels(file, { start: 200, end: 210 }).length;
  });
  const twins = time(() => {
    for (const file of some) found += passages.twins(file).length;
  });
  const edit = time(() => {
    for (const file of some) {
      passages.set(file, texts.get(file)!);
      found += passages.twins(file).length;
    }
  });
  globalThis.gc?.();
  const bytes = (memory() - before) / size;
  console.log(
    [
      `${size} articles: set ${(set / size).toFixed(3)} ms`,
      `parallels ${(parallels / lookUps).toFixed(2)} ms`,
      `twins ${(twins / lookUps).toFixed(2)} ms`,
      `edit ${(edit / lookUps).toFixed(2)} ms`,
      `${bytes.toFixed(0)} bytes an article (${found} found)`,
    ].join(', '),
  );
  return { size, set: set / size, parallels: parallels / lookUps, bytes };
}

const results = sizes.map(measure);
const [first, last] = [results[0]!, results.at(-1)!];
const allowed = 2 * Math.cbrt(last.size / first.size);
for (const what of ['set', 'parallels'] as const) {
  const growth = last[what] / first[what];
  console.log(`growth of ${what}: ×${growth.toFixed(2)} from ${first.size} to ${last.size}`);
  if (growth > allowed) process.exitCode = 1;
}
if (last.bytes > mostBytes) process.exitCode = 1;
