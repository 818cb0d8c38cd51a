/**
 * Two words twice in a row, or a number: `said that said that`, `in the in the`, `by 2030 2030`.
 *
 * Not found: `on and on and on`, `day by day by day`, `so much so much`, "New York, New York", rows of a table.
 */
import { TokenKind } from '../text/article-text.ts';
import type { Detector } from './detector.ts';
import { isProse } from './lines.ts';

/** Words by which English says a thing again and again. */
const joining = /^(?:and|or|by|upon|after|to|so|as|very|more|much|no|not|on|over|ha|la|na|oh|yes)$/;
const phrase = /^\p{L}\p{Ll}+ \p{Ll}+$/u;
const number = /^\d{3,}$/;

export const doubledPhrase: Detector = {
  id: 'doubled-phrase',
  scope: 'block',
  kind: 'duplicate',
  severity: 'warning',
  *detect({ article }) {
    const { text, tokens, blocks, sentences } = article;
    const { start, end, kind } = tokens;
    for (let i = 1; i < tokens.length; i++) {
      const width = kind[i] === TokenKind.Number ? 1 : 2;
      const from = i - 2 * width + 1;
      if (from < 0 || end[i]! - start[i]! !== end[i - width]! - start[i - width]!) continue;
      const middle = start[from + width]!;
      if (end[i]! - middle !== end[from + width - 1]! - start[from]!) continue;
      const second = text.slice(middle, end[i]);
      const first = text.slice(start[from]!, end[from + width - 1]);
      if (first.toLowerCase() !== second || text.slice(end[from + width - 1], middle) !== ' ') continue;
      if (
        !(width === 1 ? number : phrase).test(second) ||
        second.split(' ').some((word) => joining.test(word))
      )
        continue;
      if (width === 2 && second.split(' ')[0] === second.split(' ')[1]) continue;
      if (
        /[\p{L}\p{N}’'-]/u.test(text[start[from]! - 1] ?? ' ') ||
        /[’'-]|[.,]\d/.test(text.slice(end[i], end[i]! + 2))
      )
        continue;
      const { block } = sentences[tokens.sentence[i]!]!;
      if (block !== sentences[tokens.sentence[from]!]!.block || !isProse(blocks[block]!.kind)) continue;
      yield {
        start: start[from]!,
        end: end[i]!,
        confidence: 0.85,
        message: `“${second}” twice`,
        evidence: ['The same words stand before them.'],
        fixes: [first],
      };
    }
  },
};
