/**
 * Two sentences next to each other that say the same but for the day: "The vote takes place on May 3 in the
 * capital." "The vote in the capital takes place on May 5."
 */
import type { Span, Timex } from '../../annotation.ts';
import type { ArticleText } from '../../text/article-text.ts';
import { byBlock, type SpansByBlock } from '../../text/placed.ts';
import {
  between,
  nothingShared,
  patch,
  sharedBlocks,
  sharedByAll,
  sharedEnds,
  trail,
} from '../../text/versions.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';
import { readDate } from './read-date.ts';

/** Words that two such sentences must share, and which part of all their words. */
const leastShared = 4;
const leastPart = 0.75;
const longest = 600;

/** A sentence with one date, of which the value is known. Offsets are those of its block. */
class Told {
  readonly date: Timex;
  readonly #text: string;
  readonly #dateStart: number;
  #words: ReadonlySet<string> | undefined;
  #before: Told | null = null;
  #contradiction: Contradiction | null = null;

  constructor(block: ArticleText, { start, end }: Span, date: Timex) {
    this.date = date;
    this.#text = block.text.slice(start, end);
    this.#dateStart = date.start - start;
  }

  get namesDay(): boolean {
    return Boolean(readDate(this.date.text)?.day);
  }

  /** Its words of four letters or more, and its figures, without its date. */
  get words(): ReadonlySet<string> {
    if (!this.#words) {
      const at = this.#dateStart;
      const rest = `${this.#text.slice(0, at)} ${this.#text.slice(at + this.date.text.length)}`;
      this.#words = new Set(rest.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []);
    }
    return this.#words;
  }

  /** How it contradicts the sentence before it. Edits seldom part two sentences: the last answer is kept. */
  contradicts(before: Told | null): Contradiction | null {
    if (before !== this.#before) {
      this.#before = before;
      this.#contradiction = before && contradiction(before, this);
    }
    return this.#contradiction;
  }
}

/** What the sentences of a block tell: the first and the last of them, where they are told of; what contradicts. */
interface BlockTold {
  readonly first: Told | null;
  readonly last: Told | null;
  readonly found: readonly Contradiction[];
}

const none: readonly never[] = [];
/** A block without dates, and one without sentences, which comes between none. */
const untold: BlockTold = { first: null, last: null, found: none };
const silent: BlockTold = { ...untold };

function readBlock(block: ArticleText, dates: readonly Timex[]): BlockTold {
  const { sentences } = block;
  if (sentences.length === 0) return silent;
  if (dates.length === 0) return untold;
  let at = 0;
  const told = sentences.map((sentence) => {
    while (at < dates.length && dates[at]!.start < sentence.start) at++;
    const date = sentence.end - sentence.start <= longest ? onlyDate(dates, at, sentence.end) : undefined;
    return date ? new Told(block, sentence, date) : null;
  });
  const found = told.flatMap((each, i) => (i > 0 && each?.contradicts(told[i - 1]!)) || none);
  return { first: told[0]!, last: told.at(-1)!, found: found.length > 0 ? found : none };
}

/** The dates from number `at` on that lie within a stretch of text, if they are one date whose value is known. */
function onlyDate(dates: readonly Timex[], at: number, end: number): Timex | undefined {
  const date = dates[at];
  if (!date || date.end > end || date.type !== 'DATE' || !date.value) return undefined;
  const next = dates[at + 1];
  return next && next.end <= end ? undefined : date;
}

interface ArticleTold {
  readonly lists: SpansByBlock<Timex>;
  /** By block: what it tells; what contradicts there, its first sentence and the one before it included. */
  readonly blocks: BlockTold[];
  readonly found: (readonly Contradiction[])[];
}

const lastTold = trail<ArticleTold>();

/** What the blocks tell; read again where a block or its dates changed, and in the next that tells anything. */
function read(article: ArticleText, dates: readonly Timex[]): ArticleTold {
  const lists = byBlock(article, dates);
  const before = lastTold.take(article);
  const same = before
    ? sharedByAll(sharedBlocks(before.parts, article), sharedEnds(before.state.lists, lists))
    : nothingShared;
  const fresh = between(article.parts, same).map((part, k) =>
    readBlock(part.article, lists[same.prefix + k]!),
  );
  const blocks = patch(before?.state.blocks ?? [], fresh, same);
  const found = patch(
    before?.state.found ?? [],
    fresh.map(() => none),
    same,
  );
  let b = same.prefix;
  while (b > 0 && blocks[b - 1] === silent) b--;
  let last = b > 0 ? blocks[b - 1]!.last : null;
  for (let isOld = false; b < blocks.length && !isOld; b++) {
    const told = blocks[b]!;
    if (told === silent) continue;
    const across = told.first?.contradicts(last);
    found[b] = across ? [across, ...told.found] : told.found;
    last = told.last;
    isOld = b >= blocks.length - same.suffix;
  }
  const state = { lists, blocks, found };
  lastTold.keep(article, state);
  return state;
}

/** Finds them among dates with a day and a month. */
export function* twoDates({ article, dates }: DatedArticle): Iterable<Contradiction> {
  const { found } = read(article, dates);
  for (let b = 0; b < found.length; b++) {
    const own = found[b]!;
    if (own === none) continue;
    const { start } = article.parts[b]!;
    for (const each of own) yield moved(each, start);
  }
}

function moved(found: Contradiction, by: number): Contradiction {
  const { start, end, severity, confidence, message, evidence, fixes } = found;
  return { start: start + by, end: end + by, severity, confidence, message, evidence, fixes };
}

function contradiction(before: Told, told: Told): Contradiction | null {
  if (before.date.value === told.date.value) return null;
  if (!before.namesDay || !told.namesDay || !areAlike(before.words, told.words)) return null;
  const { start, end } = told.date;
  return {
    start,
    end,
    severity: 'warning',
    confidence: 0.6,
    message: `The sentence before says ${before.date.text}`,
    evidence: ['Two sentences next to each other say the same with two dates.'],
    fixes: [before.date.text],
  };
}

/** Whether two sentences say the same. */
function areAlike(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared >= leastShared && shared / (words.size + others.size - shared) >= leastPart;
}
