/**
 * A sentence or a run of sentences that the article has already said in the same words.
 *
 * Found: a paragraph scraped twice, a caption that repeats in the text, a sentence of four words or more twice, one
 * right behind the other. Not found: other short sentences, refrains of a poem, lines of a list, headlines, what
 * somebody says twice.
 */
import type { Span } from '../annotation.ts';
import type { ArticleText, Part, Sentence } from '../text/article-text.ts';
import { blockOf, type Gathered, gather, gathered, spliced } from '../text/gathered.ts';
import { remembered } from '../text/remember.ts';
import { between, type Change, carried } from '../text/versions.ts';
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
    for (const [i, earlier] of sayings(article).repeats()) {
      const { text, start, isAlone, isQuoted, index: own } = sentences.items[i]!;
      const part = article.parts[blockOf(sentences, i)]!;
      const at = part.start + start;
      const end = at + text.length;
      // Among all sentences, long or not.
      const index = part.firstSentence + own;
      if (run && last === index - 1) run = { start: run.start, end, opening: run.opening, pulled: false };
      else {
        if (run) yield draft(run);
        const first = sentences.items[earlier]!;
        const pulled = isQuoted || isAlone !== first.isAlone;
        run = { start: at, end, opening: first.opening, pulled };
      }
      last = index;
    }
    if (run) yield draft(run);
    yield* echoesIn(article);
  },
};

/** Short sentences that stand twice, one right behind the other: where the second does, in its block. */
const echoes = remembered((block: ArticleText): readonly Span[] => {
  const { text, blocks, sentences } = block;
  if (!isProse(blocks[0]?.kind ?? 'prose')) return [];
  return sentences.filter((sentence, i) => {
    const before = sentences[i - 1];
    const length = sentence.end - sentence.start;
    if (!before || before.end - before.start !== length || isLong(sentence)) return false;
    if (sentence.last - sentence.first < 5 || text[sentence.end - 1] !== '.') return false;
    const said = text.slice(sentence.start, sentence.end);
    return (
      text.startsWith(said, before.start) &&
      /^\p{Lu}[^“”"]*$/u.test(said) &&
      isOutsideQuotation(text.slice(0, before.start))
    );
  });
});

const echoesOf = gathered(echoes);

function* echoesIn(article: ArticleText): Generator<Draft> {
  const all = echoesOf(article);
  for (const [i, { start, end }] of all.items.entries()) {
    const { start: by } = article.parts[blockOf(all, i)]!;
    yield {
      start: by + start,
      end: by + end,
      confidence: 0.85,
      message: 'Passage repeated',
      evidence: ['The sentence before says it in the same words.'],
      fixes: [''],
    };
  }
}

/** Whether all quotations that a text opens are closed in it. */
function isOutsideQuotation(text: string): boolean {
  const opened = text.split('“').length;
  return opened === text.split('”').length && text.split('"').length % 2 === 1;
}

/** A sentence that would not repeat for good reason. */
class LongSentence {
  readonly text: string;
  /** Its offset in its block. */
  readonly start: number;
  /** Its place among the sentences of its block. */
  readonly index: number;
  /** The only one of its block. */
  readonly isAlone: boolean;
  readonly isQuoted: boolean;
  #opening: string | undefined;

  constructor(text: string, start: number, index: number, isAlone: boolean) {
    this.text = text;
    this.start = start;
    this.index = index;
    this.isAlone = isAlone;
    this.isQuoted = text.startsWith('“') || text.startsWith('"');
  }

  /** How it begins, on one line. */
  get opening(): string {
    this.#opening ??= this.text.slice(0, 40).replace(/\s+/g, ' ');
    return this.#opening;
  }
}

function isLong({ start, end, first, last }: Sentence): boolean {
  return end - start >= shortest && last - first >= 8;
}

const longSentences = remembered(({ text, blocks, sentences }: ArticleText): readonly LongSentence[] => {
  const long: LongSentence[] = [];
  if (!isProse(blocks[0]?.kind ?? 'prose')) return long;
  sentences.forEach((sentence, index) => {
    const { start, end } = sentence;
    // A dash opens the signature of an embedded post.
    if (!isLong(sentence) || end - start > longest || text.startsWith('—', start)) return;
    long.push(new LongSentence(text.slice(start, end), start, index, sentences.length === 1));
  });
  return long;
});

const sentencesOf = gathered(longSentences);

/** What the long sentences of an article say, as numbers: those that say the same have the same. */
class Sayings {
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  #said: Gathered<number>;
  /** How many sentences are not the first to say it. */
  #repetitions = 0;

  constructor(parts: readonly Part[]) {
    this.#said = gather(parts, (block) => this.#count(block, 1));
  }

  /** Goes on to the version after an edit. @returns false where too much is kept that no sentence says any more. */
  follow(change: Change): boolean {
    for (const { article } of between(change.before, change)) this.#count(article, -1);
    this.#said = spliced(this.#said, change, (block) => this.#count(block, 1));
    return this.#counts.length <= 2 * this.#said.items.length + spare;
  }

  #count(block: ArticleText, by: 1 | -1): readonly number[] {
    return longSentences(block).map(({ text }) => {
      let number = this.#numbers.get(text);
      if (number === undefined) this.#numbers.set(text, (number = this.#counts.push(0) - 1));
      const count = (this.#counts[number]! += by);
      if (count > (by > 0 ? 1 : 0)) this.#repetitions += by;
      return number;
    });
  }

  /** Each sentence that stood there before, and where it stood first. */
  *repeats(): Generator<readonly [index: number, earlier: number]> {
    if (this.#repetitions === 0) return;
    const said = this.#said.items;
    const first = new Map<number, number>();
    for (let i = 0; i < said.length; i++) {
      const number = said[i]!;
      if (this.#counts[number] === 1) continue;
      const earlier = first.get(number);
      if (earlier === undefined) first.set(number, i);
      else yield [i, earlier];
    }
  }
}

/** Numbers of what is said no more that may be kept beside as many as there are sentences. */
const spare = 100;

const sayings = carried(
  ({ parts }) => new Sayings(parts),
  (said, change, { parts }) => (said.follow(change) ? said : new Sayings(parts)),
);

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
