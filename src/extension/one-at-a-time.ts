/** Work that takes longer than it takes until it is wanted again. */

/**
 * Does the work when called, and once more after it where that was wanted meanwhile, however often: questions to the
 * server would otherwise hold each other up, none of them ever answered. Resolves when nothing is left to do.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let again = false;
  const go = async () => {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      underWay = undefined;
    }
  };
  return () => {
    if (underWay) again = true;
    else underWay = go();
    return underWay!;
  };
}
