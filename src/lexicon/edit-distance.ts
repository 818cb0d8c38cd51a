/**
 * Damerau-Levenshtein distance in its restricted form (optimal string alignment: insertion, deletion,
 * substitution, swap of neighbours, each 1; no stretch edited twice), stopped as soon as it must exceed
 * `limit`. Compares two ranges of code units.
 *
 * @returns the distance, or `limit` + 1 where it is greater than `limit`. `limit` ≤ 7.
 */
export function boundedDistance(
  a: ArrayLike<number>,
  aStart: number,
  aEnd: number,
  b: ArrayLike<number>,
  bStart: number,
  bEnd: number,
  limit: number,
): number {
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart++;
    bStart++;
  }
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  const n = aEnd - aStart;
  const m = bEnd - bStart;
  if (Math.abs(n - m) > limit) return limit + 1;
  if (n === 0 || m === 0) return n + m;
  if (limit === 0) return 1;
  return banded(a, aStart, n, b, bStart, m, limit);
}

// Three rows of a band of 2 × limit + 1 cells around the diagonal; a cell's column is its index minus the
// limit plus its row. The rows are reused: nothing is allocated for a comparison.
const bandWidth = 17;
let beforeLast = new Uint8Array(bandWidth);
let last = new Uint8Array(bandWidth);
let row = new Uint8Array(bandWidth);

function banded(
  a: ArrayLike<number>,
  aStart: number,
  n: number,
  b: ArrayLike<number>,
  bStart: number,
  m: number,
  limit: number,
): number {
  const over = limit + 1;
  const width = 2 * limit + 1;
  for (let k = 0; k < width; k++) last[k] = k >= limit ? Math.min(k - limit, over) : over;
  last[width] = over;
  for (let i = 1; i <= n; i++) {
    let best = over;
    const c = a[aStart + i - 1];
    for (let k = 0; k < width; k++) {
      const j = i + k - limit;
      let d = over;
      if (j === 0) d = Math.min(i, over);
      else if (j > 0 && j <= m) {
        const e = b[bStart + j - 1];
        d = last[k]! + (c === e ? 0 : 1);
        const up = last[k + 1]! + 1;
        if (up < d) d = up;
        if (k > 0 && row[k - 1]! + 1 < d) d = row[k - 1]! + 1;
        if (i > 1 && j > 1 && c === b[bStart + j - 2] && a[aStart + i - 2] === e && beforeLast[k]! + 1 < d)
          d = beforeLast[k]! + 1;
        if (d > over) d = over;
      }
      row[k] = d;
      if (d < best) best = d;
    }
    row[width] = over;
    if (best > limit) return over;
    const spare = beforeLast;
    beforeLast = last;
    last = row;
    row = spare;
  }
  return Math.min(last[m - n + limit]!, over);
}
