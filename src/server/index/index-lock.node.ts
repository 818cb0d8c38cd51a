/** Sees to it that of several servers on one workspace only one writes the index. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Locks of this process: a number that an earlier process left may be its own by chance. */
const held = new Set<string>();

/**
 * Takes the lock. A lock whose process is gone, as after a crash, is taken over; time plays no part, as
 * clocks jump. @returns how to give it back; undefined where a living process has it.
 * @throws where the folder can't be written.
 */
export function takeLock(file: string): (() => void) | undefined {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      held.add(file);
      return () => release(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(file);
    if (owner !== undefined && owner !== process.pid && isAlive(owner)) return undefined;
    if (owner === process.pid && held.has(file)) return undefined;
    rmSync(file, { force: true });
    held.delete(file);
  }
  return undefined;
}

function release(file: string): void {
  held.delete(file);
  if (ownerOf(file) === process.pid) rmSync(file, { force: true });
}

/** The process that a lock names; undefined where it names none, as one that was cut short. */
function ownerOf(file: string): number | undefined {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
