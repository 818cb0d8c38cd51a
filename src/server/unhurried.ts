/** Long walks over an archive, with pauses: whoever types or asks something short meanwhile hardly waits. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { pause } from './pause.ts';

/** Milliseconds of work between two pauses. */
const slice = 10;

/**
 * Yields what is walked over, with pauses; in these it may change, so that each is to be looked up anew.
 * @throws ResponseError in a pause, once the question is cancelled.
 */
export async function* unhurried<T>(all: Iterable<T>, token?: CancellationToken): AsyncGenerator<T> {
  let began = performance.now();
  for (const one of all) {
    if (performance.now() - began >= slice) {
      await pause();
      if (token?.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      began = performance.now();
    }
    yield one;
  }
}
