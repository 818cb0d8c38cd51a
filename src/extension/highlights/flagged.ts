/** Which marks have a finding on them. */
import type { Position, Range } from '../../server/protocol.ts';

/**
 * Splits marks into those that share text with any of the ranges, and the rest. Both lists are sorted by
 * start; marks don't overlap each other. Linear in both.
 */
export function splitFlagged<T extends { readonly range: Range }>(
  marks: readonly T[],
  ranges: readonly Range[],
): { readonly flagged: readonly T[]; readonly plain: readonly T[] } {
  const flagged: T[] = [];
  const plain: T[] = [];
  let from = 0;
  for (const mark of marks) {
    // Ranges may overlap each other, so only those that no later mark can meet are left behind.
    while (from < ranges.length && !isBefore(mark.range.start, ranges[from]!.end)) from++;
    let at = from;
    while (
      at < ranges.length &&
      isBefore(ranges[at]!.start, mark.range.end) &&
      !meets(mark.range, ranges[at]!)
    )
      at++;
    const hit = at < ranges.length && meets(mark.range, ranges[at]!);
    (hit ? flagged : plain).push(mark);
  }
  return { flagged, plain };
}

function meets(a: Range, b: Range): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
