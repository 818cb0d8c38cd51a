/** Opens the index of a workspace; one that can't be used is set aside and made anew. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleIndex } from './article-index.ts';
import { takeLock } from './index-lock.node.ts';
import { openSql, type Sql } from './sqlite.node.ts';
import { openIndex } from './sqlite-index.node.ts';

export interface OpenedIndex {
  /** Absent where the server has to do without. */
  readonly index?: ArticleIndex;
  /** What people should know, in a sentence. */
  readonly notice?: string;
}

const name = 'articles.db';
/** Files that belong to a database. */
const suffixes = ['', '-wal', '-shm', '-journal'];

/** Never throws: without an index the server works, it only forgets. */
export async function openIndexIn(folder: string, engine?: Sql['engine']): Promise<OpenedIndex> {
  let release: (() => void) | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    release = takeLock(join(folder, 'lock'));
    if (!release) return {};
    return await openOrRenew(join(folder, name), release, engine);
  } catch (error) {
    release?.();
    return { notice: `The index can’t be kept: ${(error as Error).message}` };
  }
}

async function openOrRenew(
  file: string,
  release: () => void,
  engine: Sql['engine'] | undefined,
): Promise<OpenedIndex> {
  try {
    return { index: released(await opened(file, engine), release) };
  } catch (error) {
    if (!existsSync(file)) throw error;
    const aside = setAside(file);
    const index = released(await opened(file, engine), release);
    return {
      index,
      notice: `The index could not be used (${(error as Error).message}). It was set aside as ${aside}, and articles are read anew.`,
    };
  }
}

async function opened(file: string, engine: Sql['engine'] | undefined): Promise<ArticleIndex> {
  const sql = await openSql(file, engine);
  try {
    return openIndex(sql);
  } catch (error) {
    sql.close();
    throw error;
  }
}

function released(index: ArticleIndex, release: () => void): ArticleIndex {
  const close = index.close.bind(index);
  index.close = () => {
    close();
    release();
  };
  return index;
}

/** One is kept, for whoever wants to look; an older one goes. @returns its name. */
function setAside(file: string): string {
  for (const suffix of suffixes) {
    const aside = `${file}.broken${suffix}`;
    rmSync(aside, { force: true });
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, aside);
  }
  return `${name}.broken`;
}
