/** Annotates in a thread of its own: reads the files where no text is given, annotates some together, and answers with what the corpus needs. */
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { annotateTogether, togetherAtMost, togetherHeaviest } from '../../article.ts';
import { digestArticle } from '../../corpus/article-digest.ts';
import { NameReader } from '../../corpus/parsed-name.ts';
import { createEngine, type Engine } from '../../engine.ts';
import { decodeArticle } from '../../text/decode.ts';
import { hashText } from '../../text/hash.ts';
import type { AnnotateJob, AnnotateOutcome } from '../annotator.ts';
import { readNow } from '../files.node.ts';
import { gunzip } from '../gunzip.node.ts';
import { pause } from '../pause.ts';

/** What a worker is started with: paths of the bundled data. */
export interface WorkerData {
  readonly lexicon: string;
  readonly model: string;
}

/** A third of the processor's time, where others want it too. */
const niceness = 5;

// Whoever types goes first. On Linux this is the thread's own priority; elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(0, niceness);

const { lexicon, model } = workerData as WorkerData;
const loaded = Promise.all([readFile(lexicon), readFile(model)])
  .then(([a, b]) => createEngine(new Uint8Array(a), new Uint8Array(b), gunzip))
  .then((engine) => ({ engine, reader: new NameReader(engine.lexicon) }));

const waiting: AnnotateJob[] = [];

parentPort!.on('message', (job: AnnotateJob) => {
  if (waiting.push(job) === 1) void work();
});

async function work(): Promise<void> {
  const tools = await loaded;
  while (waiting.length > 0) {
    // Whatever was sent meanwhile comes in.
    await pause();
    for (const outcome of outcomesOf(takeSome(), tools)) parentPort!.postMessage(outcome);
  }
}

/** An article that is to be annotated. */
interface Ready {
  readonly job: AnnotateJob;
  readonly text: string;
  readonly stamp: string;
}

/** The next jobs that may be done together, their files read; an outcome where reading told all. */
function takeSome(): (Ready | AnnotateOutcome)[] {
  const some: (Ready | AnnotateOutcome)[] = [];
  const [first] = waiting;
  let weight = 0;
  for (let job = first; job && some.length < togetherAtMost && weight < togetherHeaviest; job = waiting[0]) {
    if (job !== first && (first!.alone || job.alone || !sameOptions(job, first!))) break;
    const read = readFor(job);
    some.push(read);
    if ('text' in read) weight += read.text.length;
    waiting.shift();
  }
  return some;
}

const sameOptions = ({ options: a }: AnnotateJob, { options: b }: AnnotateJob): boolean =>
  a.strict === b.strict && a.dateOrder === b.dateOrder;

function readFor(job: AnnotateJob): Ready | AnnotateOutcome {
  try {
    if (job.text !== undefined) return { job, text: job.text, stamp: '' };
    const { bytes, stamp } = readNow(job.uri, job.maxSize);
    const decoded = decodeArticle(bytes, job.encoding);
    if ('skipped' in decoded) return { kind: 'skipped', reason: decoded.skipped };
    const { text } = decoded;
    if (job.knownHash !== undefined && hashText(text) === job.knownHash) return { kind: 'same', stamp };
    return { job, text, stamp };
  } catch (error) {
    return { kind: 'skipped', reason: (error as Error).message };
  }
}

interface Tools {
  readonly engine: Engine;
  readonly reader: NameReader;
}

/** What came of each, in their order. */
function outcomesOf(some: readonly (Ready | AnnotateOutcome)[], tools: Tools): AnnotateOutcome[] {
  try {
    const digests = digestsOf(
      some.filter((one) => 'text' in one),
      tools,
    );
    let next = 0;
    return some.map((one) => ('text' in one ? digests[next++]! : one));
  } catch (error) {
    if (some.length > 1) return some.flatMap((one) => outcomesOf([one], tools));
    return [{ kind: 'skipped', reason: (error as Error).message }];
  }
}

function digestsOf(ready: readonly Ready[], { engine, reader }: Tools): AnnotateOutcome[] {
  const inputs = ready.map(({ job: { uri, publishedOn, marks, siblingDate }, text }) => ({
    file: uri,
    text,
    publishedOn,
    ...(marks && { marks }),
    ...(siblingDate !== undefined && { siblingDate }),
  }));
  return annotateTogether(inputs, engine, ready[0]?.job.options).map((annotation, i) => {
    const { text, stamp } = ready[i]!;
    return { kind: 'digest', digest: digestArticle(annotation, text, reader, engine.lexicon), stamp };
  });
}
