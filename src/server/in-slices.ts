/** Long work on one thing after the other, in slices. */
import { pause } from './pause.ts';

/** Milliseconds of work between two pauses: what people ask for comes first. */
const slice = 8;

/** Reads all of something, as long as it is wanted, with pauses of so many milliseconds, the shortest for 0. */
export async function inSlices<T>(
  all: Iterable<T>,
  { isWanted, rest }: { readonly isWanted: () => boolean; readonly rest: number },
  take: (one: T) => void,
): Promise<void> {
  let start = performance.now();
  for (const one of all) {
    take(one);
    if (performance.now() - start < slice) continue;
    await (rest > 0 ? new Promise((resolve) => setTimeout(resolve, rest)) : pause());
    if (!isWanted()) return;
    start = performance.now();
  }
}
