/**
 * How far one spelling of a name is from another, in weighted edits: a confusion that transliteration often
 * makes costs little (learned, see docs/names.md), any other letter one edit.
 */
import { confusionCosts } from './confusion-costs.ts';

const costs = new Map<string, number>();
for (const line of confusionCosts.split('\n')) {
  const [edit = '', cost] = line.split(' ');
  const [a = '', b = ''] = edit.split('>');
  costs.set(`${a}>${b}`, Number(cost));
  costs.set(`${b}>${a}`, Number(cost));
}

/** A letter written twice instead of once. */
const doubled = 0.2;
/** Two neighbouring letters that changed places. */
const swapped = 0.7;

/** Cost of writing `b` for `a`, one letter each, either of them possibly none; 1 where nothing was learned. */
const edit = (a: string, b: string): number => costs.get(`${a}>${b}`) ?? 1;

/** Weighted Damerau-Levenshtein distance of two folded words, with edits of two letters for one. Symmetric. */
export function wordDistance(a: string, b: string): number {
  if (a === b) return 0;
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j++) row.push(i === 0 && j === 0 ? 0 : cell(a, b, i, j, rows, row));
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  rows: readonly number[][],
  row: readonly number[],
): number {
  const x = a[i - 1] ?? '';
  const y = b[j - 1] ?? '';
  let best = Number.POSITIVE_INFINITY;
  if (i > 0) best = rows[i - 1]![j]! + (x === a[i - 2] ? doubled : edit(x, ''));
  if (j > 0) best = Math.min(best, row[j - 1]! + (y === b[j - 2] ? doubled : edit(y, '')));
  if (i === 0 || j === 0) return best;
  best = Math.min(best, rows[i - 1]![j - 1]! + (x === y ? 0 : edit(x, y)));
  if (i > 1) best = Math.min(best, rows[i - 2]![j - 1]! + (costs.get(`${a[i - 2]}${x}>${y}`) ?? 2));
  if (j > 1) best = Math.min(best, rows[i - 1]![j - 2]! + (costs.get(`${x}>${b[j - 2]}${y}`) ?? 2));
  if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2] && x !== y)
    best = Math.min(best, rows[i - 2]![j - 2]! + swapped);
  return best;
}

/** The distance of two names, and of their parts. */
export interface NameDistance {
  readonly total: number;
  readonly given: number;
  readonly family: number;
}

/** A middle name that only one of the two has. */
const middle = 0.3;
/** A space that only one of the two has. */
const space = 0.2;

/** The distance of two people's names, given as folded words. */
export function personDistance(a: readonly string[], b: readonly string[]): NameDistance {
  const family = wordDistance(a.at(-1)!, b.at(-1)!);
  if (a.length === 1 || b.length === 1) return { total: family, given: 0, family };
  const given = wordDistance(a[0]!, b[0]!);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let total = given + family;
  if (short.length === long.length)
    for (let i = 1; i < short.length - 1; i++) total += wordDistance(short[i]!, long[i]!);
  else if (short.length === 2) total += middle * (long.length - 2);
  else total = Number.POSITIVE_INFINITY;
  if (a.length !== b.length) {
    const joined = wordDistance(a.join(''), b.join('')) + space * Math.abs(a.length - b.length);
    total = Math.min(total, joined);
  }
  return { total, given, family };
}
