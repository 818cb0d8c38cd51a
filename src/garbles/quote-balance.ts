/**
 * A quotation that opens and never closes, or closes and never opened.
 *
 * Newspapers leave a quotation open at the end of a paragraph when the next one goes on with it, and repeat
 * the opening mark there; captions and pull quotes lose marks for good reason. So only a paragraph is
 * reported that has one mark too many, with whole sentences of speech around it, and whose neighbours do not
 * carry the quotation.
 *
 * Found: `“We will rebuild the bridge, the mayor said.` Not found: a quotation over several paragraphs,
 * inches, `’` alone, headlines.
 */
import type { Detector } from './detector.ts';
import { factsOfParagraphs, isProse, paragraphAt } from './lines.ts';
import { readQuoteMarks } from './quote-marks.ts';

const marks = /[“”"]/;
/** Shorter paragraphs lose marks for good reason. */
const shortest = 40;

/** What the marks of each paragraph tell, nothing taken to be open before it; null where it has none. */
const readings = factsOfParagraphs(({ text, kind }) => {
  if (!marks.test(text)) return null;
  const { marks: found, unclosed, unopened } = readQuoteMarks(text, false);
  return {
    unclosed,
    unopened,
    count: found.length,
    /** Straight marks tell their role by count alone. */
    isEven: found.some(({ glyph }) => glyph === '"') && found.length % 2 === 0,
    isJudged: isProse(kind) && !/[„«»]/.test(text),
    isLong: text.length >= shortest,
    /** The convention for speech over several paragraphs. */
    opens: /^[“"]/.test(text),
  };
});

export const quoteBalance: Detector = {
  id: 'quote-balance',
  scope: 'article',
  kind: 'quote',
  severity: 'warning',
  *detect({ article }) {
    const reading = readings(article);
    let inside = false;
    for (let i = 0; i < reading.length; i++) {
      const own = reading[i];
      if (!own?.isJudged) continue;
      const wasInside = inside;
      const { unclosed, unopened } = own;
      const next = reading[i + 1];
      // The next paragraph goes on with the quotation, or closes one that it did not open.
      inside = unclosed !== undefined && next != null && (next.opens || next.unopened !== undefined);
      if (own.isEven || !own.isLong) continue;
      const at = unclosed !== undefined && !inside ? unclosed : !wasInside ? unopened : undefined;
      if (at === undefined) continue;
      const { start } = paragraphAt(article, i)!;
      const opens = at === unclosed;
      yield {
        start: start + at,
        end: start + at + 1,
        confidence: own.count === 1 ? 0.55 : 0.45,
        message: opens ? 'Quotation never closed' : 'Quotation never opened',
        evidence: [
          opens
            ? 'No closing mark follows, and the next paragraph does not go on with the quotation.'
            : 'No opening mark stands before it, here or in the paragraph before.',
        ],
        fixes: [],
      };
    }
  },
};
