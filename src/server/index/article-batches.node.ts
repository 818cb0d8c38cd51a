/**
 * The articles of an index in its database, a few hundred in a row: opening an archive takes reading rows, not
 * articles. A batch is never changed; what was replaced or deleted is noted beside it, and once less than half
 * of it counts, the rest moves to a new one. So a change costs about as much as it has articles.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PackedArticle } from '../../corpus/packed-article.ts';
import type { KeptArticle } from './article-index.ts';
import type { Sql } from './sqlite.node.ts';

export const batchTables = `
  CREATE TABLE batches (id INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, heads TEXT NOT NULL, cores BLOB NOT NULL);
  CREATE TABLE gone (batch INTEGER PRIMARY KEY, positions TEXT NOT NULL);
  CREATE TABLE prints (batch INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, prints BLOB NOT NULL);
  CREATE TABLE details (place INTEGER PRIMARY KEY, details BLOB NOT NULL);`;

/** Articles of a batch at most. */
const full = 256;
/** A batch of which fewer count is dissolved when it is next touched. */
const few = full / 2;

/** What a batch has of an article beside its bytes: lengths of core and prints; the maker as the number of a string. */
type Head = readonly [uri: string, stamp: string, maker: number, core: number, prints: number];

interface Entry {
  readonly uri: string;
  readonly stamp: string;
  readonly maker: number;
  readonly core: Uint8Array;
  readonly prints: Uint8Array;
  /** Details to write, or the place where they are now. */
  readonly details: string | { readonly from: number };
}

interface BatchRow {
  readonly id: number;
  readonly checksum: number;
  readonly heads: string;
  readonly cores: Uint8Array;
}
interface PrintsRow {
  readonly batch: number;
  readonly checksum: number;
  readonly prints: Uint8Array;
}

export interface Put {
  readonly article: KeptArticle;
  readonly packed: Pick<PackedArticle, 'details' | 'prints'>;
}

export class ArticleBatches {
  readonly #sql: Sql;
  /** Number of the batch, and position in it, as one number. */
  readonly #places = new Map<string, number>();
  /** How many articles of a batch count, and the positions of those that don't. */
  readonly #live = new Map<number, number>();
  readonly #gone = new Map<number, readonly number[]>();
  #damaged: readonly number[] = [];
  #nextBatch = 1;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Articles are missing whose bytes were others than those written. */
  get isDamaged(): boolean {
    return this.#damaged.length > 0;
  }

  /** All articles. @throws where the database is damaged. */
  read(text: (number: number) => string): KeptArticle[] {
    const out: KeptArticle[] = [];
    const damaged: number[] = [];
    const gone = this.#sql.all<{ batch: number; positions: string }>('SELECT batch, positions FROM gone');
    for (const { batch, positions } of gone) this.#gone.set(batch, JSON.parse(positions));
    for (const row of this.#sql.all<BatchRow>('SELECT id, checksum, heads, cores FROM batches')) {
      this.#nextBatch = Math.max(this.#nextBatch, row.id + 1);
      // Disks lie: articles whose bytes are others are annotated anew, and what rests on them linked anew.
      if (row.checksum !== sumOf(row)) {
        damaged.push(row.id);
        continue;
      }
      for (const { place, head, core } of this.#articlesOf(row)) {
        const [uri, stamp, maker] = head;
        this.#places.set(uri, place);
        out.push({ uri, stamp, maker: text(maker), core });
      }
    }
    this.#damaged = damaged;
    return out;
  }

  /** What passages are found by, of all articles, in any order; those that are damaged are left out. */
  *prints(): Iterable<{ readonly uri: string; readonly prints: Uint8Array }> {
    for (const id of [...this.#live.keys()]) {
      const row = this.#batch(id);
      const bytes = row && this.#prints(id);
      if (!bytes) continue;
      let at = 0;
      for (const [position, [uri, , , , length]] of headsOf(row).entries()) {
        if (this.#places.get(uri) === id * full + position)
          yield { uri, prints: bytes.subarray(at, at + length) };
        at += length;
      }
    }
  }

  details(uri: string): string {
    const place = this.#places.get(uri);
    if (place === undefined) return '';
    const row = this.#sql.get<{ details: Uint8Array }>('SELECT details FROM details WHERE place = ?', place);
    return row ? inflateRawSync(row.details).toString() : '';
  }

  /**
   * Writes articles, in a transaction; undefined deletes one. `intern` gives a string its number.
   * @returns what to call once that is committed.
   */
  write(changes: ReadonlyMap<string, Put | undefined>, intern: (text: string) => number): () => void {
    if (changes.size === 0) return () => {};
    const touched = new Map<number, number[]>();
    for (const uri of changes.keys()) {
      const place = this.#places.get(uri);
      if (place === undefined) continue;
      const batch = Math.floor(place / full);
      touched.set(batch, [...(touched.get(batch) ?? []), place % full]);
      this.#sql.run('DELETE FROM details WHERE place = ?', place);
    }
    // The last one may have room.
    const last = this.#nextBatch - 1;
    if (this.#live.has(last) && !touched.has(last)) touched.set(last, []);
    const moved: Entry[] = [];
    const dissolved: number[] = [...this.#damaged];
    const gone = new Map<number, readonly number[]>();
    for (const [batch, positions] of touched) {
      if (this.#live.get(batch)! - positions.length < few) {
        moved.push(...this.#entries(batch).filter(({ uri }) => !changes.has(uri)));
        dissolved.push(batch);
      } else if (positions.length > 0) {
        const all = [...(this.#gone.get(batch) ?? []), ...positions];
        gone.set(batch, all);
        this.#sql.run('INSERT OR REPLACE INTO gone VALUES (?, ?)', batch, JSON.stringify(all));
      }
    }
    for (const batch of dissolved)
      for (const [table, key] of [
        ['batches', 'id'],
        ['prints', 'batch'],
        ['gone', 'batch'],
      ])
        this.#sql.run(`DELETE FROM ${table} WHERE ${key} = ?`, batch);
    const fresh = [...changes].flatMap(([, put]) => (put ? [entryOf(put, intern)] : []));
    const places = this.#insert([...moved, ...fresh]);
    return () => {
      for (const batch of dissolved) {
        this.#live.delete(batch);
        this.#gone.delete(batch);
      }
      for (const [batch, positions] of gone) {
        this.#live.set(batch, this.#live.get(batch)! - touched.get(batch)!.length);
        this.#gone.set(batch, positions);
      }
      for (const [uri, put] of changes) if (!put) this.#places.delete(uri);
      for (const [uri, place] of places) {
        const batch = Math.floor(place / full);
        this.#places.set(uri, place);
        this.#live.set(batch, (this.#live.get(batch) ?? 0) + 1);
        this.#nextBatch = Math.max(this.#nextBatch, batch + 1);
      }
      this.#damaged = [];
    };
  }

  /** Writes new batches. @returns the place of each article. */
  #insert(entries: readonly Entry[]): [uri: string, place: number][] {
    const places: [string, number][] = [];
    for (let from = 0, batch = this.#nextBatch; from < entries.length; from += full, batch++) {
      const some = entries.slice(from, from + full);
      const heads = some.map(
        ({ uri, stamp, maker, core, prints }): Head => [
          ...([uri, stamp, maker] as const),
          core.length,
          prints.length,
        ],
      );
      const row = { heads: JSON.stringify(heads), cores: Buffer.concat(some.map(({ core }) => core)) };
      const prints = Buffer.concat(some.map((entry) => entry.prints));
      this.#sql.run('INSERT INTO batches VALUES (?, ?, ?, ?)', batch, sumOf(row), row.heads, row.cores);
      this.#sql.run('INSERT INTO prints VALUES (?, ?, ?)', batch, crc32(prints), prints);
      for (const [position, { uri, details }] of some.entries()) {
        const place = batch * full + position;
        places.push([uri, place]);
        if (typeof details !== 'string')
          this.#sql.run('UPDATE details SET place = ? WHERE place = ?', place, details.from);
        else if (details !== '')
          this.#sql.run('INSERT INTO details VALUES (?, ?)', place, deflateRawSync(details));
      }
    }
    return places;
  }

  /** The articles of a batch that count, to be written elsewhere. */
  #entries(batch: number): Entry[] {
    const row = this.#batch(batch);
    if (!row) return [];
    const all = this.#prints(batch) ?? new Uint8Array();
    const starts: number[] = [];
    let at = 0;
    for (const [, , , , length] of headsOf(row)) {
      starts.push(at);
      at += length;
    }
    return [...this.#articlesOf(row)].map(({ place, head: [uri, stamp, maker, , length], core }) => {
      const start = starts[place % full]!;
      return {
        uri,
        stamp,
        maker,
        core,
        prints: all.subarray(start, start + length),
        details: { from: place },
      };
    });
  }

  /** The articles of a batch that count; keeps account of how many. */
  *#articlesOf(row: BatchRow): Iterable<{ place: number; head: Head; core: Uint8Array }> {
    const gone = new Set(this.#gone.get(row.id));
    const heads = headsOf(row);
    this.#live.set(row.id, heads.length - gone.size);
    let at = 0;
    for (const [position, head] of heads.entries()) {
      const end = at + head[3];
      if (!gone.has(position))
        yield { place: row.id * full + position, head, core: row.cores.subarray(at, end) };
      at = end;
    }
  }

  #batch(id: number): BatchRow | undefined {
    return this.#sql.get<BatchRow>('SELECT id, checksum, heads, cores FROM batches WHERE id = ?', id);
  }

  #prints(batch: number): Uint8Array | undefined {
    const row = this.#sql.get<PrintsRow>('SELECT batch, checksum, prints FROM prints WHERE batch = ?', batch);
    return row && row.checksum === crc32(row.prints) ? row.prints : undefined;
  }
}

function headsOf({ heads }: Pick<BatchRow, 'heads'>): Head[] {
  return JSON.parse(heads) as Head[];
}

function sumOf({ heads, cores }: Pick<BatchRow, 'heads' | 'cores'>): number {
  return crc32(cores, crc32(heads));
}

function entryOf({ article, packed }: Put, intern: (text: string) => number): Entry {
  const { uri, stamp, maker, core } = article;
  return { uri, stamp, maker: intern(maker), core, prints: packed.prints, details: packed.details };
}
