/**
 * `npm run bench`: speed of every part beside peers, load time, edits, memory, growth. Exits with 1 where growth is
 * worse than claimed; absolute figures never fail, since machines differ.
 *
 * `npm run bench -- --edits`: edits only.
 *
 * `npm run bench -- --archive N... [--minutes M] [--keep]`: archives of N articles in the real server instead.
 */

import { spawnSync } from 'node:child_process';
import { annotate } from '../src/article.ts';
import { roomForNew } from '../src/extension/server-processes.node.ts';
import { annotatingRates, type Rate } from './annotating.ts';
import { syntheticArchive } from './archive.ts';
import { coldLoads } from './cold-loads.ts';
import { editLatencies } from './edits.ts';
import { measureGrowth, slack } from './growth.ts';
import { loadMedia } from './load-media.ts';
import { printScale } from './scale.ts';

const thousands = (n: number) => Math.round(n).toLocaleString('en').padStart(12);

const archive = process.argv.indexOf('--archive');
if (archive >= 0) {
  await printScale(process.argv.slice(archive + 1));
  process.exit();
}

/** In a process of its own, with as much room for new objects as the desktop's server has. */
function measureEdits(): boolean {
  const own = [roomForNew, ...process.execArgv, process.argv[1]!, '--edits-here'];
  return spawnSync(process.execPath, own, { stdio: 'inherit' }).status === 0;
}

if (process.argv.includes('--edits')) process.exit(measureEdits() ? 0 : 1);

if (process.argv.includes('--edits-here')) {
  const { engine } = await loadMedia();
  // A server at work has compiled its code.
  for (let round = 0; round < 3; round++)
    for (const { file, text } of syntheticArchive(300)) annotate({ file, text }, engine);
  for (const latency of editLatencies(engine)) {
    const { what, words, edits, median, p95, slowest, processorMedian, processorP95 } = latency;
    console.log(
      `an edit of one character ${what} in an article of ${words} words (${edits} edits): ` +
        `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms; ` +
        `processor time: median ${processorMedian.toFixed(1)} ms, p95 ${processorP95.toFixed(1)} ms`,
    );
  }
  process.exit();
}

const before = process.memoryUsage().rss;
const { engine, milliseconds } = await loadMedia();
const megabytes = (process.memoryUsage().rss - before) / 1e6;
console.log(
  `Node ${process.version}; model and lexicon loaded in ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB resident`,
);
for (const { what, milliseconds } of coldLoads())
  console.log(`cold start, ${what.padEnd(44)} ${milliseconds.toFixed(0).padStart(4)} ms`);
console.log();

const articles = [...syntheticArchive(300)];
const rates = annotatingRates(articles, engine);
console.log(`${'300 synthetic articles, one core'.padEnd(48)}    tokens/s      chars/s`);
for (const { what, tokensPerSecond, charactersPerSecond } of rates)
  console.log(`${what.padEnd(48)}${thousands(tokensPerSecond)} ${thousands(charactersPerSecond)}`);
const [whole, together] = rates;
const peer = rates.find(({ what }) => what.startsWith('compromise'))!;
const times = (rate: Rate) => (rate.tokensPerSecond / peer.tokensPerSecond).toFixed(1);
console.log(`\nagainst compromise: ${times(whole!)} times, articles together ${times(together!)} times\n`);

console.log(`resident now: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);

let failed = !measureEdits();
console.log();
for (const { what, exponent, claimed } of measureGrowth(engine)) {
  const wrong = exponent > claimed + slack;
  failed ||= wrong;
  console.log(`${wrong ? 'FAIL' : 'ok  '} growth ${exponent.toFixed(2)} (claimed ${claimed}): ${what}`);
}
process.exitCode = failed ? 1 : 0;
