/**
 * How long the extension takes in the real Node host: the call that activates it, and from there until the
 * first highlights of an article of 5,000 characters that is open from the start.
 *   node scripts/build.mjs --production --tests && node --import tsx test/hosts/measure.ts [RUNS]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.ts';
import { timingsMarker } from './suite/report.ts';
import { openWorkbench } from './workbench.ts';

interface Timings {
  readonly activation: number;
  readonly firstHighlights: number;
}

const samples = join(root, 'samples');
const text = readdirSync(samples)
  .map((file) => readFileSync(join(samples, file), 'utf8'))
  .join('\n')
  .slice(0, 5000);

async function measure(): Promise<Timings> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-measure-'));
  const article = join(folder, 'article.txt');
  writeFileSync(article, text);
  let tell: (timings: Timings) => void = () => {};
  const told = new Promise<Timings>((resolve) => {
    tell = resolve;
  });
  const workbench = await openWorkbench({
    folder,
    openFile: article,
    tests: join(root, 'out', 'test', 'hosts', 'measure-suite.cjs'),
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) => {
        const line = args.map(String).join(' ');
        const at = line.indexOf(timingsMarker);
        if (at >= 0) tell(JSON.parse(line.slice(at + timingsMarker.length, line.lastIndexOf('}') + 1)));
      });
      await page.exposeFunction('codeAutomationExit', () => {});
    },
  });
  try {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no timings')), 90_000));
    return await Promise.race([told, late]);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const runs = Number(process.argv[2] ?? 3);
const all: Timings[] = [];
for (let i = 0; i < runs; i++) all.push(await measure());
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
console.log(`activation ${all.map(({ activation }) => activation.toFixed(0)).join(', ')} ms`);
console.log(
  `first highlights ${all.map(({ firstHighlights }) => firstHighlights.toFixed(0)).join(', ')} ms later`,
);
console.log(
  `median ${median(all.map(({ activation }) => activation)).toFixed(0)} ms, ` +
    `${median(all.map(({ firstHighlights }) => firstHighlights)).toFixed(0)} ms`,
);
process.exit(0);
