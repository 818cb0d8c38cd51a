/**
 * The language server on Node: over IPC or the streams that the command line names (`--node-ipc`, `--stdio`,
 * `--socket=PORT`); without any, over standard input and output.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEngine, type Engine } from '../engine.ts';
import type { Gunzip } from '../lexicon/gunzip.ts';
import { decodeArticle } from '../text/decode.ts';
import { findArticles, isArticle } from './article-files.node.ts';
import { type BundledMedia, bundledLexicon, bundledModel } from './bundled-media.node.ts';
import { type ExpectedArticle, ExpectedArticles } from './expected-articles.ts';
import { readFromDisk, readNow, stateOf } from './files.node.ts';
import { gunzip } from './gunzip.node.ts';
import type { ReadThroughClient, ServerHost } from './host.ts';
import { openIndexIn } from './index/open-index.node.ts';
import type { InitializationOptions } from './protocol.ts';
import { startServer } from './server.ts';
import { warmUp } from './warm-up.ts';
import { WorkerPool } from './workers/worker-pool.node.ts';

/** Bytes of an article that is worked out before it is opened. */
const mostExpected = 1024 * 1024;

const asItIs: Gunzip = async (bytes) => bytes;

/** Serves the client that the command line names. */
export function serve(media: BundledMedia): void {
  // Loaded while the client still says hello: the first article waits for nothing longer.
  const engine = media.then(([lexicon, model]) => createEngine(lexicon, model, asItIs));
  const named = expectedArticles();
  const expected = new ExpectedArticles(named);
  // What goes wrong is the business of whoever asks for it.
  engine.then((made) => (named.length > 0 ? expected.workOut(made) : warmUp(made))).catch(() => {});
  const connection = connect();
  // A fault in one place is logged; it doesn't take down the work on everything else.
  process.on('unhandledRejection', (error) =>
    connection.console.error(String((error as Error)?.stack ?? error)),
  );
  startServer(connection, hostWith(engine, expected));
}

/** Whether a client means the data beside the program. */
function isBundled(uri: string | undefined, bundled: string): boolean {
  return uri === undefined || decodeURIComponent(uri) === decodeURIComponent(bundled);
}

/** Node's own way of doing things, with the engine of the bundled data. */
function hostWith(engine: Promise<Engine>, expected: ExpectedArticles): ServerHost {
  return {
    readFile: (uri, maxSize, throughClient) =>
      uri.startsWith('file:') ? readFromDisk(uri, maxSize) : throughClient(uri, maxSize),
    async loadEngine({ lexiconUri, modelUri }, throughClient) {
      if (isBundled(lexiconUri, bundledLexicon) && isBundled(modelUri, bundledModel)) return engine;
      const [lexicon, model] = await Promise.all([
        readData(lexiconUri ?? bundledLexicon, throughClient),
        readData(modelUri ?? bundledModel, throughClient),
      ]);
      return createEngine(lexicon, model, gunzip);
    },
    begun: (uri) => expected.take(uri),
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
    openMentionStore: async (connection) =>
      (await import('./postgres-mentions.node.ts')).postgresMentions(connection),
    findArticles,
    isArticle,
    now: () => performance.now(),
  };
}

/** The articles that the command line says will be opened first, as far as they can be read: `--expect=URI`. */
function expectedArticles(): ExpectedArticle[] {
  const uris = process.argv.flatMap((argument) => /^--expect=(file:.*)$/.exec(argument)?.[1] ?? []);
  return uris.flatMap((uri) => {
    try {
      const decoded = decodeArticle(readNow(uri, mostExpected).bytes);
      return 'text' in decoded ? [{ uri, text: decoded.text }] : [];
    } catch {
      return [];
    }
  });
}

/** Threads that annotate, where their program and the data are files. */
function workers({ lexiconUri, modelUri }: Partial<InitializationOptions>): WorkerPool | undefined {
  const script = fileURLToPath(new URL('annotate-worker.cjs', pathToFileURL(__filename)));
  const [lexicon, model] = [lexiconUri ?? bundledLexicon, modelUri ?? bundledModel];
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
