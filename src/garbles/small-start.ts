/**
 * A paragraph that begins with a small letter although the one before it is finished: its beginning is lost,
 * or it is the rest of a sentence that stood elsewhere.
 *
 * Found: `… left.\n\nwhich the mayor had promised in spring.` Not found: names that begin small, lists, short
 * lines, verse, a line end in mid-sentence (see `line-break.ts`).
 */
import type { Detector } from './detector.ts';
import { factsOfLines, isProse, lineList } from './lines.ts';

/** Shorter lines are signatures, verse, labels. */
const shortest = 45;

const isFinished = (text: string) => /^[.!?”"]$/.test(text.slice(-1));

/** The small word that a finished line begins with, or null. */
const smallWords = factsOfLines(({ text, kind }) =>
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
    for (let i = 1; i + 1 < words.length; i++) {
      const word = words[i]!;
      if (word === null) continue;
      const { start, afterBlank } = lines.at(i)!;
      if (!afterBlank || !lexicon.isWord(word) || !isFinished(lines.at(i - 1)!.text)) continue;
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
