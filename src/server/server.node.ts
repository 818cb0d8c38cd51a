/**
 * The language server as a process of its own: over IPC or the streams that the command line names
 * (`--node-ipc`, `--stdio`, `--socket=PORT`); without any, over standard input and output.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEngine } from '../engine.ts';
import { findArticles, isArticle } from './article-files.node.ts';
import { readFromDisk, readNow, stateOf } from './files.node.ts';
import { gunzip } from './gunzip.node.ts';
import type { ReadThroughClient, ServerHost } from './host.ts';
import { openIndexIn } from './index/open-index.node.ts';
import type { InitializationOptions } from './protocol.ts';
import { startServer } from './server.ts';
import { warmUp } from './warm-up.ts';
import { WorkerPool } from './workers/worker-pool.node.ts';

/** Where the bundled data lie when the client doesn't say: beside the folder that the program is in. */
const media = new URL('../media/', pathToFileURL(__filename));
const lexiconData = new URL('lexicon.bin', media).href;
const modelData = new URL('entities.bin', media).href;

/** Loaded while the client still says hello: the first article waits for nothing longer. */
const bundledEngine = Promise.all(
  [lexiconData, modelData].map(async (url) => new Uint8Array(await readFile(fileURLToPath(url)))),
).then(([lexicon, model]) => createEngine(lexicon!, model!, gunzip));
// What goes wrong is the business of whoever asks for it.
bundledEngine.then(warmUp).catch(() => {});

/** Whether a client means the data beside the program. */
function isBundled(uri: string | undefined, bundled: string): boolean {
  return uri === undefined || decodeURIComponent(uri) === decodeURIComponent(bundled);
}

const host: ServerHost = {
  readFile: (uri, maxSize, throughClient) =>
    uri.startsWith('file:') ? readFromDisk(uri, maxSize) : throughClient(uri, maxSize),
  async loadEngine({ lexiconUri, modelUri }, throughClient) {
    if (isBundled(lexiconUri, lexiconData) && isBundled(modelUri, modelData)) return bundledEngine;
    const [lexicon, model] = await Promise.all([
      readData(lexiconUri ?? lexiconData, throughClient),
      readData(modelUri ?? modelData, throughClient),
    ]);
    return createEngine(lexicon, model, gunzip);
  },
  readFileNow(uri, maxSize) {
    try {
      return readNow(uri, maxSize).bytes;
    } catch {
      return undefined;
    }
  },
  stateOf,
  async openHelpers(options) {
    const annotators = workers(options);
    if (!options.storageUri?.startsWith('file:')) return { annotators };
    return { annotators, ...(await openIndexIn(fileURLToPath(options.storageUri))) };
  },
  openMentionStore: async () => (await import('./postgres-mentions.node.ts')).postgresMentions(),
  findArticles,
  isArticle,
  now: () => performance.now(),
};

/** Threads that annotate, where their program and the data are files. */
function workers({ lexiconUri, modelUri }: Partial<InitializationOptions>): WorkerPool | undefined {
  const script = fileURLToPath(new URL('annotate-worker.cjs', pathToFileURL(__filename)));
  const [lexicon, model] = [lexiconUri ?? `${media}lexicon.bin`, modelUri ?? `${media}entities.bin`];
  if (!existsSync(script) || !lexicon.startsWith('file:') || !model.startsWith('file:')) return undefined;
  return new WorkerPool({ script, data: { lexicon: fileURLToPath(lexicon), model: fileURLToPath(model) } });
}

async function readData(uri: string, throughClient: ReadThroughClient): Promise<Uint8Array> {
  return uri.startsWith('file:')
    ? new Uint8Array(await readFile(fileURLToPath(uri)))
    : throughClient(uri, Number.MAX_SAFE_INTEGER);
}

const transports = ['--node-ipc', '--stdio', '--socket', '--pipe'];

function connect(): Connection {
  const named = process.argv.some((argument) => transports.includes(argument.split('=')[0]!));
  return named
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
}

const connection = connect();
// A fault in one place is logged; it doesn't take down the work on everything else.
process.on('unhandledRejection', (error) =>
  connection.console.error(String((error as Error)?.stack ?? error)),
);
startServer(connection, host);
