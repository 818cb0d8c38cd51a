/** Annotates in a thread of its own: reads the file where no text is given, annotates, and answers with what the corpus needs. */
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { annotate } from '../../article.ts';
import { digestArticle } from '../../corpus/article-digest.ts';
import { NameReader } from '../../corpus/parsed-name.ts';
import { createEngine, type Engine } from '../../engine.ts';
import { decodeArticle } from '../../text/decode.ts';
import { hashText } from '../../text/hash.ts';
import type { AnnotateJob, AnnotateOutcome } from '../annotator.ts';
import { readNow } from '../files.node.ts';
import { gunzip } from '../gunzip.node.ts';

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

parentPort!.on('message', async (job: AnnotateJob) => {
  const { engine, reader } = await loaded;
  parentPort!.postMessage(outcomeOf(job, engine, reader));
});

function outcomeOf(job: AnnotateJob, engine: Engine, reader: NameReader): AnnotateOutcome {
  try {
    if (job.text !== undefined) return digestOf(job, job.text, '', engine, reader);
    const { bytes, stamp } = readNow(job.uri, job.maxSize);
    const decoded = decodeArticle(bytes, job.encoding);
    if ('skipped' in decoded) return { kind: 'skipped', reason: decoded.skipped };
    const { text } = decoded;
    if (job.knownHash !== undefined && hashText(text) === job.knownHash) return { kind: 'same', stamp };
    return digestOf(job, text, stamp, engine, reader);
  } catch (error) {
    return { kind: 'skipped', reason: (error as Error).message };
  }
}

function digestOf(
  { uri, publishedOn, options, marks, siblingDate }: AnnotateJob,
  text: string,
  stamp: string,
  engine: Engine,
  reader: NameReader,
): AnnotateOutcome {
  const more = { ...(marks && { marks }), ...(siblingDate !== undefined && { siblingDate }) };
  const annotation = annotate({ file: uri, text, publishedOn, ...more }, engine, options);
  return { kind: 'digest', digest: digestArticle(annotation, text, reader, engine.lexicon), stamp };
}
