/**
 * A quotation that opens and never closes, or closes and never opened.
 *
 * Newspapers leave a quotation open at the end of a paragraph when the next one goes on with it, and repeat
 * the opening mark there; captions and pull quotes lose marks for good reason. So only a paragraph is
 * reported that has one mark too many, with whole sentences of speech around it, and whose neighbours do not
 * carry the quotation.
 *
 * Found: `“We will rebuild the bridge, the mayor said.`; `“We try,” he said. “We know the river and`.
 * Not found: a quotation over several paragraphs,
 * inches, `’` alone, headlines.
 */
import type { Detector } from './detector.ts';
import { isProse, notesOfParagraphs, paragraphAt } from './lines.ts';
import { type QuoteMark, readQuoteMarks } from './quote-marks.ts';

const marks = /[“”"]/;
/** Shorter paragraphs lose marks for good reason. */
const shortest = 40;

/** What the marks of paragraphs tell, nothing taken to be open before them. */
const readings = notesOfParagraphs(({ text, kind }) => {
  if (!marks.test(text)) return null;
  const { marks: found, unclosed, unopened } = readQuoteMarks(text, false);
  const cutOff = unclosed !== undefined && isCutOff(text, unclosed, found);
  return {
    unclosed,
    unopened,
    count: found.length,
    /** Straight marks tell their role by count alone. */
    isEven: found.some(({ glyph }) => glyph === '"') && found.length % 2 === 0,
    // Without its end a paragraph may look like a heading.
    isJudged: (isProse(kind) || (kind === 'heading' && cutOff)) && !/[„«»]/.test(text),
    isLong: text.length >= shortest,
    isCutOff: cutOff,
    /** The convention for speech over several paragraphs. */
    opens: /^[“"]/.test(text),
  };
});

/**
 * Whether a paragraph breaks off in its last quotation, before which each mark has its partner and looks like what it
 * is: nothing but letters or a comma ends it, so no mark of the others can be its partner.
 */
function isCutOff(text: string, at: number, marks: readonly QuoteMark[]): boolean {
  return (
    marks.at(-1)!.at === at &&
    /[\p{Ll},]$/u.test(text) &&
    text.length - at > 15 &&
    marks.every(({ role, spaceBefore, spaceAfter, glyph }, i) => {
      const opens = i % 2 === 0;
      return (
        (role === 'open') === opens &&
        (glyph === '"' || (glyph === '“') === opens) &&
        (opens ? spaceBefore && !spaceAfter : !spaceBefore)
      );
    })
  );
}

export const quoteBalance: Detector = {
  id: 'quote-balance',
  scope: 'article',
  kind: 'quote',
  severity: 'warning',
  *detect({ article }) {
    const reading = readings(article);
    /** The reading behind one, where it is of the very next paragraph. */
    const nextTo = (k: number) =>
      k + 1 < reading.length && reading.numberOf(k + 1) === reading.numberOf(k) + 1
        ? reading.fact(k + 1)
        : undefined;
    let inside = false;
    for (let k = 0; k < reading.length; k++) {
      const own = reading.fact(k);
      if (!own.isJudged) continue;
      const wasInside = inside;
      const { unclosed, unopened } = own;
      const next = unclosed === undefined ? undefined : nextTo(k);
      // The next paragraph goes on with the quotation, or closes one that it did not open.
      inside = next !== undefined && (next.opens || next.unopened !== undefined);
      if (own.isEven || !own.isLong) continue;
      const at = unclosed !== undefined && !inside ? unclosed : !wasInside ? unopened : undefined;
      if (at === undefined) continue;
      const { start } = paragraphAt(article, reading.numberOf(k))!;
      const opens = at === unclosed;
      yield {
        start: start + at,
        end: start + at + 1,
        confidence: own.count === 1 || (opens && own.isCutOff) ? 0.55 : 0.45,
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
