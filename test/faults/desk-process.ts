/** The bundled server as a process, with a client that knows the protocol: for faults and benchmarks. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Highlights, method, type Settings, type Status } from '../../src/server/protocol.ts';
import { defaultSettings } from '../../src/server/settings.ts';
import { builtServer } from './built-server.ts';

export interface DeskOptions {
  readonly folder: string;
  /** The connection string that the client keeps; none without. */
  readonly storeConnection?: string;
  /** Where the index goes; none without. */
  readonly storage?: string;
  readonly settings?: Partial<Settings>;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
  readonly executable?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A line of shell to run before, as one that sets limits. */
  readonly before?: string;
  /** A command that runs the server's, as one that takes rights from it. */
  readonly through?: readonly string[];
}

const running = new Set<DeskProcess>();

/** Ends the servers that a test left behind, as one that failed does: they would keep the run from ending. */
export async function killRemaining(): Promise<void> {
  for (const desk of running) await desk.kill();
}

/** Milliseconds that a process or a thread took, by what Linux tells of it. */
export function processorTimeIn(stat: string): number {
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user ?? 0) + Number(system ?? 0)) * 10;
}

export class DeskProcess {
  readonly child: ChildProcess;
  readonly client: MessageConnection;
  readonly statuses: Status[] = [];
  readonly messages: string[] = [];
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly highlightsChanged: string[] = [];
  readonly #options: DeskOptions;
  readonly #base = builtServer();
  #heard: (() => void)[] = [];

  constructor(options: DeskOptions) {
    this.#options = options;
    const program = join(this.#base, 'dist', 'server.cjs');
    const own = [options.executable ?? process.execPath, ...(options.node ?? []), program, '--stdio'];
    const command = [...(options.through ?? []), ...own];
    const [file, ...args] = options.before
      ? ['bash', '-c', `${options.before}; exec "$0" "$@"`, ...command]
      : command;
    const env = { ...process.env, ...options.env };
    this.child = spawn(file!, args, { stdio: ['pipe', 'pipe', 'ignore'], env });
    running.add(this);
    this.child.once('exit', () => running.delete(this));
    this.client = createMessageConnection(
      new StreamMessageReader(this.child.stdout!),
      new StreamMessageWriter(this.child.stdin!),
    );
    this.client.onNotification(method.status, (status: Status) => {
      this.statuses.push(status);
      this.#tell();
    });
    this.client.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
      this.#tell();
    });
    this.client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.diagnostics.set(uri, diagnostics);
        this.#tell();
      },
    );
    this.client.onNotification(method.highlightsChanged, ({ uris }: { uris: string[] }) => {
      this.highlightsChanged.push(...uris);
      this.#tell();
    });
    this.client.onRequest((name) =>
      name === method.storeConnection ? (options.storeConnection ?? null) : null,
    );
    this.client.onError(() => {});
    this.client.listen();
  }

  async initialize(): Promise<void> {
    const { folder, storage, settings } = this.#options;
    const folderUri = pathToFileURL(folder).href;
    const media = (name: string) => pathToFileURL(join(this.#base, 'media', name)).href;
    await this.client.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folderUri,
      workspaceFolders: [{ uri: folderUri, name: 'archive' }],
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
      initializationOptions: {
        lexiconUri: media('lexicon.bin'),
        modelUri: media('entities.bin'),
        settings: { ...defaultSettings, ...settings },
        ...(storage !== undefined && { storageUri: pathToFileURL(storage).href }),
        keepsStoreConnection: true,
      },
    });
    await this.client.sendNotification('initialized', {});
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get status(): Status | undefined {
    return this.statuses.at(-1);
  }

  /** Resolves once something heard from the server makes the test true. @throws after `limit` milliseconds. */
  async until(what: string, test: () => boolean, limit = 60_000): Promise<void> {
    const end = performance.now() + limit;
    while (!test()) {
      const left = end - performance.now();
      if (left <= 0)
        throw new Error(`${what}: not within ${limit} ms; last status ${JSON.stringify(this.status)}`);
      await Promise.race([
        new Promise<void>((resolve) => this.#heard.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, Math.min(left, 1000))),
      ]);
    }
  }

  /** Nothing waits, and so many articles are there or were skipped. */
  settled(count: number, limit?: number): Promise<void> {
    return this.until(
      `${count} articles`,
      () => {
        const { status } = this;
        return (
          status !== undefined && status.pending === 0 && status.articles + status.skipped.length === count
        );
      },
      limit,
    );
  }

  tellChanges(changed: readonly string[], deleted: readonly string[] = []): Promise<void> {
    return this.client.sendNotification(method.articlesChanged, { changed, deleted });
  }

  /** The names highlighted in an article, as the server knows it once it is up to date. */
  async names(uri: string): Promise<string[]> {
    const highlights = await this.client.sendRequest<Highlights | null>(method.highlights, { uri });
    return highlights?.entities.map(({ entity }) => entity) ?? [];
  }

  tellFiles(uris: readonly string[]): Promise<void> {
    return this.client.sendNotification(method.articles, { uris });
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'plaintext', version: 1, text };
    return this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, text: string): Promise<void> {
    return this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** Resident memory in megabytes, as the system counts it; on Linux only. */
  memory(): Promise<number> {
    return this.#megabytes('VmRSS');
  }

  /** The most that was resident at any time. */
  mostMemory(): Promise<number> {
    return this.#megabytes('VmHWM');
  }

  /** As a client that closes does. */
  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    await this.client.sendRequest('shutdown');
    await this.client.sendNotification('exit');
    await gone;
    this.client.dispose();
  }

  /** As a crash. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
    this.client.dispose();
  }

  /** Milliseconds of processor time that it took so far, on Linux: other work on the machine hardly shows. */
  async processorTime(): Promise<number> {
    return processorTimeIn(await readFile(`/proc/${this.child.pid}/stat`, 'utf8').catch(() => ''));
  }

  /** The same of the thread that took most: of one worker, where there is one. */
  async busiestThread(): Promise<number> {
    const folder = `/proc/${this.child.pid}/task`;
    const threads = await readdir(folder).catch(() => []);
    const stats = threads.map((thread) => readFile(join(folder, thread, 'stat'), 'utf8').catch(() => ''));
    return Math.max(0, ...(await Promise.all(stats)).map(processorTimeIn));
  }

  /** Resolves once the process has had nothing to do for a second. @throws after `limit` milliseconds. */
  async rest(limit = 60_000): Promise<void> {
    const end = performance.now() + limit;
    for (let before = -1; ; ) {
      const now = await this.processorTime();
      if (now - before < 30 && before >= 0) return;
      if (performance.now() > end) throw new Error(`still busy after ${limit} ms`);
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }

  async #megabytes(what: string): Promise<number> {
    const text = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '');
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(text)?.[1] ?? 0) / 1024;
  }

  #tell(): void {
    const heard = this.#heard;
    this.#heard = [];
    for (const resolve of heard) resolve();
  }
}
