/**
 * Runs detectors: those that look at one block at a time only where the block, or what is known of it, has
 * changed since they ran last.
 */
import type { GarbleKind, Mention, Severity, Span, Timex } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleText } from '../text/article-text.ts';
import { slot } from '../text/remember.ts';
import type { BlockDetectors, Ranked } from './block-detectors.ts';
import type { DetectorInput, Draft } from './detector.ts';

/** A finding with what its detector says of all its findings. */
export interface Candidate extends Draft {
  readonly kind: GarbleKind;
  readonly severity: Severity;
  /** Place of its detector in the list. */
  readonly rank: number;
}

/** What detectors find in an article or a block, those of low confidence included. */
export function candidatesOf(input: DetectorInput, detectors: readonly Ranked[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { detector, rank } of detectors) {
    const { kind, severity } = detector;
    for (const draft of detector.detect(input))
      if (draft.end > draft.start && !touchesMarkup(input.article, draft))
        candidates.push({ kind, severity, ...draft, rank });
  }
  return candidates;
}

/** What the detectors of scope `block` find, block by block. */
export function candidatesOfBlocks(input: DetectorInput, detectors: BlockDetectors): Candidate[] {
  const { article, publishedOn, lexicon } = input;
  const candidates: Candidate[] = [];
  const mentions = new Slices(input.mentions);
  const dates = new Slices(input.dates);
  for (const { article: block, start } of article.parts) {
    const end = start + block.text.length;
    mentions.moveTo(start, end);
    dates.moveTo(start, end);
    const due = detectors.dueIn(block);
    if (due.length === 0) continue;
    let known = checked.get(block);
    if (
      known?.detectors !== detectors ||
      known.publishedOn !== publishedOn ||
      !mentions.are(known.mentions, sameMention) ||
      !dates.are(known.dates, sameTimex)
    ) {
      const own = { mentions: mentions.take(), dates: dates.take() };
      const blockInput = new BlockInput(block, own.mentions, own.dates, publishedOn, lexicon);
      known = { detectors, publishedOn, ...own, candidates: candidatesOf(blockInput, due) };
      checked.set(block, known);
    }
    for (const candidate of known.candidates)
      candidates.push({ ...candidate, start: candidate.start + start, end: candidate.end + start });
  }
  return candidates;
}

/** A block as it was looked at last. */
interface Checked {
  readonly detectors: BlockDetectors;
  readonly publishedOn: string | null;
  readonly mentions: Run<Mention>;
  readonly dates: Run<Timex>;
  readonly candidates: readonly Candidate[];
}

/** Spans of an article that lie in one block, which began at `offset`. */
interface Run<T extends Span> {
  readonly spans: readonly T[];
  readonly offset: number;
}

/** A block as detectors see it. Few ask for its mentions or dates: they get their offsets when one does. */
class BlockInput implements DetectorInput {
  readonly article: ArticleText;
  readonly publishedOn: string | null;
  readonly lexicon: Lexicon;
  readonly #mentions: Run<Mention>;
  readonly #dates: Run<Timex>;
  #ownMentions: readonly Mention[] | undefined;
  #ownDates: readonly Timex[] | undefined;

  constructor(
    block: ArticleText,
    mentions: Run<Mention>,
    dates: Run<Timex>,
    publishedOn: string | null,
    lexicon: Lexicon,
  ) {
    this.article = block;
    this.#mentions = mentions;
    this.#dates = dates;
    this.publishedOn = publishedOn;
    this.lexicon = lexicon;
  }

  get mentions(): readonly Mention[] {
    this.#ownMentions ??= ofBlock(this.#mentions);
    return this.#ownMentions;
  }

  get dates(): readonly Timex[] {
    this.#ownDates ??= ofBlock(this.#dates);
    return this.#ownDates;
  }
}

/** The spans with offsets of the block. */
function ofBlock<T extends Span>({ spans, offset }: Run<T>): readonly T[] {
  return offset === 0
    ? spans
    : spans.map((span) => ({ ...span, start: span.start - offset, end: span.end - offset }));
}

const checked = slot<Checked>();

const sameMention = (a: Mention, b: Mention) => a.type === b.type && a.confidence === b.confidence;

const sameTimex = (a: Timex, b: Timex) =>
  a.type === b.type && a.value === b.value && a.mod === b.mod && a.reason === b.reason;

/** Those of sorted spans that lie within one block after another. */
class Slices<T extends Span> {
  readonly #spans: readonly T[];
  #offset = 0;
  #first = 0;
  #last = 0;

  constructor(spans: readonly T[]) {
    this.#spans = spans;
  }

  /** Goes on to the block that begins at `start`. */
  moveTo(start: number, end: number): void {
    const spans = this.#spans;
    let first = this.#last;
    while (first < spans.length && spans[first]!.start < start) first++;
    let last = first;
    while (last < spans.length && spans[last]!.end <= end) last++;
    this.#first = first;
    this.#last = last;
    this.#offset = start;
  }

  /** Whether they are these, each at the same place in the block. */
  are({ spans: others, offset }: Run<T>, same: (a: T, b: T) => boolean): boolean {
    const moved = this.#offset - offset;
    if (others.length !== this.#last - this.#first) return false;
    for (let i = 0; i < others.length; i++) {
      const other = others[i]!;
      const span = this.#spans[this.#first + i]!;
      if (span.start - moved !== other.start || span.end - moved !== other.end) return false;
      if (!same(span, other)) return false;
    }
    return true;
  }

  take(): Run<T> {
    return { spans: this.#spans.slice(this.#first, this.#last), offset: this.#offset };
  }
}

/**
 * Whether a finding is about code in a line, or its fix would write over markup that the visible text does not
 * show: a link’s address, a tag.
 */
function touchesMarkup({ source, text, format }: ArticleText, { start, end, fixes }: Draft): boolean {
  if (format === 'markdown' && isInCode(source, start)) return true;
  if (source === text || fixes.length === 0 || fixes[0] === '') return false;
  return source.slice(start, end) !== text.slice(start, end);
}

/** Behind an odd number of backticks in its line. */
function isInCode(source: string, at: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return line.split('`').length % 2 === 0;
}
