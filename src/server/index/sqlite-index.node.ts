/** The index in an SQLite database, in the folder that the client names for it. */
import type { KeptLink } from '../../corpus/kept-links.ts';
import { packedVersion } from '../../corpus/packed-article.ts';
import { StringTable } from '../../corpus/string-table.ts';
import { ArticleBatches, batchTables, type Put } from './article-batches.node.ts';
import type { ArticleIndex, KeptArticle } from './article-index.ts';
import { NameRows, nameTable } from './name-rows.node.ts';
import type { Sql } from './sqlite.node.ts';
import { StringRows } from './string-rows.node.ts';

/** "Copy" in ASCII: says whose database it is. */
const applicationId = 0x436f7079;

/** Each brings the schema from the version of its place to the next. Never changed, only added to. */
const migrations: readonly string[] = [
  `CREATE TABLE strings (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
   CREATE TABLE articles (
     id INTEGER PRIMARY KEY, uri TEXT NOT NULL, stamp TEXT NOT NULL, checksum INTEGER NOT NULL,
     maker INTEGER NOT NULL, core BLOB NOT NULL, details BLOB, prints BLOB NOT NULL);
   CREATE TABLE links (key INTEGER PRIMARY KEY, link TEXT NOT NULL, name TEXT NOT NULL);`,
  'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);',
  // Articles and strings many in a row; what was kept one in a row is annotated anew.
  `DROP TABLE articles; DROP TABLE strings; DELETE FROM links; DELETE FROM meta;
   CREATE TABLE strings (first INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, texts TEXT NOT NULL);
   ${batchTables}`,
  // Names many in a row, likewise; those kept one in a row are linked anew.
  `DROP TABLE links; DELETE FROM meta WHERE name = 'under'; ${nameTable}`,
];
const tables = ['batches', 'gone', 'prints', 'details', 'names', 'strings', 'meta'];

/** The database is no index of ours, or of a version to come. */
export class ForeignIndex extends Error {}

/** @throws ForeignIndex, or what SQLite says of a damaged file. */
export function openIndex(sql: Sql): ArticleIndex {
  // Rows are long: in small pages a fifth of the room would stay empty.
  sql.exec('PRAGMA page_size = 16384');
  // The lock on the file is ours for as long as the process lives.
  sql.exec('PRAGMA locking_mode = EXCLUSIVE');
  // WebAssembly has no shared memory, which a write-ahead log takes.
  sql.exec(`PRAGMA journal_mode = ${sql.engine === 'wasm' ? 'TRUNCATE' : 'WAL'}`);
  sql.exec('PRAGMA synchronous = NORMAL');
  migrate(sql);
  return new SqliteIndex(sql);
}

function migrate(sql: Sql): void {
  const id = pragma(sql, 'application_id');
  const version = pragma(sql, 'user_version');
  const tables = sql.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_master')?.n ?? 0;
  if (tables > 0 && id !== applicationId) throw new ForeignIndex('it is another program’s database');
  if (version > migrations.length) throw new ForeignIndex('a newer version of Copydesk made it');
  if (version === migrations.length) return;
  sql.exec('BEGIN');
  for (const step of migrations.slice(version)) sql.exec(step);
  sql.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`);
}

function pragma(sql: Sql, name: string): number {
  return Number(Object.values(sql.get<object>(`PRAGMA ${name}`) ?? {})[0] ?? 0);
}

class SqliteIndex implements ArticleIndex {
  readonly strings: StringTable;
  readonly #sql: Sql;
  readonly #stringRows: StringRows;
  readonly #batches: ArticleBatches;
  readonly #names: NameRows;
  #linksForgotten = false;
  /** What waits to be written; undefined for what waits to be deleted. */
  readonly #changes = new Map<string, Put | undefined>();
  #loaded: readonly KeptArticle[];

  constructor(sql: Sql) {
    this.#sql = sql;
    // Articles packed in another way are of no use, and their strings neither.
    if (this.#meta('packed') !== String(packedVersion)) this.#empty();
    this.#stringRows = new StringRows(sql);
    this.strings = new StringTable(this.#stringRows.read());
    this.#batches = new ArticleBatches(sql);
    this.#names = new NameRows(sql);
    // At once, as here damage still leads to an index made anew.
    this.#loaded = this.#batches.read((number) => this.strings.text(number));
  }

  articles(): Iterable<KeptArticle> {
    const articles = this.#loaded;
    this.#loaded = [];
    return articles;
  }

  links(): { readonly under: string; readonly links: readonly KeptLink[] } | undefined {
    const under = this.#meta('under') ?? '';
    if (under === '' || this.#batches.isDamaged) return undefined;
    const links = this.#names.read();
    return links && { under, links };
  }

  forgetLinks(): void {
    this.#linksForgotten = true;
  }

  prints(): Iterable<{ readonly uri: string; readonly prints: Uint8Array }> {
    return this.#batches.prints();
  }

  details(uri: string): string {
    return this.#changes.get(uri)?.packed.details ?? this.#batches.details(uri);
  }

  put(article: KeptArticle, packed: Put['packed']): void {
    this.#changes.set(article.uri, { article, packed });
  }

  delete(uri: string): void {
    this.#changes.set(uri, undefined);
  }

  commit(links: Iterable<KeptLink>, under: string | undefined): void {
    const sql = this.#sql;
    sql.exec('BEGIN IMMEDIATE');
    let written: readonly (() => void)[];
    try {
      const articles = this.#batches.write(this.#changes, (text) => this.strings.intern(text));
      written = [articles, this.#stringRows.write(this.strings)];
      if (this.#linksForgotten) this.#names.clear();
      this.#names.write(links);
      this.#setMeta('under', under ?? '');
      sql.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
    for (const isWritten of written) isWritten();
    this.#linksForgotten = false;
    this.#changes.clear();
  }

  close(): void {
    this.#sql.close();
  }

  #rollBack(): void {
    try {
      this.#sql.exec('ROLLBACK');
    } catch {
      // SQLite has done so by itself, as it does when the disk is full.
    }
  }

  #meta(name: string): string | undefined {
    return this.#sql.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value;
  }

  #setMeta(name: string, value: string): void {
    this.#sql.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', name, value);
  }

  #empty(): void {
    this.#sql.exec(`BEGIN; ${tables.map((table) => `DELETE FROM ${table}`).join('; ')}`);
    this.#setMeta('packed', String(packedVersion));
    this.#sql.exec('COMMIT');
  }
}
