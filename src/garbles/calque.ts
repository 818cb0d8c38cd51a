/**
 * Word-for-word translations of what English says in another way, from a list (`calques.ts`).
 *
 * Found: `they discussed about the price` → `discussed`; `he requested the anonymity` → `requested anonymity`.
 * Not found: the same words across a comma or a stop; `since two years ago`; quotations are searched too,
 * since they are translated like the rest.
 */
import { calques } from './calques.ts';
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';

const rules = calques.map((calque) => ({
  ...calque,
  regex: new RegExp(`\\b(?:${calque.pattern})(?![\\w-])`, 'gi'),
}));

export const calque: Detector = {
  id: 'calque',
  scope: 'block',
  kind: 'lexical',
  severity: 'warning',
  *detect({ article }) {
    // One search in the whole article is cheaper than one in each of its lines.
    const active = rules.filter(({ key }) => article.text.includes(key));
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind)) continue;
      for (const { key, regex, fix, because, confidence } of active) {
        if (!text.includes(key)) continue;
        for (const match of text.matchAll(regex)) {
          yield {
            start: start + match.index,
            end: start + match.index + match[0].length,
            confidence,
            message: 'Not the English way to say it',
            evidence: [because],
            fixes: [withCase(match[0], withGroups(fix, match))],
          };
        }
      }
    }
  },
};

/** The fix with its groups filled in. */
function withGroups(fix: string, match: RegExpExecArray): string {
  return fix.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '');
}

/** A capital at the start stays a capital. */
function withCase(before: string, after: string): string {
  return /^\p{Lu}/u.test(before) ? after.charAt(0).toUpperCase() + after.slice(1) : after;
}
