/** SQLite, as the host has it (`node:sqlite`, from Node 22.13 on) or else as WebAssembly. */
import { rmSync } from 'node:fs';
import type { Database, Statement } from 'node-sqlite3-wasm';

export type SqlValue = string | number | Uint8Array | null;

/** The few calls that both have. Statements are prepared once. All throw what SQLite says. */
export interface Sql {
  readonly engine: 'node:sqlite' | 'wasm';
  exec(script: string): void;
  run(statement: string, ...values: SqlValue[]): void;
  /** The first row; for statements that have one or none. */
  get<Row>(statement: string, ...values: SqlValue[]): Row | undefined;
  all<Row>(statement: string): Iterable<Row>;
  close(): void;
}

/** The parts of `node:sqlite` that are used; the types of Node 20 lack it. */
interface NodeStatement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): unknown;
  iterate(): Iterable<unknown>;
}
interface NodeDatabase {
  exec(script: string): void;
  prepare(statement: string): NodeStatement;
  close(): void;
}
type NodeSqlite = { readonly DatabaseSync: new (file: string) => NodeDatabase };

/** Opens or makes a database. The caller sees to it that nobody else has it open. */
export async function openSql(file: string, engine?: Sql['engine']): Promise<Sql> {
  const native = engine === 'wasm' ? undefined : nodeSqlite();
  if (native) return nodeSql(new native.DatabaseSync(file));
  if (engine === 'node:sqlite') throw new Error('this Node has no node:sqlite');
  // A process that was killed leaves its lock, which is a folder.
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const module = await import('node-sqlite3-wasm');
  // A CommonJS module, whose parts loaders find in one place or the other.
  const { Database } = 'Database' in module ? module : (module as { default: typeof module }).default;
  return wasmSql(new Database(file));
}

export function nodeSqlite(): NodeSqlite | undefined {
  try {
    return process.getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined;
  } catch {
    return undefined;
  }
}

function nodeSql(database: NodeDatabase): Sql {
  const prepared = new Map<string, NodeStatement>();
  const statement = (text: string) => {
    let known = prepared.get(text);
    if (!known) prepared.set(text, (known = database.prepare(text)));
    return known;
  };
  return {
    engine: 'node:sqlite',
    exec: (script) => database.exec(script),
    run: (text, ...values) => void statement(text).run(...values),
    get: <Row>(text: string, ...values: SqlValue[]) => statement(text).get(...values) as Row | undefined,
    all: <Row>(text: string) => statement(text).iterate() as Iterable<Row>,
    close: () => database.close(),
  };
}

function wasmSql(database: Database): Sql {
  const prepared = new Map<string, Statement>();
  const statement = (text: string) => {
    let known = prepared.get(text);
    if (!known) prepared.set(text, (known = database.prepare(text)));
    return known;
  };
  return {
    engine: 'wasm',
    exec: (script) => database.exec(script),
    run: (text, ...values) => void statement(text).run(values),
    // Read to the end: a statement that is left in the middle keeps its tables locked.
    get: <Row>(text: string, ...values: SqlValue[]) => statement(text).all(values)[0] as Row | undefined,
    all: <Row>(text: string) => statement(text).iterate([]) as Iterable<Row>,
    close: () => {
      for (const known of prepared.values()) known.finalize();
      database.close();
    },
  };
}
