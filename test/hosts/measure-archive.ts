/**
 * How typing and scrolling feel in the real Node host while a large archive is indexed, beside the same while that
 * pauses, with and without another program that keeps a core busy at the lowest priority; and pictures of the
 * progress and of the sidebar once it is done, in out/screenshots.
 *   node scripts/build.mjs --production --tests && node --import tsx test/hosts/measure-archive.ts [ARTICLES]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { syntheticArchive } from '../../bench/archive.ts';
import { percentile } from '../../bench/timing.ts';
import { root } from './paths.ts';
import { timingsMarker } from './suite/report.ts';
import { openWorkbench } from './workbench.ts';

type Feel = Readonly<Record<'typing' | 'scrolling' | 'late', number[]>>;

interface Told {
  readonly busy?: Feel;
  readonly idle?: Feel;
  readonly beside?: Feel;
  readonly indexed?: number;
  readonly status?: object;
}

const count = Number(process.argv[2] ?? 20_000);
const pictures = join(root, 'out', 'screenshots');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-measure-'));
for (const { file, text } of syntheticArchive(count)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const [long] = syntheticArchive(1, 5, 1200);
writeFileSync(join(folder, 'long.txt'), long!.text);

const waiting: ((told: Told) => void)[] = [];
const heard: Told[] = [];
const next = (): Promise<Told> =>
  heard.length > 0 ? Promise.resolve(heard.shift()!) : new Promise((resolve) => waiting.push(resolve));
const workbench = await openWorkbench({
  folder,
  tests: join(root, 'out', 'test', 'hosts', 'measure-archive-suite.cjs'),
  height: 1000,
  prepare: async (page) => {
    await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) => {
      const line = args.map(String).join(' ');
      const at = line.indexOf(timingsMarker);
      if (at < 0) return;
      const told = JSON.parse(line.slice(at + timingsMarker.length, line.lastIndexOf('}') + 1)) as Told;
      const listener = waiting.shift();
      if (listener) listener(told);
      else heard.push(told);
    });
    await page.exposeFunction('codeAutomationExit', () => {});
  },
});

function show(name: string, { busy, idle, beside }: Told, part: keyof Feel): void {
  const of = (feel: Feel | undefined) =>
    [50, 95, 100].map((p) => percentile(feel?.[part] ?? [], p).toFixed(0)).join(' / ');
  console.log(
    `${name.padEnd(44)} indexing ${of(busy).padEnd(16)} paused ${of(idle).padEnd(14)} beside another ${of(beside)}`,
  );
}

try {
  const feel = await next();
  console.log('milliseconds, median / 95th percentile / worst:');
  show('a key until the document has changed', feel, 'typing');
  show('scrolling until other lines are visible', feel, 'scrolling');
  show('a timer of the extension host, late by', feel, 'late');
  console.log(`${feel.indexed} of ${count} articles indexed meanwhile`);
  await workbench.page.locator('.activitybar [aria-label^="Copydesk"]').first().click();
  const opened = performance.now();
  const filled = ['Entities', 'Findings'].map(async (view) => {
    await workbench.row(view, /./).first().waitFor({ timeout: 60_000 });
    return `${view} after ${((performance.now() - opened) / 1000).toFixed(1)} s`;
  });
  console.log(`the sidebar, opened while indexing, lists ${(await Promise.all(filled)).join(', ')}`);
  await workbench.screenshot(join(pictures, 'archive-progress.png'));
  const { status } = await next();
  console.log(JSON.stringify(status));
  await workbench.row('Entities', /./).first().waitFor({ timeout: 120_000 });
  await new Promise((resolve) => setTimeout(resolve, 5000));
  await workbench.screenshot(join(pictures, 'archive-sidebar.png'));
} finally {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
