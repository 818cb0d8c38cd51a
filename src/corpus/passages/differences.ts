/** Where two wordings of one thing differ. */
import type { Span } from '../../annotation.ts';
import { scanWords } from './word-scan.ts';

/** Words of each wording that are compared; what follows counts as different. */
const limit = 200;

/**
 * The stretches of `there` whose words are not, in this order, in `here`: what is left outside the longest
 * common subsequence of their words. Forms of one word count as the same, and so do capitals and accents.
 */
export function differences(here: string, there: string): Span[] {
  const a = scanWords(here, limit);
  const b = scanWords(there);
  const alike = (i: number, j: number) =>
    a.word[i] === b.word[j] || (a.stem[i] !== 0 && a.stem[i] === b.stem[j]);
  const rows = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * rows);
  const compared = Math.min(b.length, limit);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = compared - 1; j >= 0; j--)
      lengths[i * rows + j] = alike(i, j)
        ? lengths[(i + 1) * rows + j + 1]! + 1
        : Math.max(lengths[(i + 1) * rows + j]!, lengths[i * rows + j + 1]!);
  const spans: { start: number; end: number }[] = [];
  let inside = false;
  for (let i = 0, j = 0; j < b.length; ) {
    if (i < a.length && j < compared && alike(i, j)) {
      i++;
      j++;
      inside = false;
    } else if (i < a.length && j < compared && lengths[(i + 1) * rows + j]! >= lengths[i * rows + j + 1]!)
      i++;
    else {
      if (inside) spans.at(-1)!.end = b.end[j]!;
      else spans.push({ start: b.start[j]!, end: b.end[j]! });
      inside = true;
      j++;
    }
  }
  return spans;
}
