/**
 * Small words that lost the space between them: `ofthe`, `tothe`, `andthe`, `thatwas`.
 *
 * Only pairs of function words are tried, and only where the whole is no word and no name: open compounds
 * ("healthcare", "cybersecurity") and foreign words are far more common than lost spaces.
 *
 * Found: `the end ofthe talks`, `itwas clear`. Not found: into, upon, within, hereby, whatsoever, Inthe as
 * part of an address, anything with a capital inside.
 */
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';

const first = 'of in to on at for from with by that and is was as has have will would between about under';
const second = 'the this that these those his her its their was were has have had been not be which';

/** Every pair of `first` and `second`, and a subject with its auxiliary. */
const pairs: ReadonlyMap<string, string> = new Map(
  [
    ...first.split(' ').flatMap((a) => second.split(' ').map((b) => [a + b, `${a} ${b}`] as const)),
    ...['it', 'he', 'she', 'they', 'we', 'there'].flatMap((a) =>
      ['is', 'was', 'were', 'are', 'has', 'had', 'will', 'would', 'could', 'should'].map(
        (b) => [a + b, `${a} ${b}`] as const,
      ),
    ),
  ].filter(([joined]) => joined.length > 4),
);

export const gluedWords: Detector = {
  id: 'glued-words',
  kind: 'glued',
  severity: 'error',
  *detect({ article, lexicon }) {
    for (const line of linesOf(article)) {
      if (!isProse(line.kind)) continue;
      for (const match of line.text.matchAll(
        /(?<![\p{L}\p{N}@#/_.'’-])\p{L}?\p{Ll}+(?![\p{L}\p{N}@/_'’-]|\.\p{L})/gu,
      )) {
        const word = match[0];
        const lower = word.toLowerCase();
        const spaced = pairs.get(lower);
        if (!spaced || lexicon.isWord(lower)) continue;
        const start = line.start + match.index;
        yield {
          start,
          end: start + word.length,
          confidence: 0.9,
          message: `“${spaced}” run together`,
          evidence: [`“${word}” is no English word; its two parts are.`],
          fixes: [word[0]! + spaced.slice(1)],
        };
      }
    }
  },
};
