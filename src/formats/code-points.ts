/**
 * Offsets in Unicode code points, which Python tools (brat, spaCy) and the W3C selectors count in, against
 * the UTF-16 code units that editors count in. They differ after every character beyond U+FFFF.
 */

export interface CodePointMap {
  /** Code points before a UTF-16 offset. */
  readonly toCodePoints: (offset: number) => number;
  /** UTF-16 offset of a code point index. */
  readonly toUtf16: (index: number) => number;
}

/** Builds the map of one text in linear time; look-ups take the logarithm of its astral characters. */
export function codePointMap(text: string): CodePointMap {
  /** UTF-16 offsets of the low halves of surrogate pairs. */
  const low: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) low.push(i);
  }
  return {
    toCodePoints: (offset) => offset - countBelow(low, offset),
    toUtf16: (index) => {
      let first = 0;
      let last = low.length;
      while (first < last) {
        const middle = (first + last) >> 1;
        if (low[middle]! - middle <= index) first = middle + 1;
        else last = middle;
      }
      return index + first;
    },
  };
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** How many of the ascending numbers are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let first = 0;
  let last = numbers.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (numbers[middle]! < limit) first = middle + 1;
    else last = middle;
  }
  return first;
}
