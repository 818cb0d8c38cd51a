/**
 * A sentence or a run of sentences that the article has already said in the same words.
 *
 * Found: a paragraph scraped twice, a caption that repeats in the text. Not found: short sentences, refrains
 * of a poem, lines of a list, headlines.
 */
import type { ArticleText } from '../text/article-text.ts';
import type { Detector, Draft } from './detector.ts';
import { isProse } from './lines.ts';

/** Shorter sentences repeat for good reason. */
const shortest = 45;

export const repeatedSentence: Detector = {
  id: 'repeated-sentence',
  scope: 'article',
  kind: 'duplicate',
  severity: 'warning',
  *detect({ article }) {
    const seen = new Map<string, number>();
    let run: Run | undefined;
    let last = -2;
    for (let i = 0; i < article.sentences.length; i++) {
      const sentence = article.sentences[i]!;
      const earlier = repeats(article, i, seen);
      if (earlier === undefined) continue;
      if (run && last === i - 1) run = { ...run, end: sentence.end, pulled: false };
      else {
        if (run) yield draft(article, run);
        run = {
          start: sentence.start,
          end: sentence.end,
          first: article.sentences[earlier]!.start,
          pulled: isPulled(article, i, earlier),
        };
      }
      last = i;
    }
    if (run) yield draft(article, run);
  },
};

interface Run {
  readonly start: number;
  readonly end: number;
  /** Where it stood first. */
  readonly first: number;
  /** Perhaps a pull quote: set apart by an editor. */
  readonly pulled: boolean;
}

/** A quotation, or one of the two stands alone in its paragraph, the other among other sentences. */
function isPulled({ sentences, text }: ArticleText, index: number, earlier: number): boolean {
  if (/[“"]/.test(text[sentences[index]!.start]!)) return true;
  const isAlone = (at: number) =>
    sentences[at - 1]?.block !== sentences[at]!.block && sentences[at + 1]?.block !== sentences[at]!.block;
  return isAlone(index) !== isAlone(earlier);
}

/** The sentence that said the same words before, else undefined; remembers this one. */
function repeats(
  { text, blocks, sentences }: ArticleText,
  index: number,
  seen: Map<string, number>,
): number | undefined {
  const sentence = sentences[index]!;
  const length = sentence.end - sentence.start;
  if (length < shortest || length > 1000 || !isProse(blocks[sentence.block]?.kind ?? 'prose'))
    return undefined;
  // A dash opens the signature of an embedded post.
  if (sentence.last - sentence.first < 8 || text.startsWith('—', sentence.start)) return undefined;
  const key = text.slice(sentence.start, sentence.end);
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, index);
  return earlier;
}

function draft({ text }: ArticleText, run: Run): Draft {
  const opening = text.slice(run.first, run.first + 40).replace(/\s+/g, ' ');
  return {
    start: run.start,
    end: run.end,
    confidence: run.pulled ? 0.45 : 0.85,
    message: 'Passage repeated',
    evidence: [`The article has said it before: “${opening}…”.`],
    fixes: [''],
  };
}
