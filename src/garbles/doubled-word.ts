/**
 * A function word twice in a row, also across a line end: `the the`, `in in`.
 *
 * Only words that English never doubles are looked at: "had had", "that that", "is is", "very very", "Duran
 * Duran" and "New York, New York" are all right.
 */
import type { Detector } from './detector.ts';
import { isReadable, paragraphsOf } from './lines.ts';

const doubled =
  /(?<![\p{L}\p{N}’'\-–])(the|a|an|of|in|to|and|for|with|at|by|from|as|was|were|are|be|been|will|would|has|his|their|its|our|this|these|into|about|between|during|after|before|or|but|not|said|also)\s+\1(?![\p{L}\p{N}’'\-–.])/giu;

export const doubledWord: Detector = {
  id: 'doubled-word',
  kind: 'duplicate',
  severity: 'error',
  *detect({ article }) {
    for (const { text, start, kind } of paragraphsOf(article)) {
      if (!isReadable(kind)) continue;
      for (const match of text.matchAll(doubled)) {
        const [whole, word] = match as unknown as [string, string];
        if (/^\p{Ll}/u.test(word) && /\s\p{Lu}/u.test(whole)) continue;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.9,
          message: `“${word}” twice`,
          evidence: ['English does not double this word.'],
          fixes: [word],
        };
      }
    }
  },
};
