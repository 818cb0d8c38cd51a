/**
 * `npm run bench -- --archive N... [--minutes M] [--keep]`: an archive of N articles in the real server, from
 * the first index to one edit. Each figure is printed as soon as it is there, and kept in a file beside the
 * archive; at the time limit (25 minutes for each size) the run ends with what it has. The archive stays in
 * the temporary folder for the next run; with `--keep` its index is used again, instead of being made anew.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type ArticleInput, annotate, annotateTogether, togetherAtMost } from '../src/article.ts';
import type { Engine } from '../src/engine.ts';
import { roomForNew } from '../src/extension/server-processes.node.ts';
import { type EntitySummary, method } from '../src/server/protocol.ts';
import { keepNewObjectsApart } from '../src/server/small-heap.node.ts';
import { DeskProcess, processorTimeIn } from '../test/faults/desk-process.ts';
import { syntheticArchive } from './archive.ts';
import { loadMedia } from './load-media.ts';
import { percentile } from './timing.ts';

/** Articles annotated by one thread, to compare with. */
const mostSampled = 300;
const lookups = 200;
const edits = 20;
/** Milliseconds between two looks at how far the first index is. */
const reportEvery = 60_000;

export interface ScaleFigures {
  /** Articles a second on one thread, alone: one after the other, and some together. */
  alone?: number;
  together?: number;
  /** Articles a second while indexing, for each worker, and that as a share of `alone`. */
  indexing?: number;
  efficiency?: number;
  /** The same as a share of `together`, as workers annotate. */
  efficiencyTogether?: number;
  /** The same by processor time of one thread: other work on the machine hardly shows. */
  efficiencyProcessor?: number;
  /** Megabytes resident at most, while indexing (workers included), and from opening to the last edit. */
  memoryIndexing?: number;
  memoryMost?: number;
  /** Megabytes resident after the last edit. */
  memory?: number;
  /** Size of the index as a share of the text's. */
  index?: number;
  /** Milliseconds from starting the server on an indexed archive to the list of entities. */
  opening?: number;
  /** Milliseconds of processor time of the same. */
  openingProcessor?: number;
  /** Milliseconds until the whole archive was looked through for changes. */
  checked?: number;
  /** Milliseconds until nothing is left to do: what decisions need of names is there, passages can be found. */
  resting?: number;
  /** Milliseconds of an entity's mentions: median and 95th percentile; mean of processor time. */
  lookupMedian?: number;
  lookup95?: number;
  lookupProcessor?: number;
  /** Milliseconds from an edit that names somebody to the entity in the list: the first, median and worst. */
  editFirst?: number;
  editMedian?: number;
  editWorst?: number;
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const whole = (value: number) => value.toFixed(0);
const tenths = (value: number) => value.toFixed(1);

const rows: readonly (readonly [keyof ScaleFigures, string, (value: number) => string])[] = [
  ['alone', 'annotating on one thread alone, articles/s', whole],
  ['together', `  ${togetherAtMost} articles together, articles/s`, whole],
  ['indexing', 'first index, articles/s for each worker', whole],
  ['efficiency', '  as a share of one thread alone (wanted ≥ 85 %)', percent],
  ['efficiencyTogether', `  as a share of one thread alone, ${togetherAtMost} articles together`, percent],
  ['efficiencyProcessor', '  the first by processor time', percent],
  ['memoryIndexing', 'memory while indexing, workers included, most, MB', whole],
  ['index', 'index as a share of the text (≤ 60 %)', percent],
  ['opening', 'opening to the list of entities, s (≤ 3)', seconds],
  ['openingProcessor', '  of that processor time, s', seconds],
  ['checked', 'opening until all files were looked at, s', seconds],
  ['resting', 'opening until the server rests, s', seconds],
  ['lookupMedian', 'mentions of an entity, ms, median', tenths],
  ['lookup95', 'mentions of an entity, ms, p95 (≤ 30)', tenths],
  ['lookupProcessor', '  processor time, ms, mean', tenths],
  ['editFirst', 'first edit after opening reflected, ms', whole],
  ['editMedian', 'one edit reflected, ms, median (≤ 100)', whole],
  ['editWorst', 'one edit reflected, ms, worst', whole],
  ['memoryMost', 'memory from opening to the last edit, most, MB (≤ 700)', whole],
  ['memory', 'memory after the last edit, MB', whole],
];

/** Measures archives of the sizes that the arguments name, and prints a table. */
export async function printScale(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '25' }, keep: { type: 'boolean', default: false } },
  });
  const sizes = positionals.map(Number);
  const all: ScaleFigures[] = [];
  for (const size of sizes) {
    const run = new ScaleRun(size, Number(values.minutes) * 60_000, values.keep);
    all.push(run.figures);
    await run.measure().catch((error: Error) => console.log(`${size}: ended early: ${error.message}`));
  }
  const cell = (text: string) => text.padStart(12);
  console.log(`\n${''.padEnd(56)}${sizes.map((size) => cell(size.toLocaleString('en'))).join('')}`);
  for (const [key, what, show] of rows) {
    const cells = all.map(({ [key]: value }) => cell(value === undefined ? '–' : show(value)));
    console.log(`${what.padEnd(56)}${cells.join('')}`);
  }
}

/** The measuring of one size; `figures` has what was measured so far. */
class ScaleRun {
  readonly figures: ScaleFigures = {};
  readonly #count: number;
  readonly #end: number;
  readonly #keep: boolean;
  readonly #folder: string;
  readonly #storage: string;

  constructor(count: number, limit: number, keep: boolean) {
    this.#count = count;
    this.#end = performance.now() + limit;
    this.#keep = keep;
    this.#folder = join(tmpdir(), `copydesk-archive-${count}`);
    this.#storage = `${this.#folder}-index`;
  }

  /** @throws at the time limit, or where the server does not do its work. */
  async measure(): Promise<void> {
    const { uris, bytes } = writeArchive(this.#folder, this.#count);
    if (!this.#keep || !existsSync(join(this.#storage, 'articles.db'))) await this.#index(uris);
    this.#tell({ index: statSync(join(this.#storage, 'articles.db')).size / bytes });
    await this.#use(uris);
  }

  async #index(uris: readonly string[]): Promise<void> {
    const { engine } = await loadMedia();
    // As the server has it.
    keepNewObjectsApart();
    const { alone, aloneProcessor, together } = rateAlone(engine, uris);
    this.#tell({ alone, together });
    rmSync(this.#storage, { recursive: true, force: true });
    mkdirSync(this.#storage);
    await this.#with(async (desk) => {
      const start = performance.now();
      const rate = () => (desk.status?.articles ?? 0) / ((performance.now() - start) / 1000);
      const report = setInterval(
        () => console.log(`  … ${desk.status?.articles} articles, ${whole(rate())} a second`),
        reportEvery,
      );
      let busiest = 0;
      // The worker is let go soon after.
      const watch = setInterval(async () => (busiest = Math.max(busiest, await desk.busiestThread())), 1000);
      await desk.tellFiles(uris);
      try {
        await desk.settled(this.#count, this.#left);
      } finally {
        clearInterval(report);
        clearInterval(watch);
        const indexing = rate() / Math.max(1, availableParallelism() - 1);
        const perThread = (desk.status?.articles ?? 0) / (busiest / 1000);
        this.#tell({
          indexing,
          efficiency: indexing / alone,
          efficiencyTogether: indexing / together,
          efficiencyProcessor: perThread / aloneProcessor,
          memoryIndexing: await desk.mostMemory(),
        });
      }
      // Links what was annotated last, and writes it.
      await desk.client.sendRequest(method.entities, { limit: 1 });
      await desk.rest(this.#left);
      await desk.stop();
    });
  }

  async #use(uris: readonly string[]): Promise<void> {
    const opened = performance.now();
    await this.#with(async (desk) => {
      const entities = await desk.client.sendRequest<EntitySummary[]>(method.entities, { limit: 5000 });
      const openingProcessor = await desk.processorTime();
      this.#tell({ opening: performance.now() - opened, openingProcessor });
      await desk.tellFiles(uris);
      await desk.settled(this.#count, this.#left);
      this.#tell({ checked: performance.now() - opened });
      await desk.rest(this.#left);
      this.#tell({ resting: performance.now() - opened });
      const before = await desk.processorTime();
      const times = await lookUp(desk, entities);
      const lookupProcessor = ((await desk.processorTime()) - before) / lookups;
      this.#tell({ lookupMedian: percentile(times, 50), lookup95: percentile(times, 95), lookupProcessor });
      const editTimes = await edit(desk, uris);
      this.#tell({
        editFirst: editTimes[0]!,
        editMedian: percentile(editTimes, 50),
        editWorst: Math.max(...editTimes.slice(1)),
      });
      this.#tell({ memoryMost: await desk.mostMemory(), memory: await desk.memory() });
      await desk.stop();
    });
  }

  /** A server, asked for nothing but this, that does not outlive the work or the time limit. */
  async #with(work: (desk: DeskProcess) => Promise<void>): Promise<void> {
    const desk = new DeskProcess({ folder: this.#folder, storage: this.#storage, node: [roomForNew] });
    let late: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('the time is over')), this.#left);
    });
    try {
      await Promise.race([desk.initialize().then(() => work(desk)), limit]);
    } finally {
      clearTimeout(late);
      if (desk.isAlive) await desk.kill();
    }
  }

  get #left(): number {
    return Math.max(0, this.#end - performance.now());
  }

  #tell(figures: ScaleFigures): void {
    Object.assign(this.figures, figures);
    for (const [key, what, show] of rows) {
      const value = figures[key];
      if (value !== undefined) console.log(`${this.#count}: ${what.trim()}: ${show(value)}`);
    }
    const line = JSON.stringify({ articles: this.#count, at: new Date().toISOString(), ...figures });
    appendFileSync(`${this.#folder}-figures.jsonl`, `${line}\n`);
  }
}

interface Written {
  readonly uris: readonly string[];
  readonly bytes: number;
}

/** Writes the archive, where that was not done before. */
function writeArchive(folder: string, count: number): Written {
  const list = join(folder, '.complete.json');
  if (existsSync(list)) return JSON.parse(readFileSync(list, 'utf8')) as Written;
  const uris: string[] = [];
  const folders = new Set<string>();
  let bytes = 0;
  for (const { file, text } of syntheticArchive(count)) {
    const path = resolve(folder, file);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    uris.push(pathToFileURL(path).href);
    const content = Buffer.from(text);
    bytes += content.length;
    writeFileSync(path, content);
  }
  const written: Written = { uris, bytes };
  writeFileSync(list, JSON.stringify(written));
  return written;
}

/** Articles a second on one thread: of the archive itself, none of them seen before. */
function rateAlone(
  engine: Engine,
  uris: readonly string[],
): { alone: number; aloneProcessor: number; together: number } {
  const sample = Math.min(mostSampled, Math.floor(uris.length / 3));
  const step = Math.max(1, Math.floor(uris.length / (3 * sample)));
  const inputs = uris
    .filter((_, i) => i % step === 0)
    .map((uri) => ({ file: 'a.txt', text: readFileSync(new URL(uri), 'utf8') }));
  const oneByOne = (some: readonly ArticleInput[]) => {
    for (const input of some) annotate(input, engine);
  };
  oneByOne(inputs.slice(0, sample));
  const start = performance.now();
  const before = ownProcessorTime();
  oneByOne(inputs.slice(sample, 2 * sample));
  const [elapsed, processor] = [performance.now() - start, ownProcessorTime() - before];
  const last = performance.now();
  for (let i = 2 * sample; i < 3 * sample; i += togetherAtMost)
    annotateTogether(inputs.slice(i, i + togetherAtMost), engine);
  const rate = (milliseconds: number) => sample / (milliseconds / 1000);
  return { alone: rate(elapsed), aloneProcessor: rate(processor), together: rate(performance.now() - last) };
}

/** Milliseconds of processor time of this thread, on Linux. */
function ownProcessorTime(): number {
  const stat = `/proc/self/task/${process.pid}/stat`;
  return existsSync(stat) ? processorTimeIn(readFileSync(stat, 'utf8')) : performance.now();
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
    times.push(performance.now() - start);
    if (found.length === 0) throw new Error(`${name} is not among the entities`);
    await desk.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  return times;
}
