/**
 * A sentence or a run of sentences that the article has already said in the same words.
 *
 * Found: a paragraph scraped twice, a caption that repeats in the text. Not found: short sentences, refrains
 * of a poem, lines of a list, headlines.
 */
import type { ArticleText } from '../text/article-text.ts';
import { blockOf, type Gathered, gathered } from '../text/gathered.ts';
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
    const sentences = sentencesOf(article);
    let run: Run | undefined;
    let last = -2;
    for (const [i, earlier] of repeats(sentences.items, marksOf(article).items)) {
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

/** A number for each of them that tells most apart. */
const marksOf = gathered((block) => longSentences(block).map(({ text }) => markOf(text)));

function markOf(text: string): number {
  let hash = text.length;
  // Every few characters are enough, as what has the same mark is compared.
  const step = 1 + (text.length >> 5);
  for (let i = 0; i < text.length; i += step) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** Each sentence that stood there before, and where it stood first. */
function* repeats(
  sentences: readonly LongSentence[],
  marks: readonly number[],
): Generator<readonly [index: number, earlier: number]> {
  let size = 64;
  while (size < marks.length * 4) size *= 2;
  // How many sentences share the last bits of a mark: most are the only one.
  const sharing = new Uint32Array(size);
  for (let i = 0; i < marks.length; i++) sharing[marks[i]! & (size - 1)]!++;
  const first = new Map<string, number>();
  for (let i = 0; i < marks.length; i++) {
    if (sharing[marks[i]! & (size - 1)] === 1) continue;
    const { text } = sentences[i]!;
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
