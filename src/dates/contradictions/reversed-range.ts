/** "from December 9, 2021 to December 7, 2021", "from 2009 to 2005": a range that ends before it begins. */
import type { Timex } from '../../annotation.ts';
import { parseDay } from '../calendar.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';

/** Between the two dates of a range, and before the first. */
const links: readonly (readonly [before: RegExp, between: RegExp])[] = [
  [/\bfrom\s+$/i, /^\s+(?:to|until|till|through)\s+$/i],
  [/\bbetween\s+$/i, /^\s+and\s+$/i],
];

const year = /^\d{4}$/;
/** Words beside which two numbers that look like years are amounts, or are counted back on purpose. */
const amounts =
  /\b(?:f[ae]ll\w*|drop\w*|declin\w*|s[aiu]nk\w*|sl[ai]d\w*|slip\w*|cut\w*|reduc\w*|lower\w*|decreas\w*|shr[aiu]nk\w*|down|back\w*|order|numbers?|points?|index|shares?|prices?|rates?)\b/i;

/** Finds them among whole dates and among years. */
export function* reversedRanges({ article, dates }: DatedArticle): Iterable<Contradiction> {
  for (let i = 1; i < dates.length; i++) {
    const [first, second] = [dates[i - 1]!, dates[i]!];
    if (second.start - first.end > 12) continue;
    if (first.type !== 'DATE' || second.type !== 'DATE') continue;
    if (!endsFirst(first, second) || !/\d{4}/.test(second.text)) continue;
    const around = article.text.slice(Math.max(0, first.start - 60), second.end + 20);
    if (year.test(first.text) && amounts.test(around)) continue;
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

function endsFirst(first: Timex, second: Timex): boolean {
  if (year.test(first.text)) return year.test(second.text) && second.text < first.text;
  const [from, to] = [parseDay(first.value), parseDay(second.value)];
  return from !== null && to !== null && to.index < from.index;
}
