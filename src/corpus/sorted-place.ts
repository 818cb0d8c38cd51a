/** Where a number stands, or would stand, among sorted ones. */

/**
 * Index of the first of the `size` ascending numbers that is not less; looked for at the end first, where new ones
 * mostly come.
 */
export function sortedPlace(numbers: ArrayLike<number>, size: number, number: number): number {
  let high = size;
  if (high === 0 || numbers[high - 1]! < number) return high;
  let low = 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
