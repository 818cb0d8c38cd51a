/**
 * The articles of collections as files that can be opened and not written. Their texts come from the server,
 * which reads the collections.
 */
import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import { articleScheme } from '../../server/protocol.ts';
import type { Server } from '../server.ts';

export { articleScheme };

/** Makes them readable; the documents follow when the server has read them anew. */
export function provideCollectedArticles(server: Server): Disposable {
  const provider = new CollectedArticles(server);
  return Disposable.from(
    provider,
    workspace.registerFileSystemProvider(articleScheme, provider, { isReadonly: true }),
  );
}

class CollectedArticles implements FileSystemProvider, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Of the texts that were asked for, when they were last other than before. */
  readonly #texts = new Map<string, { readonly text: Uint8Array; readonly since: number }>();
  readonly #subscription: Disposable;

  constructor(server: Server) {
    this.#server = server;
    this.#subscription = server.onHighlightsChanged((uris) => {
      const known = uris.filter((uri) => this.#texts.has(uri)).map((uri) => Uri.parse(uri, true));
      if (known.length > 0) this.#changed.fire(known.map((uri) => ({ type: FileChangeType.Changed, uri })));
    });
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { text, since } = await this.#read(uri);
    return { type: FileType.File, ctime: 0, mtime: since, size: text.length };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return (await this.#read(uri)).text;
  }

  watch(): Disposable {
    return Disposable.from();
  }
  readDirectory(): [string, FileType][] {
    return [];
  }
  createDirectory(): never {
    throw FileSystemError.NoPermissions();
  }
  writeFile(): never {
    throw FileSystemError.NoPermissions();
  }
  delete(): never {
    throw FileSystemError.NoPermissions();
  }
  rename(): never {
    throw FileSystemError.NoPermissions();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #read(uri: Uri) {
    const text = await this.#server.articleText(uri.toString());
    if (text === null) throw FileSystemError.FileNotFound(uri);
    const bytes = new TextEncoder().encode(text);
    const before = this.#texts.get(uri.toString());
    if (before && same(before.text, bytes)) return before;
    const now = { text: bytes, since: Date.now() };
    this.#texts.set(uri.toString(), now);
    return now;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
