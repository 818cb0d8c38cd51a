/**
 * The language server as a process of its own: over IPC or the streams that the command line names
 * (`--node-ipc`, `--stdio`, `--socket=PORT`); without any, over standard input and output.
 */
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEngine } from '../engine.ts';
import { findArticles, isArticle } from './article-files.node.ts';
import { gunzip } from './gunzip.node.ts';
import { FileTooLarge, type ReadThroughClient, type ServerHost } from './host.ts';
import { startServer } from './server.ts';

/** Where the bundled data lie when the client doesn't say: beside the folder that the program is in. */
const media = new URL('../media/', pathToFileURL(__filename));

const host: ServerHost = {
  readFile: (uri, maxSize, throughClient) =>
    uri.startsWith('file:') ? readFromDisk(uri, maxSize) : throughClient(uri, maxSize),
  async loadEngine({ lexiconUri, modelUri }, throughClient) {
    const [lexicon, model] = await Promise.all([
      readData(lexiconUri ?? new URL('lexicon.bin', media).href, throughClient),
      readData(modelUri ?? new URL('entities.bin', media).href, throughClient),
    ]);
    return createEngine(lexicon, model, gunzip);
  },
  findArticles,
  isArticle,
  now: () => performance.now(),
};

async function readData(uri: string, throughClient: ReadThroughClient): Promise<Uint8Array> {
  return uri.startsWith('file:')
    ? new Uint8Array(await readFile(fileURLToPath(uri)))
    : throughClient(uri, Number.MAX_SAFE_INTEGER);
}

/** Reads a file that is no larger than allowed, whatever its size becomes meanwhile. */
async function readFromDisk(uri: string, maxSize: number): Promise<Uint8Array> {
  try {
    const handle = await open(fileURLToPath(uri));
    try {
      const { size } = await handle.stat();
      if (size > maxSize) throw new FileTooLarge(size, maxSize);
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof FileTooLarge) throw error;
    throw new Error(inWords(error as NodeJS.ErrnoException), { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'a folder',
  ELOOP: 'a link that leads in a circle',
  EMFILE: 'too many open files',
};

function inWords({ code, message }: NodeJS.ErrnoException): string {
  return reasons[code ?? ''] ?? message;
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
