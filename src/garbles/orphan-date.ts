/**
 * A month or weekday alone between two stops: the system translated the time twice, or moved it out.
 *
 * Found: `the vote is due in May. October.` → `October.`; `They left on Friday. Sunday.`
 * Not found: a calendar (`Monday. The shop is closed.` is found in no news text), a list, headings.
 */
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { month, weekday } from './words.ts';

const alone = /(?<=\p{Ll}\s)(\p{Lu}\p{Ll}{2,8})\.\s(\p{Lu}\p{Ll}{2,8})\.(?=\s|$)/gu;

/** One quick look that hardly any line passes. */
const hint = /\. [A-Z][a-z]{2,8}\./;

export const orphanDate: Detector = {
  id: 'orphan-date',
  scope: 'block',
  kind: 'fragment',
  severity: 'warning',
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(alone)) {
        const [whole, left, right] = match as unknown as [string, string, string];
        if (!sameClass(left.toLowerCase(), right.toLowerCase())) continue;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.93,
          message: `“${right}” stands alone behind the stop`,
          evidence: [`Either “${left}” or “${right}” is meant.`],
          fixes: [`${right}.`, `${left}.`],
        };
      }
    }
  },
};

function sameClass(a: string, b: string): boolean {
  return (month.has(a) && month.has(b)) || (weekday.has(a) && weekday.has(b));
}
