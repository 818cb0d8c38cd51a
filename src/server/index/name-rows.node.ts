/** Names and their links in the index's database: many in a row, as reading a row of each takes several times as long. */
import { crc32 } from 'node:zlib';
import { ByteReader, ByteWriter } from '../../corpus/bytes.ts';
import type { KeptLink } from '../../corpus/kept-links.ts';
import type { Sql } from './sqlite.node.ts';

export const nameTable = `
  CREATE TABLE names (part INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, names BLOB NOT NULL);`;

/** Numbers of strings that one row is for: those of some hundred names, as every third string or so is a name's key. */
const span = 512;

interface NameRow {
  readonly part: number;
  readonly checksum: number;
  readonly names: Uint8Array;
}

export class NameRows {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** All names; undefined where some are damaged: they belong together. */
  read(): KeptLink[] | undefined {
    const all: KeptLink[] = [];
    for (const row of this.#sql.all<NameRow>('SELECT part, checksum, names FROM names')) {
      if (row.checksum !== crc32(row.names)) return undefined;
      for (const link of linksOf(row)) all.push(link);
    }
    return all;
  }

  /** Puts names in the place of those with their keys, in a transaction. */
  write(links: Iterable<KeptLink>): void {
    const parts = new Map<number, KeptLink[]>();
    for (const link of links) {
      const part = Math.floor(link.key / span);
      const same = parts.get(part);
      if (same) same.push(link);
      else parts.set(part, [link]);
    }
    for (const [part, changed] of parts) {
      const row = this.#sql.get<NameRow>('SELECT part, checksum, names FROM names WHERE part = ?', part);
      const byKey = new Map((row ? linksOf(row) : []).map((link) => [link.key, link]));
      for (const link of changed) byKey.set(link.key, link);
      const names = packed([...byKey.values()].filter(({ name }) => name.length > 0));
      this.#sql.run('INSERT OR REPLACE INTO names VALUES (?, ?, ?)', part, crc32(names), names);
    }
  }

  clear(): void {
    this.#sql.exec('DELETE FROM names');
  }
}

/** Each with its key, the length of what is known of it, and that. */
function packed(links: readonly KeptLink[]): Uint8Array {
  const head = new ByteWriter();
  return Buffer.concat(links.flatMap(({ key, name }) => [head.varint(key).varint(name.length).take(), name]));
}

function linksOf({ names }: NameRow): KeptLink[] {
  const all: KeptLink[] = [];
  for (let at = 0; at < names.length; ) {
    const reader = new ByteReader(names, at);
    const [key, length] = [reader.varint(), reader.varint()];
    at = reader.at + length;
    all.push({ key, name: names.subarray(reader.at, at) });
  }
  return all;
}
