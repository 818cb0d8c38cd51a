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
    const said = sayings(article);
    if (said.repeated === 0) return;
    const sentences = sentencesOf(article);
    let run: Run | undefined;
    let last = -2;
    for (const [i, earlier] of repeats(sentences.items, said)) {
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
  /** What it says, as the article keeps it that asked last. */
  saying: Saying | undefined;
  among: Sayings | undefined;
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

/** What a sentence says, how often the article says it, and which of its sentences says it first. */
interface Saying {
  count: number;
  first: number;
}

/** What the long sentences of an article say. */
class Sayings {
  readonly #all = new Map<string, Saying>();
  /** How many are said more than once. */
  repeated = 0;

  count(parts: readonly Part[], by: 1 | -1): void {
    for (const { article } of parts)
      for (const sentence of longSentences(article)) {
        const saying = this.of(sentence);
        const wasRepeated = saying.count > 1;
        saying.count += by;
        if (saying.count === 0) this.#all.delete(sentence.text);
        this.repeated += Number(saying.count > 1) - Number(wasRepeated);
      }
  }

  of(sentence: LongSentence): Saying {
    const known = sentence.among === this ? sentence.saying : undefined;
    // One that went out of the article is not kept.
    if (known && known.count > 0) return known;
    let saying = this.#all.get(sentence.text);
    if (!saying) this.#all.set(sentence.text, (saying = { count: 0, first: -1 }));
    sentence.among = this;
    sentence.saying = saying;
    return saying;
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
  said: Sayings,
): Generator<readonly [index: number, earlier: number]> {
  for (let i = 0; i < sentences.length; i++) {
    const saying = said.of(sentences[i]!);
    if (saying.count === 1) continue;
    // Set in an earlier look at the article, it may be of any sentence.
    if (saying.first < i && sentences[saying.first]?.saying === saying) yield [i, saying.first];
    else saying.first = i;
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
