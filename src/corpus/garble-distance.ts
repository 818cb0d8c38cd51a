/** How far a garbled name is from a right one, in weighted edits. */
import { foldName } from '../text/fold.ts';

const cheap = new Map<string, number>();
for (const pair of [
  'l r',
  'b v',
  'p b',
  't d',
  'k g',
  'z s',
  'c k',
  'f v',
  'i y',
  'u v',
  'w v',
  'e i',
  'o u',
  'a e',
  'a o',
  'j y',
  'q k',
  'm n',
]) {
  const [a, b] = pair.split(' ') as [string, string];
  cheap.set(a + b, 0.5);
  cheap.set(b + a, 0.5);
}

/** Damerau-Levenshtein between folded forms with cheaper confusions. Symmetric. */
export function garbleDistance(a: string, b: string): number {
  const [s, t] = [foldName(a), foldName(b)];
  let before: number[] = [];
  let row = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i++) {
    const next = [i];
    for (let j = 1; j <= t.length; j++) {
      const [x, y] = [s[i - 1]!, t[j - 1]!];
      let best = Math.min(row[j]! + gap(s, i - 1), next[j - 1]! + gap(t, j - 1));
      best = Math.min(best, row[j - 1]! + (x === y ? 0 : (cheap.get(x + y) ?? 1)));
      if (i > 1 && j > 1 && x === t[j - 2] && y === s[i - 2]) best = Math.min(best, before[j - 2]! + 0.8);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[t.length]!;
}

/** Doubled letters and h come and go cheaply. */
const gap = (s: string, i: number): number => (s[i] === s[i - 1] || s[i] === 'h' ? 0.4 : 1);
