/** Cuts a long list of ranges down to those near the lines on screen. */
import type { Range } from '../../server/protocol.ts';

/** Lines, first and last included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The ranges that start within any of the spans, widened by `margin` lines. `sorted` is sorted by start and
 * its ranges don't overlap. Takes O(log n) for each span and the size of the answer.
 */
export function nearLines<T extends { readonly range: Range }>(
  sorted: readonly T[],
  spans: readonly LineSpan[],
  margin: number,
): readonly T[] {
  const out: T[] = [];
  let from = 0;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    from = Math.max(from, firstAtOrAfter(sorted, first - margin));
    for (; from < sorted.length && sorted[from]!.range.start.line <= last + margin; from++)
      out.push(sorted[from]!);
  }
  return out;
}

function firstAtOrAfter(sorted: readonly { readonly range: Range }[], line: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.range.start.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
