/** What the server needs from where it runs: a process, a worker, a test. */
import type { ArticleSession } from '../article-session.ts';
import type { Engine } from '../engine.ts';
import type { FileState, Helpers } from './articles.ts';
import type { MentionStore } from './mention-store.ts';
import type { InitializationOptions } from './protocol.ts';

/** Reading stopped because the file is larger than asked for; the message is fit for people. */
export class FileTooLarge extends Error {
  constructor(size: number, maxSize: number) {
    super(`larger than ${megabytes(maxSize)} (${megabytes(size)})`);
  }
}

/** Asks the client for a file that the host can't reach by itself. */
export type ReadThroughClient = (uri: string, maxSize: number) => Promise<Uint8Array>;

export interface ServerHost {
  /**
   * Reads a file.
   * @throws Error with a message fit for people where it is missing or not readable; FileTooLarge where it
   * has more than `maxSize` bytes.
   */
  readFile(uri: string, maxSize: number, throughClient: ReadThroughClient): Promise<Uint8Array>;
  /** Loads lexicon and model, from where the client says they are or from beside the program. */
  loadEngine(options: Partial<InitializationOptions>, throughClient: ReadThroughClient): Promise<Engine>;
  /** The session of an article for which some work was done before the client opened it. */
  begun?(uri: string): ArticleSession | undefined;
  /** Bytes of a file at once; undefined where it can't be read. Absent where the host can't wait for none. */
  readFileNow?(uri: string, maxSize: number): Uint8Array | undefined;
  /** The state of a file at once; undefined where there is no such file. */
  stateOf?(uri: string): FileState | undefined;
  /** What makes a large workspace bearable: an index in the folder (a URI) that the client names, and workers. */
  openHelpers?(options: Partial<InitializationOptions>): Promise<Helpers & { readonly notice?: string }>;
  /**
   * Connects to PostgreSQL by a connection string, or without one as the environment says; absent where the host
   * has no network of that kind.
   */
  openMentionStore?(connection?: string): Promise<MentionStore>;
  /**
   * All articles under the folders (URIs), for clients that don't name them; absent where the host has no
   * file system of its own.
   */
  findArticles?(folders: readonly string[]): Promise<readonly string[]>;
  /** Whether `findArticles` would list the file. */
  isArticle?(uri: string): boolean;
  /** Milliseconds of a clock that never goes backwards. */
  now(): number;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 ? 2 : 1).replace(/\.0$/, '')} MB`;
}
