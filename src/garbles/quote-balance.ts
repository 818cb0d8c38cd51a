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
import { factsOfParagraphs, isProse, type Paragraph, paragraphsOf } from './lines.ts';
import { type QuoteReading, readQuoteMarks } from './quote-marks.ts';

const marks = /[“”"]/;

/** The marks of each paragraph, nothing taken to be open before it; undefined where there are none. */
const readings = factsOfParagraphs(({ text }) =>
  marks.test(text) ? readQuoteMarks(text, false) : undefined,
);

export const quoteBalance: Detector = {
  id: 'quote-balance',
  scope: 'article',
  kind: 'quote',
  severity: 'warning',
  *detect({ article }) {
    const paragraphs = paragraphsOf(article);
    const reading = readings(article);
    let inside = false;
    for (let i = 0; i < paragraphs.length; i++) {
      const { text, start, kind } = paragraphs[i]!;
      if (!reading[i] || !isProse(kind) || /[„«»]/.test(text)) continue;
      const wasInside = inside;
      const { marks: found, unclosed, unopened } = reading[i]!;
      const goesOn = unclosed !== undefined && opensWithMark(paragraphs[i + 1]);
      inside = goesOn || (unclosed !== undefined && closes(reading[i + 1]));
      if (found.some(({ glyph }) => glyph === '"') && found.length % 2 === 0) continue;
      const at = unclosed !== undefined && !inside ? unclosed : !wasInside ? unopened : undefined;
      if (at === undefined || text.length < 40) continue;
      const opens = at === unclosed;
      yield {
        start: start + at,
        end: start + at + 1,
        confidence: found.length === 1 ? 0.55 : 0.45,
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

/** The convention for speech over several paragraphs. */
function opensWithMark(next: Paragraph | undefined): boolean {
  return next !== undefined && /^[“"]/.test(next.text);
}

/** The next paragraph closes a quotation that it did not open. */
function closes(next: QuoteReading | undefined): boolean {
  return next?.unopened !== undefined;
}
