/** The language server: takes the client's messages to the articles, and their answers back. */
import {
  CodeLensRefreshRequest,
  CompletionRequest,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { mayBeCollection } from '../formats/collections.ts';
import { decodeArticle } from '../text/decode.ts';
import { fromFile } from './article-source.ts';
import { Articles } from './articles.ts';
import { capabilities } from './capabilities.ts';
import { ChangeLog } from './change-log.ts';
import { type ClientTraits, readClientTraits } from './client-traits.ts';
import { Collections, isCollected, type RecordProblem } from './collections.ts';
import { highlightsOfDraft } from './features/highlights.ts';
import { registerFeatures } from './features.ts';
import { type FileChange, FileChanges } from './file-changes.ts';
import type { ReadThroughClient, ServerHost } from './host.ts';
import { HouseLists, houseListName, isHouseList } from './house-lists.ts';
import type { MentionStore } from './mention-store.ts';
import { followDocuments } from './open-documents.ts';
import {
  type InitializationOptions,
  method,
  type Replacement,
  type Settings,
  type Status,
} from './protocol.ts';
import { Publisher } from './publisher.ts';
import { readThroughClient } from './read-through-client.ts';
import { needsAnnotating, readSettings } from './settings.ts';
import type { Translate } from './translator.ts';
import { Uris } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** How much larger than an article a file of many articles may be. */
const collectionFactor = 20;
/** Milliseconds of rest before decisions are held against the articles. */
const orphanDelay = 400;
/** Longest `copydesk.yaml` read, in bytes. */
const maxHouseListSize = 8 * 1024 * 1024;

/** A finding in the editor's language. */
function inWords(translate: Translate, diagnostic: Diagnostic): Diagnostic {
  const { message } = diagnostic;
  return typeof message === 'string' ? { ...diagnostic, message: translate(message) } : diagnostic;
}

/** The state of the work, with the reasons why files were skipped in the editor's language. */
function statusInWords(translate: Translate, status: Status): Status {
  const skipped = status.skipped.map(({ uri, reason }) => ({ uri, reason: translate(reason) }));
  return { ...status, skipped };
}

/** A replacement with its reason in the editor's language. */
function replacementInWords(translate: Translate, replacement: Replacement): Replacement {
  const { reason, evidence } = replacement;
  return { ...replacement, reason: translate(reason), evidence: evidence.map(translate) };
}

function diagnosticOfRecord({ record, message }: RecordProblem): Diagnostic {
  const start = { line: Math.max(0, record - 1), character: 0 };
  const range = { start, end: { ...start, character: 1 } };
  return { range, severity: DiagnosticSeverity.Warning, source: 'Copydesk', message };
}

interface ArticlesChanged {
  readonly changed?: readonly string[];
  readonly deleted?: readonly string[];
}

/** Serves one client until the connection ends. Listens on the connection itself. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

class Server implements Workspace {
  readonly articles: Articles;
  readonly houseLists: HouseLists;
  readonly changes: ChangeLog;
  settings: Settings = readSettings(undefined);
  client: ClientTraits = readClientTraits({}, {});
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #uris = new Uris((uri) => this.articles.corpus?.ownFile(uri) ?? uri);
  readonly #collections: Collections;
  readonly #publisher: Publisher;
  readonly #readThroughClient: ReadThroughClient;
  readonly #changes = new FileChanges((changes) => this.#filesChanged(changes));
  #orphanCheck: ReturnType<typeof setTimeout> | undefined;
  #options: Partial<InitializationOptions> = {};
  #folders: readonly string[] = [];
  #filesTurn = 0;
  #store: Promise<MentionStore | undefined> | undefined;
  #storeHasFailed = false;
  #ready: () => void = () => {};
  readonly #isReady = new Promise<void>((resolve) => (this.#ready = resolve));

  constructor(connection: Connection, host: ServerHost) {
    this.#connection = connection;
    this.#host = host;
    this.#readThroughClient = readThroughClient(connection);
    this.articles = new Articles({
      readFile: async (uri) =>
        isCollected(uri)
          ? new TextEncoder().encode(await this.#collections.text(uri))
          : host.readFile(uri, this.settings.maxFileSize, this.#readThroughClient),
      ...(host.readFileNow && {
        readFileNow: (uri: string) => host.readFileNow?.(uri, this.settings.maxFileSize),
      }),
      begun: host.begun,
      ...(host.stateOf && { stateOf: (uri: string) => host.stateOf?.(uri) }),
      onLinked: () => this.#publisher.linked(),
      onDraft: (draft) => void connection.sendNotification(method.draft, highlightsOfDraft(draft)),
      onNotice: (message) => this.#show(MessageType.Warning, message),
      settings: () => this.settings,
      now: () => host.now(),
      onChange: (uri, namesChanged) => {
        this.#publisher.changed(uri, namesChanged);
        this.#lookForOrphans();
      },
    });
    this.changes = new ChangeLog({
      articles: () => this.articles,
      onReplaced: (made) => {
        const replacements = made.map((one) => replacementInWords(this.client.translate, one));
        void connection.sendNotification(method.replaced, { replacements });
      },
    });
    this.houseLists = new HouseLists({
      readText: (uri) => this.#readHouseList(uri),
      publish: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
      onChange: (list) => {
        this.articles.setHouseList(list);
        this.#publisher.allChanged();
        this.#lookForOrphans();
      },
    });
    this.#collections = new Collections({
      readText: (uri) => {
        const maxSize = this.settings.maxFileSize * collectionFactor;
        const read = () => host.readFile(uri, maxSize, this.#readThroughClient);
        return fromFile(uri, read, this.settings.encoding);
      },
      folders: () => this.#folders,
      report: (uri, problems) =>
        void connection.sendDiagnostics({ uri, diagnostics: problems.map(diagnosticOfRecord) }),
    });
    this.#publisher = new Publisher(
      () => this,
      this.#outlet(),
      () => host.now(),
    );
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => void this.#start().catch((error) => this.#log(error)));
    connection.onShutdown(() => {
      this.#publisher.dispose();
      clearTimeout(this.#orphanCheck);
      this.#changes.dispose();
      this.articles.stop();
      this.houseLists.dispose();
      void this.#store?.then((store) => store?.close()).catch(() => {});
    });
    connection.onDidChangeConfiguration(({ settings }) => this.#setSettings(settings));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) {
        const canonical = this.#uris.canonical(uri);
        if (!isHouseList(canonical) && !this.#host.isArticle?.(canonical)) continue;
        this.#changes.add(canonical, type === FileChangeType.Deleted ? 'deleted' : 'changed');
      }
    });
    connection.onNotification(method.articles, ({ uris }: { uris: readonly string[] }) =>
      this.#setFiles(uris).catch((error) => this.#log(error)),
    );
    connection.onNotification(method.pause, ({ paused }: { paused: boolean }) => {
      this.articles.isPaused = paused;
      this.#publisher.tellStatus();
    });
    connection.onRequest(method.articleText, ({ uri }: { uri: string }) =>
      this.#collections.text(this.#uris.canonical(uri)).catch(() => null),
    );
    connection.onNotification(method.articlesChanged, ({ changed = [], deleted = [] }: ArticlesChanged) => {
      for (const uri of changed) this.#changes.add(this.#uris.canonical(uri), 'changed');
      for (const uri of deleted) this.#changes.add(this.#uris.canonical(uri), 'deleted');
    });
    followDocuments(connection, {
      articles: this.articles,
      houseLists: this.houseLists,
      changes: this.changes,
      canonical: (uri) => this.#uris.canonical(uri),
    });
    registerFeatures(connection, this, {
      ready: this.#isReady,
      canonical: (uri) => this.#uris.canonical(uri),
      status: () => this.#publisher.status,
      store: () => this.#mentionStore(),
      storeFailed: (error) => this.#storeFailed(error),
      findFile: (file) => this.#fileOfStore(file),
    });
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { initializationOptions, workspaceFolders, rootUri } = params;
    this.#options = (initializationOptions ?? {}) as Partial<InitializationOptions>;
    this.settings = readSettings(this.#options.settings);
    this.client = readClientTraits(params.capabilities, this.#options, params.locale);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#folders = folders.map((uri) => this.#uris.canonical(uri));
    // Where the client lets us, only in the house list: nobody wants to be asked in every file.
    const completion = this.client.registersCompletion ? {} : { completionProvider: {} };
    return { serverInfo: { name: 'Copydesk' }, capabilities: { ...capabilities, ...completion } };
  }

  async #start(): Promise<void> {
    this.#followFolders();
    if (this.client.registersCompletion) this.#registerCompletion();
    await this.#loadEngine();
    this.#ready();
    if (!this.#isStandalone) return;
    if (this.client.watchesFiles) this.#watchFiles();
    await this.#findArticles();
  }

  /** Loads what annotating needs; without it, the server answers every question with nothing. */
  async #loadEngine(): Promise<void> {
    try {
      const [engine] = await Promise.all([
        this.#host.loadEngine(this.#options, this.#readThroughClient),
        this.#readFolders(),
      ]);
      // What people look at comes before the index of all articles is opened.
      await this.articles.startDrafts(engine);
      const helpers = await this.#host.openHelpers?.(this.#options);
      const complete = this.articles.start(engine, helpers);
      if (helpers?.notice !== undefined) this.#show(MessageType.Warning, `Copydesk: ${helpers.notice}`);
      this.#publisher.tellStatus();
      complete.then(() => this.#publisher.restored()).catch((error) => this.#log(error));
    } catch (error) {
      this.#show(MessageType.Error, `Copydesk can’t load its language data: ${(error as Error).message}`);
    }
  }

  #show(type: MessageType, message: string): void {
    const said = { type, message: this.client.translate(message) };
    void this.#connection.sendNotification(ShowMessageNotification.type, said);
  }

  /** Whether the client leaves it to the server to find the articles. */
  get #isStandalone(): boolean {
    return this.#options.lexiconUri === undefined && this.#host.findArticles !== undefined;
  }

  async #findArticles(): Promise<void> {
    const found = (await this.#host.findArticles?.(this.#folders)) ?? [];
    this.articles.setFiles(found.map((uri) => this.#uris.canonical(uri)));
  }

  async #readFolders(): Promise<void> {
    await this.houseLists.setFolders(this.#folders).catch((error) => this.#log(error));
  }

  #followFolders(): void {
    if (!this.client.changesFolders) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => this.#uris.canonical(uri)));
      const come = added.map(({ uri }) => this.#uris.canonical(uri));
      this.#folders = [...new Set([...this.#folders.filter((uri) => !gone.has(uri)), ...come])];
      await this.#readFolders();
      if (this.#isStandalone) await this.#findArticles();
    });
  }

  #registerCompletion(): void {
    const documentSelector = [{ pattern: `**/${houseListName}` }];
    this.#connection.client
      .register(CompletionRequest.type, { documentSelector })
      .catch((error) => this.#log(error));
  }

  #watchFiles(): void {
    const watchers = ['**/*.{txt,md,html,htm}', `**/${houseListName}`].map((globPattern) => ({
      globPattern,
    }));
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => this.#log(error));
  }

  #setSettings(value: unknown): void {
    // Clients send the settings alone, or all sections with ours under its name.
    const own = (value as { copydesk?: unknown } | null | undefined)?.copydesk ?? value;
    const before = this.settings;
    this.settings = readSettings(own);
    if (needsAnnotating(before, this.settings)) this.articles.restart();
    if (before.dateHints !== this.settings.dateHints && this.client.refreshesInlayHints)
      this.#connection.languages.inlayHint.refresh().catch((error) => this.#log(error));
    if (before.headlineCounts !== this.settings.headlineCounts) this.#refreshCodeLenses();
    this.#publisher.allChanged();
  }

  #refreshCodeLenses(): void {
    if (!this.client.refreshesCodeLenses) return;
    this.#connection.sendRequest(CodeLensRefreshRequest.type).catch((error) => this.#log(error));
  }

  #filesChanged(changes: ReadonlyMap<string, FileChange>): void {
    const changed: string[] = [];
    for (const [uri, change] of changes)
      if (isHouseList(uri)) void this.houseLists.changed(uri);
      else if (mayBeCollection(uri)) void this.#collectionChanged(uri, change);
      else if (change === 'changed') changed.push(uri);
      else this.articles.removeFile(uri);
    void this.articles.addFiles(changed);
  }

  /** The latest of several lists counts, however long each takes to read. */
  async #setFiles(uris: readonly string[]): Promise<void> {
    const turn = ++this.#filesTurn;
    const canonical = uris.map((uri) => this.#uris.canonical(uri));
    if (!canonical.some(mayBeCollection)) return this.articles.setFiles(canonical);
    const files = await this.#collections.expand(canonical);
    if (turn === this.#filesTurn) this.articles.setFiles(files.map((uri) => this.#uris.canonical(uri)));
  }

  async #collectionChanged(uri: string, change: FileChange): Promise<void> {
    const { now, gone } = await this.#collections.changed(uri, change === 'deleted');
    for (const article of now) this.articles.addFile(this.#uris.canonical(article));
    for (const article of gone) this.articles.removeFile(this.#uris.canonical(article));
  }

  /** The database that the settings choose; connected to when first asked. */
  async #mentionStore(): Promise<MentionStore | undefined> {
    if (this.settings.mentionStore !== 'postgresql') return undefined;
    this.#store ??= this.#openStore();
    return this.#store;
  }

  /** As the client says, which may keep how to connect; else as the environment says. */
  async #openStore(): Promise<MentionStore | undefined> {
    const kept = this.#options.keepsStoreConnection
      ? await this.#connection.sendRequest<string | null>(method.storeConnection)
      : null;
    return this.#host.openMentionStore?.(kept ?? undefined);
  }

  /** Said once: the lists ask again and again. */
  #storeFailed(error: Error): void {
    if (!this.#storeHasFailed)
      this.#show(MessageType.Error, `Copydesk can’t ask PostgreSQL: ${error.message}`);
    this.#storeHasFailed = true;
  }

  /** A file as the store names it: by URI, or by its path below one of the folders. */
  #fileOfStore(file: string): { readonly uri: string; readonly text: string | undefined } {
    const path = file.split('/').map(encodeURIComponent).join('/');
    const uris = file.startsWith('file:') ? [file] : this.#folders.map((folder) => `${folder}/${path}`);
    for (const uri of uris) {
      const text = this.articles.glance(this.#uris.canonical(uri))?.text;
      if (text !== undefined) return { uri, text };
    }
    return { uri: uris[0] ?? file, text: undefined };
  }

  async #readHouseList(uri: string): Promise<string | undefined> {
    try {
      const decoded = decodeArticle(
        await this.#host.readFile(uri, maxHouseListSize, this.#readThroughClient),
      );
      return 'text' in decoded ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  }

  /** Once the articles are read and rest, looks for decisions whose spot is gone. */
  #lookForOrphans(): void {
    clearTimeout(this.#orphanCheck);
    this.#orphanCheck = setTimeout(() => {
      if (this.articles.pending > 0) this.#lookForOrphans();
      else if (this.articles.uris().length > 0) this.houseLists.reportOrphans(this.articles);
    }, orphanDelay);
  }

  #outlet() {
    const connection = this.#connection;
    return {
      diagnostics: (uri: string, version: number | null, diagnostics: Diagnostic[]) =>
        void connection.sendDiagnostics({
          uri,
          diagnostics: diagnostics.map((one) => inWords(this.client.translate, one)),
          ...(version !== null && { version }),
        }),
      highlightsChanged: (uris: readonly string[]) => {
        void connection.sendNotification(method.highlightsChanged, { uris });
        if (this.settings.headlineCounts) this.#refreshCodeLenses();
      },
      status: (status: Status) =>
        void connection.sendNotification(method.status, statusInWords(this.client.translate, status)),
      error: (error: unknown) => this.#log(error),
    };
  }

  #log(error: unknown): void {
    this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
