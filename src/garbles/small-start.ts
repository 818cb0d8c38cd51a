/**
 * A paragraph that begins with a small letter although the one before it is finished: its beginning is lost,
 * or it is the rest of a sentence that stood elsewhere.
 *
 * Found: `… left.\n\nwhich the mayor had promised in spring.` Not found: names that begin small, lists, short
 * lines, verse, a line end in mid-sentence (see `line-break.ts`).
 */
import type { Detector } from './detector.ts';
import { isProse, lineList, notesOfLines } from './lines.ts';

/** Shorter lines are signatures, verse, labels. */
const shortest = 45;

const isFinished = (text: string) => /^[.!?”"]$/.test(text.slice(-1));

/** The small words that finished lines begin with. */
const smallWords = notesOfLines(({ text, kind }) =>
  text.length >= shortest && isProse(kind) && isFinished(text)
    ? (/^\p{Ll}{2,}(?=[\s,])/u.exec(text)?.[0] ?? null)
    : null,
);

export const smallStart: Detector = {
  id: 'small-start',
  scope: 'article',
  kind: 'fragment',
  severity: 'warning',
  *detect({ article, lexicon }) {
    const lines = lineList(article);
    const words = smallWords(article);
    for (let k = 0; k < words.length; k++) {
      const word = words.fact(k);
      const i = words.numberOf(k);
      if (i === 0 || i === lines.length - 1) continue;
      if (!lexicon.isWord(word) || !isFinished(lines.peek(i - 1)!.text) || !lines.isAfterBlank(i)) continue;
      const { start } = lines.at(i)!;
      yield {
        start,
        end: start + word.length,
        confidence: 0.65,
        message: 'Paragraph without its beginning',
        evidence: ['It begins with a small letter, and the paragraph before is finished.'],
        fixes: [word.charAt(0).toUpperCase() + word.slice(1)],
      };
    }
  },
};
