/**
 * Runs detectors: those that look at one block at a time only where the block, or what is known of it, has
 * changed since they ran last.
 */
import type { GarbleKind, Mention, Severity, Span, Timex } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import { slot } from '../text/remember.ts';
import type { Detector, DetectorInput, Draft, Scope } from './detector.ts';

/** A finding with what its detector says of all its findings. */
export interface Candidate extends Draft {
  readonly kind: GarbleKind;
  readonly severity: Severity;
  /** Place of its detector in the list. */
  readonly rank: number;
}

/** What the detectors of one scope find, those of low confidence included. */
export function candidatesOf(
  input: DetectorInput,
  detectors: readonly Detector[],
  scope: Scope,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let rank = 0; rank < detectors.length; rank++) {
    const detector = detectors[rank]!;
    if (detector.scope !== scope) continue;
    const { kind, severity } = detector;
    for (const draft of detector.detect(input))
      if (draft.end > draft.start && !touchesMarkup(input.article, draft))
        candidates.push({ kind, severity, ...draft, rank });
  }
  return candidates;
}

/** What the detectors of scope `block` find, block by block. */
export function candidatesOfBlocks(input: DetectorInput, detectors: readonly Detector[]): Candidate[] {
  const { article, publishedOn, lexicon } = input;
  const candidates: Candidate[] = [];
  const mentions = new Slices(input.mentions);
  const dates = new Slices(input.dates);
  for (const { article: block, start } of article.parts) {
    const end = start + block.text.length;
    mentions.moveTo(start, end);
    dates.moveTo(start, end);
    if (block.tokens.length === 0) continue;
    let known = checked.get(block);
    if (
      known?.detectors !== detectors ||
      known.input.publishedOn !== publishedOn ||
      known.input.lexicon !== lexicon ||
      !mentions.are(known.input.mentions, sameMention) ||
      !dates.are(known.input.dates, sameTimex)
    ) {
      const own = { article: block, mentions: mentions.take(), dates: dates.take(), publishedOn, lexicon };
      known = { detectors, input: own, candidates: candidatesOf(own, detectors, 'block') };
      checked.set(block, known);
    }
    for (const candidate of known.candidates)
      candidates.push({ ...candidate, start: candidate.start + start, end: candidate.end + start });
  }
  return candidates;
}

/** A block as it was looked at last. */
interface Checked {
  readonly detectors: readonly Detector[];
  readonly input: DetectorInput;
  readonly candidates: readonly Candidate[];
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

  /** Whether they are these, given with offsets of the block. */
  are(others: readonly T[], same: (a: T, b: T) => boolean): boolean {
    if (others.length !== this.#last - this.#first) return false;
    for (let i = 0; i < others.length; i++) {
      const other = others[i]!;
      const span = this.#spans[this.#first + i]!;
      if (span.start - this.#offset !== other.start || span.end - this.#offset !== other.end) return false;
      if (!same(span, other)) return false;
    }
    return true;
  }

  /** They, with offsets of the block. */
  take(): readonly T[] {
    if (this.#first === this.#last) return [];
    return this.#spans
      .slice(this.#first, this.#last)
      .map((span) => ({ ...span, start: span.start - this.#offset, end: span.end - this.#offset }));
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
