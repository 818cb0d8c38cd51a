/** The strings of an index in its database: many in a row, as reading a row of each takes several times as long. */
import { crc32 } from 'node:zlib';
import type { StringTable } from '../../corpus/string-table.ts';
import type { Sql } from './sqlite.node.ts';

/** A row with fewer is written anew when more come. */
const few = 1000;

interface StringRow {
  readonly first: number;
  readonly checksum: number;
  readonly texts: string;
}

export class StringRows {
  readonly #sql: Sql;
  #written = 0;
  /** Number of the first string of the last row. */
  #last = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** All strings, by their numbers. @throws where some are damaged or missing: nothing can be read then. */
  read(): string[] {
    const all: string[] = [];
    const rows = this.#sql.all<StringRow>('SELECT first, checksum, texts FROM strings ORDER BY first');
    for (const { first, checksum, texts } of rows) {
      if (first !== all.length || checksum !== crc32(texts)) throw new Error('strings are damaged');
      for (const text of JSON.parse(texts) as string[]) all.push(text);
      this.#last = first;
    }
    this.#written = all.length;
    return all;
  }

  /** Writes those that are new; in a transaction. @returns what to call once that is committed. */
  write(strings: StringTable): () => void {
    const { size } = strings;
    if (size === this.#written) return () => {};
    const first = this.#written - this.#last < few ? this.#last : this.#written;
    // As JSON, since SQLite's text ends at NUL and has no place for half a surrogate pair.
    const texts = JSON.stringify(strings.since(first));
    this.#sql.run('INSERT OR REPLACE INTO strings VALUES (?, ?, ?)', first, crc32(texts), texts);
    return () => {
      this.#written = size;
      this.#last = first;
    };
  }
}
