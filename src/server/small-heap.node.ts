/** Keeps the heap near what is in use. */
import { setFlagsFromString } from 'node:v8';

/**
 * By how much the heap may grow, in percent of what was in use, before garbage is collected; and while workers
 * annotate, when theirs and the server's together are to stay small, and nobody waits.
 */
const growth = 40;
const growthBesideWorkers = 10;

/**
 * Left to itself, V8 lets garbage pile up to four times what is in use, on a machine with room; the server's is an
 * editor's helper's. To be called when the program has started: code compiled under other flags is compiled again.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  keepNewObjectsApart();
}

/**
 * All objects are made among the new ones, in every thread. V8 makes those of a place in the code whose objects lived
 * on a few times among the old ones right away. Articles that are annotated together live on together, all but a few
 * kilobytes of them for some milliseconds: taken for old, they called for four times as many collections of everything,
 * at each of which compiled code and patterns that were not just used are thrown away too.
 */
export function keepNewObjectsApart(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/** Node's own option for the room of new objects, in megabytes. */
const option = '--max-semi-space-size';

/**
 * Lets threads that are started from now on have as much room for new objects as their own limits say. An option
 * that this process was started with would count for each of them; the server's thread needs more than they do.
 * @returns what to call once they have begun: the options are as before then.
 */
export function allowOwnRoom(execArgv: readonly string[] = process.execArgv): () => void {
  const given = execArgv.find((argument) => argument.startsWith(`${option}=`));
  if (given === undefined) return () => {};
  setFlagsFromString(`${option}=0`);
  return () => setFlagsFromString(given);
}

let isHeld = false;

/**
 * Whether the room for new objects may grow, in all threads, and the heap as far as at other times. The server's room
 * may come to twice 32 megabytes, so that an edit of a long article waits for no collection; while workers annotate,
 * what it has by then is enough for it.
 */
export function letRoomGrow(mayGrow: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
  // Not before it was held: a flag that is no default, set while the program starts, has kept code compiled again.
  if (isHeld || !mayGrow)
    setFlagsFromString(`--heap-growing-percent=${mayGrow ? growth : growthBesideWorkers}`);
  isHeld = !mayGrow;
}
