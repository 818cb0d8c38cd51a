/**
 * A sentence or a run of sentences that the article has already said in the same words.
 *
 * Found: a paragraph scraped twice, a caption that repeats in the text. Not found: short sentences, refrains
 * of a poem, lines of a list, headlines.
 */
import type { ArticleText, Part } from '../text/article-text.ts';
import { blockOf, type Gathered, gathered } from '../text/gathered.ts';
import { remembered } from '../text/remember.ts';
import { between, carried } from '../text/versions.ts';
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
    const sentences = sentencesOf(article);
    let run: Run | undefined;
    let last = -2;
    for (const [i, earlier] of repeats(sentences.items, sayings(article).repeated)) {
      const { text, isAlone } = sentences.items[i]!;
      const at = offsetOf(article, sentences, i);
      const end = at + text.length;
      const index = numberOf(article, sentences, i);
      if (run && last === index - 1) run = { ...run, end, pulled: false };
      else {
        if (run) yield draft(run);
        const first = sentences.items[earlier]!;
        const pulled = /^[“"]/.test(text) || isAlone !== first.isAlone;
        run = { start: at, end, opening: first.opening, pulled };
      }
      last = index;
    }
    if (run) yield draft(run);
  },
};

/** A sentence that would not repeat for good reason. */
class LongSentence {
  readonly text: string;
  /** Its offset in its block. */
  readonly start: number;
  /** Its place among the sentences of its block. */
  readonly index: number;
  /** The only one of its block. */
  readonly isAlone: boolean;
  #opening: string | undefined;

  constructor(text: string, start: number, index: number, isAlone: boolean) {
    this.text = text;
    this.start = start;
    this.index = index;
    this.isAlone = isAlone;
  }

  /** How it begins, on one line. */
  get opening(): string {
    this.#opening ??= this.text.slice(0, 40).replace(/\s+/g, ' ');
    return this.#opening;
  }
}

const longSentences = remembered(({ text, blocks, sentences }: ArticleText): readonly LongSentence[] => {
  const long: LongSentence[] = [];
  if (!isProse(blocks[0]?.kind ?? 'prose')) return long;
  sentences.forEach(({ start, end, first, last }, index) => {
    // A dash opens the signature of an embedded post.
    if (end - start < shortest || end - start > longest || last - first < 8 || text.startsWith('—', start))
      return;
    long.push(new LongSentence(text.slice(start, end), start, index, sentences.length === 1));
  });
  return long;
});

const sentencesOf = gathered(longSentences);

/** How often an article says each of them. */
class Sayings {
  readonly #counts = new Map<string, number>();
  /** Those that it says more than once. */
  readonly repeated = new Set<string>();

  count(parts: readonly Part[], by: 1 | -1): void {
    for (const { article } of parts)
      for (const { text } of longSentences(article)) {
        const count = (this.#counts.get(text) ?? 0) + by;
        if (count > 0) this.#counts.set(text, count);
        else this.#counts.delete(text);
        if (count > 1) this.repeated.add(text);
        else this.repeated.delete(text);
      }
  }
}

const sayings = carried(
  ({ parts }) => {
    const told = new Sayings();
    told.count(parts, 1);
    return told;
  },
  (told, { before, now, ...same }) => {
    told.count(between(before, same), -1);
    told.count(between(now, same), 1);
    return told;
  },
);

/** Each sentence that stood there before, and where it stood first. */
function* repeats(
  sentences: readonly LongSentence[],
  repeated: ReadonlySet<string>,
): Generator<readonly [index: number, earlier: number]> {
  if (repeated.size === 0) return;
  const first = new Map<string, number>();
  for (let i = 0; i < sentences.length; i++) {
    const { text } = sentences[i]!;
    if (!repeated.has(text)) continue;
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, i);
    else yield [i, earlier];
  }
}

/** Offset of a sentence in the article. */
function offsetOf({ parts }: ArticleText, sentences: Gathered<LongSentence>, i: number): number {
  return parts[blockOf(sentences, i)]!.start + sentences.items[i]!.start;
}

/** Its number among all sentences, long or not. */
function numberOf({ parts }: ArticleText, sentences: Gathered<LongSentence>, i: number): number {
  return parts[blockOf(sentences, i)]!.firstSentence + sentences.items[i]!.index;
}

interface Run {
  readonly start: number;
  readonly end: number;
  /** How it began where it stood first. */
  readonly opening: string;
  /** Perhaps a pull quote, set apart by an editor: a quotation, or one of the two stands alone in its paragraph. */
  readonly pulled: boolean;
}

function draft(run: Run): Draft {
  return {
    start: run.start,
    end: run.end,
    confidence: run.pulled ? 0.45 : 0.85,
    message: 'Passage repeated',
    evidence: [`The article has said it before: “${run.opening}…”.`],
    fixes: [''],
  };
}
