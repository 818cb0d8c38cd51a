/** The language server in a Web Worker. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createEngine } from '../engine.ts';
import type { ReadThroughClient, ServerHost } from './host.ts';
import { startServer } from './server.ts';

const host: ServerHost = {
  readFile: (uri, maxSize, throughClient) => throughClient(uri, maxSize),
  async loadEngine({ lexiconUri, modelUri }, throughClient) {
    if (lexiconUri === undefined || modelUri === undefined) throw new Error('the client names no data files');
    const [lexicon, model] = await Promise.all([
      readData(lexiconUri, throughClient),
      readData(modelUri, throughClient),
    ]);
    return createEngine(lexicon, model);
  },
  now: () => performance.now(),
};

/** An extension's own files come over HTTP in most web hosts; in the others the client can read them. */
async function readData(uri: string, throughClient: ReadThroughClient): Promise<Uint8Array> {
  if (/^https?:/.test(uri)) {
    const response = await fetch(uri).catch(() => undefined);
    if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  }
  return throughClient(uri, Number.MAX_SAFE_INTEGER);
}

const worker = self as unknown as DedicatedWorkerGlobalScope;
startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  host,
);

/** The part of a worker's global scope that is used; the DOM library doesn't have it. */
type DedicatedWorkerGlobalScope = ConstructorParameters<typeof BrowserMessageReader>[0];
