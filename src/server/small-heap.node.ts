/** Keeps the heap near what is in use. */
import { setFlagsFromString } from 'node:v8';

/** By how much the heap may grow, in percent of what was in use, before garbage is collected. */
const growth = 40;

/**
 * Left to itself, V8 lets garbage pile up to four times what is in use, on a machine with room; the server's is an
 * editor's helper's. To be called when the program has started: code compiled under other flags is compiled again.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
