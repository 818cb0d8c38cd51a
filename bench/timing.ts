/** Measuring time so that ratios mean something: warmed up, and the best of several runs. */

/** Seconds of the fastest of `runs` runs, after one that doesn't count; `prepare` is not timed. */
export function fastest<T>(
  runs: number,
  work: (prepared: T) => void,
  prepare: () => T = () => undefined as T,
): number {
  const timed = timing([undefined], work, prepare);
  for (let run = 0; run <= runs; run++) timed.round();
  return timed.seconds();
}

/** Work that is timed round by round. */
export interface Timing {
  /** Does the work on each item once; the first round doesn't count. */
  readonly round: () => void;
  /** What it takes on all items, of each its fastest round, in seconds. */
  readonly seconds: () => number;
}

/** Times `work` on each item; `prepare` is not timed. */
export function timing<I, T>(
  items: readonly I[],
  work: (prepared: T) => void,
  prepare: (item: I) => T,
): Timing {
  const best = items.map(() => Number.POSITIVE_INFINITY);
  let isWarm = false;
  const round = () => {
    items.forEach((item, i) => {
      const prepared = prepare(item);
      const start = performance.now();
      work(prepared);
      if (isWarm) best[i] = Math.min(best[i]!, (performance.now() - start) / 1000);
    });
    isWarm = true;
  };
  return { round, seconds: () => best.reduce((sum, seconds) => sum + seconds, 0) };
}

/** The p-th percentile (0 to 100), nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The exponent k of time ≈ c · size^k, by least squares over the logarithms: 1 is linear, 2 quadratic.
 * Independent of how fast the machine is.
 */
export function growthExponent(points: readonly (readonly [size: number, seconds: number])[]): number {
  const logs = points.map(([size, seconds]) => [Math.log(size), Math.log(seconds)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
