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
  regex: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${calque.pattern})(?![\\p{L}\\p{N}-])`, 'giu'),
}));

/** One quick look at words that all entries share among them, since most lines hold none. */
const hint =
  /discuss\w* about|despite of|married with|ible of|ipat\w+ (?:to|at)|depend\w* (?:of|from)|consist\w* (?:on|from)|insist\w* (?:in|to)|(?:him|her|them|it) (?:for|to) |(?:e|ed|es|s|ss|ing) (?:on|about) th|(?:told|tells) to|(?:said|says) (?:rep|jour)|explain|listen|to an? |different of|the frame|objective|this moment|the base of|according to (?:me|us)|since |the both|the anonymity|the (?:humanity|mankind)|has \d\d years|more \w+er|more worse|most |(?:ion|ment|aft|ure|age|ork|are|ice|ery|elry|nel|ack)s\b|as \w+ as|has (?:declared|said|announced|stated)/i;

export const calque: Detector = {
  id: 'calque',
  kind: 'lexical',
  severity: 'warning',
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const { regex, fix, because, confidence } of rules) {
        for (const match of text.matchAll(regex)) {
          yield {
            start: start + match.index,
            end: start + match.index + match[0].length,
            confidence: confidence ?? 0.75,
            message: 'Not the English way to say it',
            evidence: [because],
            fixes: [withCase(match[0], groups(fix, match))],
          };
        }
      }
    }
  },
};

/** The fix with its groups filled in. */
function groups(fix: string, match: RegExpExecArray): string {
  return fix.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '');
}

/** A capital at the start stays a capital. */
function withCase(before: string, after: string): string {
  return /^\p{Lu}/u.test(before) ? after.charAt(0).toUpperCase() + after.slice(1) : after;
}
