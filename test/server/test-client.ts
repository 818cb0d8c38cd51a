/** A plain LSP client, and the real server behind it, in one process; files lie in memory. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../../src/engine.ts';
import { FileTooLarge, type ServerHost } from '../../src/server/host.ts';
import {
  type Highlights,
  method,
  type Replacement,
  type Settings,
  type Status,
} from '../../src/server/protocol.ts';
import { startServer } from '../../src/server/server.ts';
import { defaultSettings } from '../../src/server/settings.ts';

export const folder = 'file:///desk';

export interface TestClientOptions {
  /** The language of the editor. Default: none is told. */
  readonly locale?: string;
  readonly engine: Engine | Promise<Engine>;
  /** Path below the folder → text or bytes; an Error is what reading it fails with. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Error>>;
  readonly settings?: Partial<Settings>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** What the server opens to help itself; default: nothing. */
  readonly openHelpers?: ServerHost['openHelpers'];
  readonly begun?: ServerHost['begun'];
  /** Let the server find the articles by itself. */
  readonly standalone?: boolean;
}

/** What VS Code says of itself, as far as it matters here. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
};

export const uriOf = (path: string) => `${folder}/${path}`;

export class TestClient {
  readonly files: Map<string, string | Uint8Array | Error>;
  readonly diagnostics = new Map<string, Diagnostic[]>();
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  readonly highlightsChanged: string[] = [];
  readonly drafts: Highlights[] = [];
  readonly messages: string[] = [];
  readonly reads: string[] = [];
  /** What the server said was replaced. */
  readonly replacements: Replacement[] = [];
  /** Globs of the files that the server wants to hear of. */
  readonly watched: string[] = [];
  initialized: InitializeResult | undefined;
  readonly #connection: ProtocolConnection;
  readonly #versions = new Map<string, number>();

  constructor({ engine, files = {}, openHelpers, begun }: TestClientOptions) {
    this.files = new Map(Object.entries(files).map(([path, content]) => [uriOf(path), content]));
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
      ...this.#host(engine),
      ...(openHelpers && { openHelpers }),
      ...(begun && { begun }),
    });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.#listen('textDocument/publishDiagnostics', (p: PublishDiagnosticsParams) => {
      this.published.push(p);
      this.diagnostics.set(p.uri, p.diagnostics);
    });
    this.#listen(method.status, (status: Status) => this.statuses.push(status));
    this.#listen(method.highlightsChanged, ({ uris }: { uris: string[] }) =>
      this.highlightsChanged.push(...uris),
    );
    this.#listen(method.draft, (draft: Highlights) => this.drafts.push(draft));
    this.#listen(method.replaced, ({ replacements }: { replacements: Replacement[] }) =>
      this.replacements.push(...replacements),
    );
    for (const name of ['window/showMessage', 'window/logMessage'])
      this.#listen(name, ({ message }: { message: string }) => this.messages.push(message));
    this.#connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations) {
        const { watchers = [] } = (registerOptions ?? {}) as { watchers?: { globPattern: string }[] };
        this.watched.push(...watchers.map(({ globPattern }) => globPattern));
      }
    });
    this.#connection.listen();
  }

  #listen<P>(name: string, handle: (params: P) => unknown): void {
    this.#connection.onNotification(name, (params: P) => {
      handle(params);
    });
  }

  #host(engine: Engine | Promise<Engine>): ServerHost {
    return {
      readFile: async (uri, maxSize) => {
        this.reads.push(uri);
        const content = this.files.get(uri) ?? new Error('no such file');
        if (content instanceof Error) throw content;
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        if (bytes.length > maxSize) throw new FileTooLarge(bytes.length, maxSize);
        return bytes;
      },
      loadEngine: async () => engine,
      findArticles: async () => this.articleUris(),
      isArticle: (uri) => /\.(?:txt|md)$/.test(uri),
      now: () => performance.now(),
    };
  }

  articleUris(): string[] {
    return [...this.files.keys()].filter((uri) => !uri.endsWith('.yaml'));
  }

  request<R>(name: string, params: object = {}): Promise<R> {
    return this.#connection.sendRequest<R>(name, params);
  }
  notify(name: string, params: object): Promise<void> {
    return this.#connection.sendNotification(name, params);
  }
  /** A request about a place of a document. */
  at<R>(name: string, path: string, position: Position, more: object = {}): Promise<R> {
    return this.request(name, { textDocument: { uri: uriOf(path) }, position, ...more });
  }

  async open(path: string, text: string): Promise<void> {
    const uri = uriOf(path);
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'plaintext', version: 1, text };
    await this.notify('textDocument/didOpen', { textDocument });
  }
  async change(path: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const uri = uriOf(path);
    const version = this.#versions.get(uri)! + 1;
    this.#versions.set(uri, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }
  close(path: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  highlights(path: string): Promise<Highlights> {
    return this.request(method.highlights, { uri: uriOf(path) });
  }
  codeActions(path: string, range: Range, only?: string[]): Promise<CodeAction[] | null> {
    const diagnostics = this.diagnostics.get(uriOf(path)) ?? [];
    return this.request('textDocument/codeAction', {
      textDocument: { uri: uriOf(path) },
      range,
      context: { diagnostics, ...(only && { only }) },
    });
  }
  resolve(action: CodeAction): Promise<CodeAction> {
    return this.request('codeAction/resolve', action);
  }

  /** Resolves when nothing is left to annotate and the status says so. */
  async idle(): Promise<Status> {
    let status = await this.request<Status>(method.getStatus);
    for (let quiet = 0; quiet < 2; ) {
      await delay(status.pending > 0 ? 20 : 250);
      const next = await this.request<Status>(method.getStatus);
      quiet = next.pending === 0 && JSON.stringify(next) === JSON.stringify(status) ? quiet + 1 : 0;
      status = next;
    }
    return status;
  }

  async stop(): Promise<void> {
    await this.request('shutdown');
    this.#connection.end();
    this.#connection.dispose();
  }
}

/** A client that has said hello and told which articles there are. */
export async function connect(options: TestClientOptions): Promise<TestClient> {
  const client = new TestClient(options);
  client.initialized = await client.request('initialize', {
    processId: null,
    ...(options.locale !== undefined && { locale: options.locale }),
    rootUri: folder,
    capabilities: options.capabilities ?? fullCapabilities,
    workspaceFolders: [{ uri: folder, name: 'desk' }],
    initializationOptions: {
      ...(!options.standalone && { lexiconUri: 'test:lexicon', modelUri: 'test:model' }),
      settings: { ...defaultSettings, ...options.settings },
      ...options.initializationOptions,
    },
  });
  await client.notify('initialized', {});
  if (!options.standalone) await client.notify(method.articles, { uris: client.articleUris() });
  return client;
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until something holds; fails after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 250; i++) {
    if (await holds()) return;
    await delay(20);
  }
  throw new Error(`still not: ${what}`);
}

/** The position of the n-th place where a text stands, moved by an offset. */
export function positionOf(text: string, wanted: string, { nth = 1, plus = 0 } = {}): Position {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(wanted, at + 1);
  if (at < 0) throw new Error(`“${wanted}” is not in the text`);
  return TextDocument.create('', '', 0, text).positionAt(at + plus);
}

/** What a range of a text holds. */
export function textIn(text: string, range: Range): string {
  return TextDocument.create('', '', 0, text).getText(range);
}
