/** Reading files and their states, with reasons fit for people where that fails. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashText } from '../text/hash.ts';
import type { FileState } from './articles.ts';
import { fileErrorInWords } from './file-errors.ts';
import { FileTooLarge } from './host.ts';

/**
 * Reads a file that is no larger than allowed, whatever its size becomes meanwhile.
 * @throws Error fit for people; FileTooLarge.
 */
export async function readFromDisk(uri: string, maxSize: number): Promise<Uint8Array> {
  try {
    const handle = await open(fileURLToPath(uri));
    try {
      const { size } = await handle.stat();
      if (size > maxSize) throw new FileTooLarge(size, maxSize);
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw inWords(error);
  }
}

/** As {@link readFromDisk}, at once, with the state that the file had before it was read. */
export function readNow(
  uri: string,
  maxSize: number,
): { readonly bytes: Uint8Array; readonly stamp: string } {
  try {
    const handle = openSync(fileURLToPath(uri), 'r');
    try {
      const stats = fstatSync(handle);
      if (stats.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (stats.size > maxSize) throw new FileTooLarge(stats.size, maxSize);
      return { bytes: readAll(handle, stats.size), stamp: stampOf(stats) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw inWords(error);
  }
}

/** The first `size` bytes of a file; fewer where it has become shorter. */
function readAll(handle: number, size: number): Uint8Array {
  // What is no real file may have no size, but something to read.
  if (size === 0) return new Uint8Array(readFileSync(handle));
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let read = -1; read !== 0 && at < size; at += read)
    read = readSync(handle, bytes, at, size - at, null);
  return at === size ? bytes : bytes.subarray(0, at);
}

/** Undefined where there is no such file, or no way to it. */
export function stateOf(uri: string): FileState | undefined {
  try {
    const stats = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stats && { stamp: stampOf(stats), modified: stats.mtimeMs };
  } catch {
    return undefined;
  }
}

/**
 * The inode tells a file that was put in the place of another of the same size and time; the time of change,
 * which programs can't set, one that was written and given its old time.
 */
function stampOf(stats: { size: number; mtimeMs: number; ctimeMs: number; ino: number }): string {
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return `${size.toString(36)}.${hashText(`${mtimeMs} ${ctimeMs} ${ino}`).toString(36)}`;
}

function inWords(error: unknown): Error {
  if (error instanceof FileTooLarge) return error;
  return new Error(fileErrorInWords(error), { cause: error });
}
