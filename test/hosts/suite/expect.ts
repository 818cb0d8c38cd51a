/** Assertions that also run in a browser's worker, where Node's are not to be had. */

/** @throws with the message where the condition does not hold. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** @throws with both values where they differ; compares what JSON would show of them. */
export function equal(actual: unknown, expected: unknown, message = 'unexpected value'): void {
  const [is, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== wanted) throw new Error(`${message}: ${is}, not ${wanted}`);
}

/** @throws where no item of the list equals the expected one. */
export function includes<T>(list: readonly T[], expected: T, message = 'missing'): void {
  if (!list.includes(expected))
    throw new Error(`${message}: ${JSON.stringify(expected)} in ${JSON.stringify(list)}`);
}
