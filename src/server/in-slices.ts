/** Milliseconds of work between two pauses: what people ask for comes first. */
const slice = 8;

/** Reads all of something, with pauses of some milliseconds, as long as it is wanted. */
export async function inSlices<T>(
  all: Iterable<T>,
  { isWanted, pause }: { readonly isWanted: () => boolean; readonly pause: number },
  take: (one: T) => void,
): Promise<void> {
  let start = performance.now();
  for (const one of all) {
    take(one);
    if (performance.now() - start < slice) continue;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isWanted()) return;
    start = performance.now();
  }
}
