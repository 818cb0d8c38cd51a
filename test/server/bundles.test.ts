/** The two entries as they ship: bundled, with the real language data, spoken to by a plain client. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type Location,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
} from '../../node_modules/vscode-jsonrpc/lib/browser/main.js';
import { method, type Status } from '../../src/server/protocol.ts';
import { positionOf, until } from './test-client.ts';

const root = resolve(import.meta.dirname, '../..');
const report = [
  'Published 7 December 2021',
  '',
  'French President Emmanuel Macron will speak in Berlin on Wednesday. The the talks begin at noon.',
  '',
].join('\n');
const later = 'Published 8 December 2021\n\nFrench President Emmanuel Macron spoke in Berlin on Wednesday.\n';

class PlainClient {
  readonly diagnostics = new Map<string, Diagnostic[]>();
  readonly #connection: ProtocolConnection;

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.#connection = createProtocolConnection(reader, writer);
    this.#connection.onNotification('textDocument/publishDiagnostics', (p: PublishParams) => {
      this.diagnostics.set(p.uri, p.diagnostics);
    });
  }

  listen(readFile?: (uri: string) => string): void {
    if (readFile) this.#connection.onRequest(method.readFile, ({ uri }: { uri: string }) => readFile(uri));
    this.#connection.listen();
  }
  request<R>(name: string, params: object = {}): Promise<R> {
    return this.#connection.sendRequest<R>(name, params);
  }
  notify(name: string, params: object = {}): Promise<void> {
    return this.#connection.sendNotification(name, params);
  }
  async start(folder: string, options: object): Promise<void> {
    const params = { processId: null, rootUri: folder, capabilities: {}, initializationOptions: options };
    await this.request('initialize', { ...params, workspaceFolders: [{ uri: folder, name: 'desk' }] });
    await this.notify('initialized');
  }
  async articles(count: number): Promise<void> {
    await until(async () => {
      const { articles, pending } = await this.request<Status>(method.getStatus);
      return articles === count && pending === 0;
    }, `${count} articles`);
  }
  end(): void {
    this.#connection.end();
    this.#connection.dispose();
  }
}

interface PublishParams {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

describe('server: as it ships', function () {
  this.timeout(300_000);
  let scratch: string;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'copydesk-server-'));
    symlinkSync(join(root, 'media'), join(scratch, 'media'));
    const common = { bundle: true, absWorkingDir: root, logLevel: 'error' } as const;
    await build({
      ...common,
      entryPoints: ['src/server/server.node.ts'],
      platform: 'node',
      format: 'cjs',
      outfile: join(scratch, 'dist', 'server.cjs'),
    });
    await build({
      ...common,
      entryPoints: ['src/server/server.web.ts'],
      platform: 'browser',
      format: 'iife',
      outfile: join(scratch, 'dist', 'server.web.js'),
    });
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  describe('as a process, for any editor', () => {
    let child: ChildProcess;
    let client: PlainClient;
    let desk: string;
    const uriOf = (name: string) => pathToFileURL(join(desk, name)).href;

    before(async () => {
      desk = join(scratch, 'desk');
      for (const folder of ['news', '.hidden', 'node_modules'])
        mkdirSync(join(desk, folder), { recursive: true });
      writeFileSync(join(desk, 'a.txt'), report);
      writeFileSync(join(desk, 'news', 'b.md'), later);
      for (const name of ['.hidden/c.txt', 'node_modules/d.txt', 'e.json'])
        writeFileSync(join(desk, name), later);
      symlinkSync(desk, join(desk, 'news', 'circle'));
      child = spawn(process.execPath, [join(scratch, 'dist', 'server.cjs'), '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      client = new PlainClient(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
      client.listen();
      await client.start(pathToFileURL(desk).href, {});
      await client.articles(2);
    });
    after(() => {
      client.end();
      child.kill();
    });

    const at = <R>(name: string, file: string, wanted: string, more: object = {}) =>
      client.request<R>(name, {
        textDocument: { uri: uriOf(file) },
        position: positionOf(file === 'a.txt' ? report : later, wanted, { plus: 1 }),
        ...more,
      });

    it('finds the articles, resolves dates, and publishes findings', async () => {
      await until(() => client.diagnostics.has(uriOf('a.txt')), 'findings');
      const codes = client.diagnostics.get(uriOf('a.txt'))!.map(({ code }) => code);
      assert.deepEqual(codes, ['duplicate']);
      assert.match(JSON.stringify(await at('textDocument/hover', 'a.txt', 'Wednesday')), /2021-12-08/);
    });

    it('links one person across articles', async () => {
      const context = { includeDeclaration: true };
      const found = await at<Location[]>('textDocument/references', 'a.txt', 'Macron', { context });
      assert.deepEqual(
        found.map(({ uri }) => uri),
        [uriOf('a.txt'), uriOf('news/b.md')],
      );
    });

    it('renames and fixes with complete edits', async () => {
      const renamed = await at<WorkspaceEdit>('textDocument/rename', 'a.txt', 'Macron', {
        newName: 'E. Macron',
      });
      assert.deepEqual(Object.keys(renamed.changes!).sort(), [uriOf('a.txt'), uriOf('news/b.md')]);
      const place = positionOf(report, 'The the');
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uriOf('a.txt') },
        range: { start: place, end: place },
        context: { diagnostics: [] },
      });
      assert.equal(actions[0]!.edit!.changes![uriOf('a.txt')]![0]!.newText, 'The');
    });

    it('says why it can’t read a file', async () => {
      writeFileSync(join(desk, 'large.txt'), 'x'.repeat(6 * 1024 * 1024));
      writeFileSync(join(desk, 'binary.txt'), Uint8Array.from([0, 1, 2]));
      const names = ['large.txt', 'binary.txt', 'missing.txt'];
      const changes = names.map((name) => ({ uri: uriOf(name), type: 1 }));
      await client.notify('workspace/didChangeWatchedFiles', { changes });
      let status: Status | undefined;
      await until(async () => {
        status = await client.request<Status>(method.getStatus);
        return status.skipped.length === 3;
      }, 'three skipped files');
      assert.deepEqual(
        status!.skipped.map(({ reason }) => reason),
        ['not text', 'larger than 5 MB (6 MB)', 'no such file'],
      );
    });

    it('ends when it is told to', async () => {
      await client.request('shutdown');
      await client.notify('exit');
      await until(() => child.exitCode !== null, 'ended');
      assert.equal(child.exitCode, 0);
    });
  });

  describe('in a worker, without Node', () => {
    it('reads everything through the client', async () => {
      const { port1, port2 } = new MessageChannel();
      // What a worker has, and nothing of Node's.
      const { performance, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder } = globalThis;
      const { atob, DecompressionStream, Response, Blob, ReadableStream, fetch, console, URL } = globalThis;
      const worker = {
        ...{ self: port1, performance, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder },
        ...{ atob, DecompressionStream, Response, Blob, ReadableStream, fetch, console, URL },
        MessageChannel,
      };
      const files: Record<string, string | Uint8Array> = {
        'memfs:/media/lexicon.bin': readFileSync(join(root, 'media', 'lexicon.bin')),
        'memfs:/media/entities.bin': readFileSync(join(root, 'media', 'entities.bin')),
        'memfs:/desk/a.txt': report,
        'memfs:/desk/b.txt': later,
      };
      const client = new PlainClient(
        new BrowserMessageReader(port2 as never) as unknown as MessageReader,
        new BrowserMessageWriter(port2 as never) as unknown as MessageWriter,
      );
      client.listen((uri) => {
        const content = files[uri];
        if (content === undefined) throw new Error('no such file');
        return Buffer.from(content).toString('base64');
      });
      try {
        runInNewContext(readFileSync(join(scratch, 'dist', 'server.web.js'), 'utf8'), worker);
        // Ports wait for this where listeners are added one by one; workers do it by themselves.
        port1.start();
        port2.start();
        await client.start('memfs:/desk', {
          lexiconUri: 'memfs:/media/lexicon.bin',
          modelUri: 'memfs:/media/entities.bin',
        });
        await client.notify(method.articles, {
          uris: ['memfs:/desk/a.txt', 'memfs:/desk/b.txt', 'memfs:/desk/c.txt'],
        });
        await client.articles(2);
        const { skipped } = await client.request<Status>(method.getStatus);
        assert.deepEqual(skipped, [{ uri: 'memfs:/desk/c.txt', reason: 'no such file' }]);
        await until(() => client.diagnostics.has('memfs:/desk/a.txt'), 'findings');
      } finally {
        client.end();
        port1.close();
        port2.close();
      }
    });
  });
});
