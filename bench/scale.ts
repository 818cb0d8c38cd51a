/**
 * `npm run bench -- --archive N`: an archive of N articles in the real server, from the first index to one
 * edit. Prints every figure; the archive and its index stay in the temporary folder for the next run.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotate } from '../src/article.ts';
import type { Engine } from '../src/engine.ts';
import { type EntitySummary, method } from '../src/server/protocol.ts';
import { DeskProcess } from '../test/faults/desk-process.ts';
import { syntheticArchive } from './archive.ts';
import { loadMedia } from './load-media.ts';
import { percentile } from './timing.ts';

/** Articles annotated by one thread, to compare with. */
const sample = 300;
const lookups = 200;
const edits = 20;

export interface ScaleFigures {
  readonly articles: number;
  /** Articles a second on one thread, alone. */
  readonly alone: number;
  /** Articles a second while indexing, for each worker, and that as a share of `alone`. */
  readonly indexing: number;
  readonly efficiency: number;
  /** Megabytes resident, while indexing at most and after opening. */
  readonly memoryIndexing: number;
  readonly memory: number;
  /** Milliseconds from starting the server on an indexed archive to the list of entities. */
  readonly opening: number;
  /** Milliseconds until the whole archive was looked through for changes. */
  readonly checked: number;
  /** Milliseconds of an entity's mentions: median and 95th percentile. */
  readonly lookupMedian: number;
  readonly lookup95: number;
  /** Milliseconds from an edit that names somebody to the entity in the list: median and worst. */
  readonly editMedian: number;
  readonly editWorst: number;
  /** Size of the index as a share of the text's. */
  readonly index: number;
}

const rows: readonly (readonly [string, (figures: ScaleFigures) => string])[] = [
  ['annotating on one thread alone, articles/s', ({ alone }) => alone.toFixed(0)],
  ['first index, articles/s for each worker', ({ indexing }) => indexing.toFixed(0)],
  ['  as a share of one thread alone (wanted ≥ 85 %)', ({ efficiency }) => percent(efficiency)],
  ['memory while indexing, workers included, MB', ({ memoryIndexing }) => memoryIndexing.toFixed(0)],
  ['memory once opened and used, MB (≤ 700)', ({ memory }) => memory.toFixed(0)],
  ['opening to the list of entities, s (≤ 3)', ({ opening }) => seconds(opening)],
  ['opening until all files were looked at, s', ({ checked }) => seconds(checked)],
  ['mentions of an entity, ms, median', ({ lookupMedian }) => lookupMedian.toFixed(1)],
  ['mentions of an entity, ms, p95 (≤ 30)', ({ lookup95 }) => lookup95.toFixed(1)],
  ['one edit reflected, ms, median', ({ editMedian }) => editMedian.toFixed(0)],
  ['one edit reflected, ms, worst (≤ 100)', ({ editWorst }) => editWorst.toFixed(0)],
  ['index as a share of the text (≤ 60 %)', ({ index }) => percent(index)],
];

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

/** Measures archives of these sizes and prints a table. */
export async function printScale(sizes: readonly number[]): Promise<void> {
  const { engine } = await loadMedia();
  const workers = Math.max(1, availableParallelism() - 1);
  const figures: ScaleFigures[] = [];
  for (const size of sizes) figures.push(await measureScale(size, engine, workers));
  const cell = (text: string) => text.padStart(12);
  console.log(`${''.padEnd(52)}${sizes.map((size) => cell(size.toLocaleString('en'))).join('')}`);
  for (const [what, show] of rows)
    console.log(`${what.padEnd(52)}${figures.map((one) => cell(show(one))).join('')}`);
}

export async function measureScale(count: number, engine: Engine, workers: number): Promise<ScaleFigures> {
  const folder = join(tmpdir(), `copydesk-archive-${count}`);
  const storage = `${folder}-index`;
  const { uris, bytes } = writeArchive(folder, count);
  const alone = rateAlone(engine);

  rmSync(storage, { recursive: true, force: true });
  mkdirSync(storage);
  const first = await started(folder, storage);
  const start = performance.now();
  let memoryIndexing = 0;
  const watch = setInterval(async () => {
    memoryIndexing = Math.max(memoryIndexing, await first.memory().catch(() => 0));
  }, 500);
  await first.tellFiles(uris);
  await first.until(
    'annotated',
    () => first.status?.pending === 0 && first.status.articles >= count,
    3_600_000,
  );
  const indexing = count / ((performance.now() - start) / 1000) / workers;
  clearInterval(watch);
  // The last round links what was annotated last.
  await first.client.sendRequest(method.entities, { limit: 1 });
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  await first.stop();

  const opened = performance.now();
  const second = await started(folder, storage);
  const entities = await second.client.sendRequest<EntitySummary[]>(method.entities, { limit: 5000 });
  const opening = performance.now() - opened;
  await second.tellFiles(uris);
  await second.until(
    'checked',
    () => second.status?.pending === 0 && second.status.articles >= count,
    600_000,
  );
  const checked = performance.now() - opened;
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const times = await lookUp(second, entities);
  const editTimes = await edit(second, uris);
  const memory = await second.memory();
  await second.stop();
  return {
    articles: count,
    alone,
    indexing,
    efficiency: indexing / alone,
    memoryIndexing,
    memory,
    opening,
    checked,
    lookupMedian: percentile(times, 50),
    lookup95: percentile(times, 95),
    editMedian: percentile(editTimes, 50),
    editWorst: Math.max(...editTimes),
    index: statSync(join(storage, 'articles.db')).size / bytes,
  };
}

/** The server as `dist/` has it, asked for nothing but this. */
async function started(folder: string, storage: string): Promise<DeskProcess> {
  const desk = new DeskProcess({ folder, storage });
  await desk.initialize();
  return desk;
}

function writeArchive(folder: string, count: number): { uris: string[]; bytes: number } {
  const done = join(folder, '.complete');
  const known = existsSync(done);
  const uris: string[] = [];
  let bytes = 0;
  for (const { file, text } of syntheticArchive(count)) {
    const path = resolve(folder, file);
    uris.push(pathToFileURL(path).href);
    bytes += Buffer.byteLength(text);
    if (known) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(done, '');
  return { uris, bytes };
}

function rateAlone(engine: Engine): number {
  const articles = [...syntheticArchive(sample)];
  for (const article of articles) annotate(article, engine);
  const start = performance.now();
  for (const article of articles) annotate(article, engine);
  return sample / ((performance.now() - start) / 1000);
}

/** Entities of all ranks, asked for their mentions as the sidebar does. */
async function lookUp(desk: DeskProcess, entities: readonly EntitySummary[]): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < lookups; i++) {
    const { id } = entities[Math.floor((i * entities.length) / lookups)]!;
    const start = performance.now();
    await desk.client.sendRequest(method.mentions, { id });
    times.push(performance.now() - start);
  }
  return times;
}

/** Names somebody new in an open article, and waits until the list of entities has the name. */
async function edit(desk: DeskProcess, uris: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < edits; i++) {
    const uri = uris[Math.floor((i * uris.length) / edits)]!;
    const text = readFileSync(new URL(uri), 'utf8');
    await desk.open(uri, text);
    await desk.client.sendRequest(method.highlights, { uri });
    const name = `Edwina Quill${'abcdefghijklmnopqrstuvwxyz'[i]}worth`;
    await desk.change(uri, 2, `${text}\nForeign Minister ${name} said on Monday that she would resign.\n`);
    const start = performance.now();
    await desk.client.sendRequest(method.highlights, { uri });
    const found = await desk.client.sendRequest<EntitySummary[]>(method.entities, { filter: name, limit: 5 });
    if (found.length === 0) throw new Error(`${name} is not among the entities`);
    times.push(performance.now() - start);
    await desk.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  return times;
}
