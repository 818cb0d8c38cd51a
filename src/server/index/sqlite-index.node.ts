/** The index in an SQLite database, in the folder that the client names for it. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeptLink } from '../../corpus/kept-links.ts';
import { type PackedArticle, packedVersion } from '../../corpus/packed-article.ts';
import { StringTable } from '../../corpus/string-table.ts';
import { fnvPrime, hashBytes, hashText } from '../../text/hash.ts';
import type { ArticleIndex, KeptArticle } from './article-index.ts';
import type { Sql } from './sqlite.node.ts';

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
];

function stringSum(id: number, text: string): number {
  return Math.imul(hashText(text) ^ id, fnvPrime);
}

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

interface StringRow {
  readonly id: number;
  readonly text: string;
}
/** As {@link KeptArticle}, its maker as the number of a string. */
interface ArticleRow extends Omit<KeptArticle, 'maker'> {
  readonly id: number;
  readonly checksum: number;
  readonly maker: number;
}

interface Put {
  readonly article: KeptArticle;
  readonly packed: Pick<PackedArticle, 'details' | 'prints'>;
}

class SqliteIndex implements ArticleIndex {
  readonly strings: StringTable;
  readonly #sql: Sql;
  readonly #ids = new Map<string, number>();
  /** What waits to be written; undefined for what waits to be deleted. */
  readonly #changes = new Map<string, Put | undefined>();
  #loaded: KeptArticle[] = [];
  #isDamaged = false;
  /** Of all strings, in any order. */
  #stringsSum = 0;
  #stringsWritten: number;
  #nextId = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
    // Articles packed in another way are of no use, and their strings neither.
    if (this.#meta('packed') !== String(packedVersion)) this.#empty();
    const texts: string[] = [];
    for (const { id, text } of sql.all<StringRow>('SELECT id, text FROM strings ORDER BY id')) {
      if (id !== texts.length) throw new Error('strings are missing');
      texts.push(JSON.parse(text));
      this.#stringsSum ^= stringSum(id, text);
    }
    if (texts.length > 0 && this.#meta('strings') !== String(this.#stringsSum))
      throw new Error('strings are damaged');
    this.strings = new StringTable(texts);
    this.#stringsWritten = texts.length;
    // At once, as here damage still leads to an index made anew.
    const rows = sql.all<ArticleRow>('SELECT id, uri, stamp, checksum, maker, core FROM articles');
    for (const { id, maker, checksum, ...kept } of rows) {
      this.#ids.set(kept.uri, id);
      this.#nextId = Math.max(this.#nextId, id + 1);
      // Disks lie: an article whose bytes are others is annotated anew, and what rests on it linked anew.
      if (checksum !== hashBytes(kept.core)) this.#isDamaged = true;
      else this.#loaded.push({ ...kept, maker: this.strings.text(maker) });
    }
  }

  articles(): Iterable<KeptArticle> {
    const articles = this.#loaded;
    this.#loaded = [];
    return articles;
  }

  links(): { readonly under: string; readonly links: readonly KeptLink[] } | undefined {
    const under = this.#meta('under') ?? '';
    if (under === '' || this.#isDamaged) return undefined;
    return { under, links: Array.from(this.#sql.all<KeptLink>('SELECT key, link, name FROM links')) };
  }

  *prints(uris: readonly string[]): Iterable<{ readonly uri: string; readonly prints: Uint8Array }> {
    for (const uri of uris) {
      const id = this.#ids.get(uri);
      const row =
        id !== undefined &&
        this.#sql.get<{ prints: Uint8Array }>('SELECT prints FROM articles WHERE id = ?', id);
      if (row) yield { uri, prints: row.prints };
    }
  }

  details(uri: string): string {
    const change = this.#changes.get(uri);
    if (change) return change.packed.details;
    const id = this.#ids.get(uri);
    if (id === undefined) return '';
    const row = this.#sql.get<{ details: Uint8Array | null }>(
      'SELECT details FROM articles WHERE id = ?',
      id,
    );
    return row?.details ? inflateRawSync(row.details).toString() : '';
  }

  put(article: KeptArticle, packed: Put['packed']): void {
    this.#changes.set(article.uri, { article, packed });
  }

  delete(uri: string): void {
    this.#changes.set(uri, undefined);
  }

  commit(links: Iterable<KeptLink>, under: string | undefined): void {
    const sql = this.#sql;
    const ids = new Map<string, number>();
    const makers = new Map<string, number>();
    for (const change of this.#changes.values())
      if (change) makers.set(change.article.maker, this.strings.intern(change.article.maker));
    let nextId = this.#nextId;
    sql.exec('BEGIN IMMEDIATE');
    try {
      let id = this.#stringsWritten;
      let sum = this.#stringsSum;
      for (const text of this.strings.since(id)) {
        // As JSON, since SQLite's text ends at NUL and has no place for half a surrogate pair.
        const json = JSON.stringify(text);
        sum ^= stringSum(id, json);
        sql.run('INSERT INTO strings VALUES (?, ?)', id++, json);
      }
      this.#setMeta('strings', String(sum));
      for (const [uri, change] of this.#changes) {
        const known = this.#ids.get(uri);
        if (!change) {
          if (known !== undefined) sql.run('DELETE FROM articles WHERE id = ?', known);
          continue;
        }
        const { stamp, maker, core } = change.article;
        const own = known ?? nextId++;
        ids.set(uri, own);
        const { details, prints } = change.packed;
        sql.run(
          'INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          ...[own, uri, stamp, hashBytes(core), makers.get(maker)!, core],
          details === '' ? null : deflateRawSync(details),
          prints,
        );
      }
      for (const { key, link, name } of links)
        if (name === '') sql.run('DELETE FROM links WHERE key = ?', key);
        else sql.run('INSERT OR REPLACE INTO links VALUES (?, ?, ?)', key, link, name);
      this.#setMeta('under', under ?? '');
      sql.exec('COMMIT');
      this.#stringsWritten = id;
      this.#stringsSum = sum;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
    for (const [uri, change] of this.#changes) if (!change) this.#ids.delete(uri);
    for (const [uri, id] of ids) this.#ids.set(uri, id);
    this.#nextId = nextId;
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
    this.#sql.exec('BEGIN; DELETE FROM articles; DELETE FROM links; DELETE FROM strings; DELETE FROM meta');
    this.#setMeta('packed', String(packedVersion));
    this.#sql.exec('COMMIT');
  }
}
