/**
 * A sentence or a run of sentences that the article has already said in the same words.
 *
 * Found: a paragraph scraped twice, a caption that repeats in the text. Not found: short sentences, refrains
 * of a poem, lines of a list, headlines.
 */
import type { ArticleText } from '../text/article-text.ts';
import { remembered } from '../text/remember.ts';
import type { Detector, Draft } from './detector.ts';
import { isProse } from './lines.ts';

/** Shorter sentences repeat for good reason. */
const shortest = 45;
const longest = 1000;

export const repeatedSentence: Detector = {
  id: 'repeated-sentence',
  scope: 'article',
  kind: 'duplicate',
  severity: 'warning',
  *detect({ article }) {
    const seen = new Map<string, { readonly sentence: LongSentence; readonly at: number }>();
    let run: Run | undefined;
    let last = -2;
    for (const { article: block, start, firstSentence } of article.parts) {
      for (const sentence of longSentences(block)) {
        const at = sentence.start + start;
        const earlier = seen.get(sentence.text);
        if (!earlier) {
          seen.set(sentence.text, { sentence, at });
          continue;
        }
        const index = firstSentence + sentence.index;
        const end = at + sentence.text.length;
        if (run && last === index - 1) run = { ...run, end, pulled: false };
        else {
          if (run) yield draft(article, run);
          run = { start: at, end, first: earlier.at, pulled: isPulled(sentence, earlier.sentence) };
        }
        last = index;
      }
    }
    if (run) yield draft(article, run);
  },
};

/** A sentence that would not repeat for good reason. */
interface LongSentence {
  readonly text: string;
  /** Its offset in its block. */
  readonly start: number;
  /** Its place among the sentences of its block. */
  readonly index: number;
  /** The only one of its block. */
  readonly isAlone: boolean;
}

const longSentences = remembered(({ text, blocks, sentences }: ArticleText): readonly LongSentence[] => {
  const long: LongSentence[] = [];
  if (!isProse(blocks[0]?.kind ?? 'prose')) return long;
  sentences.forEach(({ start, end, first, last }, index) => {
    // A dash opens the signature of an embedded post.
    if (end - start < shortest || end - start > longest || last - first < 8 || text.startsWith('—', start))
      return;
    long.push({ text: text.slice(start, end), start, index, isAlone: sentences.length === 1 });
  });
  return long;
});

interface Run {
  readonly start: number;
  readonly end: number;
  /** Where it stood first. */
  readonly first: number;
  /** Perhaps a pull quote: set apart by an editor. */
  readonly pulled: boolean;
}

/** A quotation, or one of the two stands alone in its paragraph, the other among other sentences. */
function isPulled(sentence: LongSentence, earlier: LongSentence): boolean {
  return /^[“"]/.test(sentence.text) || sentence.isAlone !== earlier.isAlone;
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
