/**
 * A sentence or a run of sentences that the article has already said in the same words.
 *
 * Found: a paragraph scraped twice, a caption that repeats in the text. Not found: short sentences, refrains
 * of a poem, lines of a list, headlines.
 */
import type { ArticleText, Sentence } from '../text/article-text.ts';
import type { Detector, Draft } from './detector.ts';
import { isProse } from './lines.ts';

/** Shorter sentences repeat for good reason. */
const shortest = 45;

export const repeatedSentence: Detector = {
  id: 'repeated-sentence',
  kind: 'duplicate',
  severity: 'warning',
  *detect({ article }) {
    const seen = new Map<string, number>();
    let run: { start: number; end: number; first: number } | undefined;
    let last = -2;
    for (let i = 0; i < article.sentences.length; i++) {
      const sentence = article.sentences[i]!;
      const earlier = repeats(article, sentence, seen);
      if (earlier === undefined) continue;
      if (run && last === i - 1) run = { ...run, end: sentence.end };
      else {
        if (run) yield draft(article, run);
        run = { start: sentence.start, end: sentence.end, first: earlier };
      }
      last = i;
    }
    if (run) yield draft(article, run);
  },
};

/** Where the same words stood before, else undefined; remembers the sentence. */
function repeats(
  { text, blocks }: ArticleText,
  sentence: Sentence,
  seen: Map<string, number>,
): number | undefined {
  const length = sentence.end - sentence.start;
  if (length < shortest || length > 1000 || !isProse(blocks[sentence.block]?.kind ?? 'prose'))
    return undefined;
  const words =
    text
      .slice(sentence.start, sentence.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 7) return undefined;
  const key = words.join(' ');
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, sentence.start);
  return earlier;
}

function draft({ text }: ArticleText, run: { start: number; end: number; first: number }): Draft {
  const opening = text.slice(run.first, run.first + 40).replace(/\s+/g, ' ');
  return {
    start: run.start,
    end: run.end,
    confidence: 0.85,
    message: 'Passage repeated',
    evidence: [`The article has said it before: “${opening}…”.`],
    fixes: [''],
  };
}
