/** A PostgreSQL server of its own for a test, where the machine has one: on a socket, in a temporary folder. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian puts the programs. */
const base = '/usr/lib/postgresql';

export function postgresPrograms(): string | undefined {
  if (!existsSync(base)) return undefined;
  const [newest] = readdirSync(base).sort((a, b) => Number(b) - Number(a));
  const folder = newest === undefined ? undefined : join(base, newest, 'bin');
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

export class PostgresServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'copydesk-pg-'));
  readonly #programs: string;

  /** @throws where the server does not start. */
  constructor(programs: string) {
    this.#programs = programs;
    chmodSync(this.folder, 0o777);
    const data = join(this.folder, 'data');
    this.#run('initdb', ['-D', data, '-U', 'desk', '--auth=trust', '-E', 'UTF8', '--no-sync']);
    const options = `-k ${this.folder} -c listen_addresses= -c fsync=off`;
    this.#run('pg_ctl', ['-D', data, '-w', '-l', join(this.folder, 'log'), '-o', options, 'start']);
  }

  get connectionString(): string {
    return `postgresql://desk@/postgres?host=${encodeURIComponent(this.folder)}`;
  }

  /** Runs SQL as `psql` does, with what goes to its standard input. */
  psql(sql: string, input = ''): string {
    return execFileSync('psql', ['-h', this.folder, '-U', 'desk', '-d', 'postgres', '-qtAc', sql], {
      input,
      encoding: 'utf8',
    });
  }

  stop(): void {
    try {
      this.#run('pg_ctl', ['-D', join(this.folder, 'data'), '-m', 'immediate', 'stop']);
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  /** PostgreSQL refuses to run as root. */
  #run(program: string, args: readonly string[]): void {
    const isRoot = process.getuid?.() === 0;
    const command = [join(this.#programs, program), ...args];
    const [file, ...rest] = isRoot
      ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command]
      : command;
    const { status, stderr, error } = spawnSync(file!, rest, {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: this.folder,
    });
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  }
}
