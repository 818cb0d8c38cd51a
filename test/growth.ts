/** Shows that work grows in step with its input, on any machine and beside any other work. */
import assert from 'node:assert/strict';

/** How much larger the large input is. */
const factor = 8;
/** What work that grows in step takes at most for the large input, as a multiple of the small; with the square: 64. */
const most = 32;
/** Milliseconds; shorter work tells nothing. */
const least = 2;
const tries = 3;

/**
 * Does the work for an eighth of the size and for the whole of it.
 * @param work Does it for an input of about so many units.
 * @throws AssertionError where the whole takes far more than eight times the processor time, at each of three tries.
 */
export function assertGrowsInStep(work: (size: number) => unknown, size: number, name = 'the work'): void {
  const small = Math.ceil(size / factor);
  // Compiles it.
  work(small);
  const seen: string[] = [];
  for (let i = 0; i < tries; i++) {
    const before = processorTime(() => work(small));
    const after = processorTime(() => work(size));
    if (after <= most * Math.max(before, least)) return;
    seen.push(`${before.toFixed(1)} ms, then ${after.toFixed(1)} ms`);
  }
  assert.fail(`${name}, for ${factor} times as much: ${seen.join('; ')}`);
}

/** Milliseconds of processor time: what other programs do meanwhile does not count. */
function processorTime(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1000;
}
