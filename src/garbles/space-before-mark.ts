/**
 * A space before a comma or a full stop: machine output joined word by word, or a link that ended there.
 *
 * Several in one sentence are one finding, since they have one cause and are mended together.
 *
 * Found: `the mayor , who left , said` → `the mayor, who left, said`; `on Monday .` → `on Monday.`
 * `he said : “No”` → `said: “No”`.
 * Not found: `. . .`, ` .5`, ` .com`, ` :-)`, a mark alone on its line, French texts.
 */
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';

const gap = /(?<=[\p{L}\p{N}%)\]]|\p{L}”)\s+(?:[,.;?!](?=\s|$|[”’"])(?!\s?[.,;?!])|:(?=\s[“"‘]\p{L}))/gu;

/** Gaps further apart than this, in characters, are separate findings. */
const reach = 250;

/** One quick look that hardly any line passes. */
const hint = /\s[,.;?!:]/;

export const spaceBeforeMark: Detector = {
  id: 'space-before-mark',
  scope: 'block',
  kind: 'punctuation',
  severity: 'warning',
  needs: [{ behind: /\s/, mark: /[,.;?!:]/ }],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      let from = -1;
      let to = -1;
      for (const match of text.matchAll(gap)) {
        if (from >= 0 && match.index - to > reach) {
          yield draft(text, start, from, to);
          from = -1;
        }
        if (from < 0) from = match.index;
        to = match.index + match[0].length;
      }
      if (from >= 0) yield draft(text, start, from, to);
    }
  },
};

function draft(text: string, offset: number, from: number, to: number) {
  const before = text.slice(from, to);
  return {
    start: offset + from,
    end: offset + to,
    confidence: 0.85,
    message: 'Space before a punctuation mark',
    evidence: ['English sets these marks close to the word.'],
    fixes: [before.replace(/(?<!\s)\s+([,.;?!:])(?=\s|$|[”’"])/g, '$1')],
  };
}
