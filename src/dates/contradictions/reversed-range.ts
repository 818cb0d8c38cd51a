/** "from December 9, 2021 to December 7, 2021": a range that ends before it begins. */
import { parseDay } from '../calendar.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';

/** Between the two dates of a range, and before the first. */
const links: readonly (readonly [before: RegExp, between: RegExp])[] = [
  [/\bfrom\s+$/i, /^\s+(?:to|until|till|through)\s+$/i],
  [/\bbetween\s+$/i, /^\s+and\s+$/i],
];

/** Finds them among whole dates. */
export function* reversedRanges({ article, dates }: DatedArticle): Iterable<Contradiction> {
  for (let i = 1; i < dates.length; i++) {
    const [first, second] = [dates[i - 1]!, dates[i]!];
    if (second.start - first.end > 12) continue;
    const [from, to] = [parseDay(first.value), parseDay(second.value)];
    if (!from || !to || to.index >= from.index || first.type !== 'DATE' || second.type !== 'DATE') continue;
    if (!/\d{4}/.test(second.text)) continue;
    const before = article.text.slice(Math.max(0, first.start - 12), first.start);
    const between = article.text.slice(first.end, second.start);
    if (!links.some(([head, joint]) => head.test(before) && joint.test(between))) continue;
    yield {
      start: first.start,
      end: second.end,
      severity: 'warning',
      confidence: 0.75,
      message: 'This range ends before it begins',
      evidence: [`It begins on ${first.value} and ends on ${second.value}.`],
      fixes: [`${second.text}${between}${first.text}`],
    };
  }
}
