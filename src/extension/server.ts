/** The language server as the other parts see it: one typed function for each request of protocol.ts. */
import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ArticleFindings,
  type ArticleSummary,
  type DecideParams,
  type EntityMentions,
  type EntitySummary,
  type ExchangeFormats,
  type ExportedFile,
  type ExportedHouseList,
  type ExportHouseList,
  type ExportParams,
  type Highlights,
  type ImportedAnnotations,
  type ImportedHouseList,
  type ImportHouseList,
  type ImportParams,
  manyWaiting,
  method,
  type NearPairItem,
  type Parallels,
  type PlacedQuotationItem,
  type Places,
  type Position,
  type QuotationItem,
  type ReplaceAction,
  type Replacement,
  type ReplaceParams,
  type ResolvedDate,
  type Settings,
  type Status,
  type Stop,
  type TimelineItem,
} from '../server/protocol.ts';
import { readForServer } from './articles/read-for-server.ts';

/** What `neighbour` walks over. */
export type Walk = 'mention' | 'finding' | 'date';

export class Server implements Disposable {
  readonly #log: LogOutputChannel;
  readonly #storeConnection: () => Thenable<string | undefined>;
  readonly #started = new EventEmitter<void>();
  readonly #status = new EventEmitter<Status>();
  readonly #draft = new EventEmitter<Highlights>();
  readonly #highlightsChanged = new EventEmitter<readonly string[]>();
  readonly #replaced = new EventEmitter<readonly Replacement[]>();
  readonly #disposables: Disposable[] = [
    this.#started,
    this.#status,
    this.#draft,
    this.#highlightsChanged,
    this.#replaced,
  ];
  /** Resolves when the server has come up once. */
  readonly #up: Promise<void>;
  /** Resolves when the server was told once which files are articles. */
  readonly #listed: Promise<void>;
  #setListed: () => void = () => {};
  /** Resolves when the last restart asked for is done. */
  #restarted: Promise<void> = Promise.resolve();
  /** Undefined until it is loaded, which nothing waits for. */
  #client: BaseLanguageClient | undefined;
  #lastStatus: Status = { articles: 0, pending: 0, findings: 0, entities: 0, skipped: [] };

  /** @param storeConnection How to connect to the database of mentions, where that is kept. */
  constructor(log: LogOutputChannel, storeConnection: () => Thenable<string | undefined>) {
    this.#log = log;
    this.#storeConnection = storeConnection;
    this.#up = new Promise((resolve) => this.#started.event(resolve));
    this.#listed = new Promise((resolve) => {
      this.#setListed = resolve;
    });
  }

  /** Starts the server through this client. @throws where it can't be started. */
  async start(client: BaseLanguageClient): Promise<void> {
    this.#client = client;
    this.#disposables.push(
      client.onDidChangeState(() => {
        if (client.isRunning()) this.#started.fire();
      }),
      client.onNotification(method.status, (status: Status) => {
        this.#lastStatus = status;
        this.#status.fire(status);
      }),
      client.onNotification(method.draft, (highlights: Highlights) => this.#draft.fire(highlights)),
      client.onNotification(method.highlightsChanged, ({ uris }: { uris: readonly string[] }) =>
        this.#highlightsChanged.fire(uris),
      ),
      client.onNotification(method.replaced, ({ replacements }: { replacements: readonly Replacement[] }) =>
        this.#replaced.fire(replacements),
      ),
      client.onRequest<Awaited<ReturnType<typeof readForServer>>, void>(method.readFile, readForServer),
      client.onRequest(method.storeConnection, async () => (await this.#storeConnection()) ?? null),
      { dispose: () => void client.stop() },
    );
    await client.start();
  }

  /**
   * Starts the server afresh, so that open documents are sent to it or kept back as articles are now. A call
   * during a restart is for what changed since, so it gets a restart of its own.
   */
  restart(): Promise<void> {
    this.#restarted = this.#restarted.then(async () => {
      if (!this.#client?.isRunning()) return;
      try {
        await this.#client.stop();
        await this.#client.start();
      } catch (error) {
        this.#log.error(String(error));
      }
    });
    return this.#restarted;
  }

  /** Starts the server that was given up. */
  async startAgain(): Promise<void> {
    try {
      await this.#client?.start();
    } catch (error) {
      this.#log.error(String(error));
    }
  }

  /** Puts settings in force. */
  configure(settings: Settings): Promise<void> {
    return this.#tell('workspace/didChangeConfiguration', { settings });
  }

  /** Fires when the server is up, also after it crashed and was started again. */
  get onStarted(): Event<void> {
    return this.#started.event;
  }
  /** Fires when the corpus changed. */
  get onStatus(): Event<Status> {
    return this.#status.event;
  }
  /** Fires with the highlights of an article that was just opened, before all is known of it. */
  get onDraft(): Event<Highlights> {
    return this.#draft.event;
  }
  /** Fires with the URIs of articles whose highlights are others than before. */
  get onHighlightsChanged(): Event<readonly string[]> {
    return this.#highlightsChanged.event;
  }
  /** Fires with what was replaced through Copydesk. */
  get onReplaced(): Event<readonly Replacement[]> {
    return this.#replaced.event;
  }
  /** Whether questions are answered; where not, every answer is that there is nothing. */
  get isUp(): boolean {
    return this.#client?.isRunning() === true;
  }
  /** The latest state of the corpus. */
  get status(): Status {
    return this.#lastStatus;
  }
  /** Whether an archive is worked through. */
  get isBusy(): boolean {
    const { pending, paused } = this.#lastStatus;
    return pending > manyWaiting && !paused;
  }

  /** The state of the corpus as the server has it now, once it was told which files are articles. */
  async statusOnceListed(): Promise<Status> {
    await this.#listed;
    return this.#ask<Status>(method.getStatus, {}, this.#lastStatus);
  }

  async articles(uris: readonly string[]): Promise<void> {
    await this.#tell(method.articles, { uris });
    this.#setListed();
  }
  /** Leaves articles that are not open alone, or goes on with them. */
  pause(paused: boolean): Promise<void> {
    return this.#tell(method.pause, { paused });
  }
  articlesChanged(change: { changed: readonly string[]; deleted: readonly string[] }): Promise<void> {
    return this.#tell(method.articlesChanged, change);
  }
  /** The text of an article of a collection; null where there is none. */
  async articleText(uri: string): Promise<string | null> {
    await this.#up;
    return this.#ask<string | null>(method.articleText, { uri }, null);
  }
  highlights(uri: string): Promise<Highlights | null> {
    return this.#ask<Highlights | null>(method.highlights, { uri }, null);
  }
  /** The entities one of whose names holds `filter`, at most `limit` of them. */
  entities(filter: string, limit: number, token?: CancellationToken): Promise<readonly EntitySummary[]> {
    const params = filter ? { filter, limit } : { limit };
    return this.#ask<readonly EntitySummary[]>(method.entities, params, [], token);
  }
  /** The entities of one article, in the order of their first mention. */
  entitiesIn(uri: string, filter: string): Promise<readonly EntitySummary[]> {
    return this.#ask<readonly EntitySummary[]>(method.entities, filter ? { uri, filter } : { uri }, []);
  }
  /** All articles, or those that mention an entity one of whose names holds `filter`. */
  listArticles(filter: string): Promise<readonly ArticleSummary[]> {
    return this.#ask<readonly ArticleSummary[]>(method.listArticles, filter ? { filter } : {}, []);
  }
  entityAt(uri: string, position: Position, token?: CancellationToken): Promise<EntitySummary | null> {
    return this.#ask<EntitySummary | null>(method.entityAt, { uri, position: plain(position) }, null, token);
  }
  /** The first `limit` mentions of an entity, with them those in the article `uri`. */
  mentions(
    id: string,
    some: { readonly limit?: number; readonly uri?: string } = {},
  ): Promise<EntityMentions | null> {
    return this.#ask<EntityMentions | null>(method.mentions, { id, ...some }, null);
  }
  /** The findings of one article, or of all. */
  findings(uri?: string): Promise<readonly ArticleFindings[]> {
    return this.#ask<readonly ArticleFindings[]>(method.findings, uri ? { uri } : {}, []);
  }
  timeline(entity: string | undefined): Promise<readonly TimelineItem[]> {
    return this.#ask<readonly TimelineItem[]>(method.timeline, entity ? { entity } : {}, []);
  }
  /** What other articles write where one stands; null away from any sentence. */
  parallels(uri: string, position: Position): Promise<Parallels | null> {
    return this.#ask<Parallels | null>(method.parallels, { uri, position: plain(position) }, null);
  }
  quotations(uri: string): Promise<readonly QuotationItem[]> {
    return this.#ask<readonly QuotationItem[]>(method.quotations, { uri }, []);
  }
  /** What articles quote in different words; undefined where that was cancelled. */
  allQuotations(token: CancellationToken): Promise<readonly PlacedQuotationItem[] | undefined> {
    return this.#ask<readonly PlacedQuotationItem[] | undefined>(method.allQuotations, {}, undefined, token);
  }
  neighbour(uri: string, position: Position, what: Walk, step: 1 | -1): Promise<Stop | null> {
    return this.#ask<Stop | null>(method.neighbour, { uri, position: plain(position), what, step }, null);
  }
  /** What a change in all articles touches; null where there is nothing to change. */
  places(action: ReplaceAction): Promise<Places | null> {
    return this.#ask<Places | null>(method.places, action, null);
  }
  /** The edit that replaces a name in an article; undefined where the name was not found. */
  async replace(params: ReplaceParams): Promise<WorkspaceEdit | undefined> {
    return this.#editFor(method.replace, params);
  }
  /** The edit that writes decisions to the house list; undefined where there is no place for them. */
  async decide(params: DecideParams): Promise<WorkspaceEdit | undefined> {
    return this.#editFor(method.decide, params);
  }
  /** Entities that may be one. */
  nearPairs(): Promise<readonly NearPairItem[]> {
    return this.#ask<readonly NearPairItem[]>(method.nearPairs, {}, []);
  }
  exportHouseList(params: ExportHouseList): Promise<ExportedHouseList | null> {
    return this.#ask<ExportedHouseList | null>(method.exportHouseList, params, null);
  }
  /** The edit that adds another list to the house list, and what in it could not be read. */
  async importHouseList(
    params: ImportHouseList,
  ): Promise<(Omit<ImportedHouseList, 'edit'> & { readonly edit: WorkspaceEdit | undefined }) | null> {
    const read = await this.#ask<ImportedHouseList | null>(method.importHouseList, params, null);
    return read && { ...read, edit: await this.#editOf(read.edit) };
  }
  /** What the dates in a text mean, told from the day that it is from (YYYY-MM-DD). */
  resolveDate(text: string, publishedOn: string | undefined): Promise<readonly ResolvedDate[]> {
    const params = publishedOn === undefined ? { text } : { text, publishedOn };
    return this.#ask<readonly ResolvedDate[]>(method.resolveDate, params, []);
  }
  /** The formats of exports and imports; null while the server is not there to say. */
  exchangeFormats(): Promise<ExchangeFormats | null> {
    return this.#ask<ExchangeFormats | null>(method.exchangeFormats, {}, null);
  }
  export(params: ExportParams): Promise<readonly ExportedFile[]> {
    return this.#ask<readonly ExportedFile[]>(method.export, params, []);
  }
  async importAnnotations(
    params: ImportParams,
  ): Promise<(Omit<ImportedAnnotations, 'edit'> & { readonly edit: WorkspaceEdit | undefined }) | null> {
    const read = await this.#ask<ImportedAnnotations | null>(method.import, params, null);
    return read && { ...read, edit: await this.#editOf(read.edit) };
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #editFor(name: string, params: object): Promise<WorkspaceEdit | undefined> {
    return this.#editOf(await this.#ask<unknown>(name, params, null));
  }

  /** An edit of the protocol as one of the editor's. */
  async #editOf(edit: unknown): Promise<WorkspaceEdit | undefined> {
    const converter = this.#client?.protocol2CodeConverter;
    if (!edit || !converter) return undefined;
    return converter.asWorkspaceEdit(edit as Parameters<typeof converter.asWorkspaceEdit>[0]);
  }

  /** A request that fails, as the server is starting, stopping or gone, is logged and yields `fallback`. */
  async #ask<T>(name: string, params: object, fallback: T, token?: CancellationToken): Promise<T> {
    const client = this.#client;
    if (!client?.isRunning()) return fallback;
    try {
      // An absent token must not be handed over: it would count as a second parameter.
      return await (token ? client.sendRequest<T>(name, params, token) : client.sendRequest<T>(name, params));
    } catch (error) {
      if (!token?.isCancellationRequested) this.#log.warn(`${name}: ${String(error)}`);
      return fallback;
    }
  }

  async #tell(name: string, params: object): Promise<void> {
    if (!this.#client?.isRunning()) return;
    try {
      await this.#client.sendNotification(name, params);
    } catch (error) {
      this.#log.warn(`${name}: ${String(error)}`);
    }
  }
}

/** A worker is sent clones of objects: of the editor's own positions, they would lack the fields. */
function plain({ line, character }: Position): Position {
  return { line, character };
}
