/**
 * A pause between two slices of long work: messages and timers get their turn.
 *
 * On Node a timer would not do. Two pieces of work whose slices each take longer than a millisecond and go on by a timer
 * of none are both always due, so Node never gets past its timers: nothing is read or written until one of them is
 * through. What is set up for the end of a round of the event loop waits for that round.
 */
const atEndOfRound: ((go: () => void) => unknown) | undefined =
  typeof setImmediate === 'function' ? setImmediate : undefined;

/** Resolves in the next round of the event loop. */
export function pause(): Promise<void> {
  return new Promise((resolve) => (atEndOfRound ? atEndOfRound(resolve) : setTimeout(resolve, 0)));
}
