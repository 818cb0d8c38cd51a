/**
 * Runs detectors: those that look at one block at a time only where the block, or what is known of it, has
 * changed since they ran last.
 */
import type { GarbleKind, Mention, Severity, Span, Timex } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import { byBlock, placing, type SpansByBlock } from '../text/placed.ts';
import { slot } from '../text/remember.ts';
import { patched, sharedBlocks, sharedByAll, sharedEnds, trail } from '../text/versions.ts';
import type { BlockDetectors, Due } from './block-detectors.ts';
import type { DetectorInput, Draft } from './detector.ts';

/** A finding with what its detector says of all its findings. */
export interface Candidate extends Draft {
  readonly text: string;
  readonly kind: GarbleKind;
  readonly severity: Severity;
  /** Place of its detector in the list. */
  readonly rank: number;
}

/** What detectors find in an article or a block, those of low confidence included. */
export function candidatesOf(input: DetectorInput, detectors: readonly Due[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { detector, rank, met } of detectors) {
    for (const draft of detector.detect(input, met)) {
      if (draft.end <= draft.start || touchesMarkup(input.article, draft)) continue;
      const { severity = detector.severity } = draft;
      const text = input.article.source.slice(draft.start, draft.end);
      const own = { kind: detector.kind, severity, text, rank };
      candidates.push(candidateOf(draft, draft.start, draft.end, own));
    }
  }
  return candidates;
}

/** What the detectors of scope `block` find, block by block. */
export function candidatesOfBlocks(input: DetectorInput, detectors: BlockDetectors): readonly Candidate[] {
  const { article, publishedOn, lexicon } = input;
  const mentions = byBlock(article, input.mentions);
  const dates = byBlock(article, input.dates);
  const candidatesIn = (b: number) => {
    const block = article.parts[b]!.article;
    const due = detectors.dueIn(block);
    if (due.length === 0) return none;
    const own = { mentions: mentions[b]!, dates: dates[b]! };
    let known = checked.get(block);
    if (
      known?.detectors !== detectors ||
      known.publishedOn !== publishedOn ||
      !areSame(known.mentions, own.mentions, sameMention) ||
      !areSame(known.dates, own.dates, sameTimex)
    ) {
      const candidates = candidatesOf({ article: block, ...own, publishedOn, lexicon }, due);
      known = { detectors, publishedOn, ...own, candidates };
      checked.set(block, known);
    }
    return known.candidates;
  };
  const last = looked.take(article);
  const isAsked = last?.state.detectors === detectors && last.state.publishedOn === publishedOn;
  const before = isAsked ? last.state : { mentions: none, dates: none, lists: none };
  const same = sharedByAll(
    sharedBlocks(isAsked ? last.parts : none, article),
    sharedEnds(before.mentions, mentions),
    sharedEnds(before.dates, dates),
  );
  const fresh: (readonly Candidate[])[] = [];
  for (let b = same.prefix; b < article.parts.length - same.suffix; b++) fresh.push(candidatesIn(b));
  const lists = patched(before.lists, fresh, same);
  looked.keep(article, { detectors, publishedOn, mentions, dates, lists });
  return place(article, lists);
}

/** What was found in the version before. */
interface Looked {
  readonly detectors: BlockDetectors;
  readonly publishedOn: string | null;
  readonly mentions: SpansByBlock<Mention>;
  readonly dates: SpansByBlock<Timex>;
  readonly lists: SpansByBlock<Candidate>;
}

const looked = trail<Looked>();

/** A block as it was looked at last. */
interface Checked {
  readonly detectors: BlockDetectors;
  readonly publishedOn: string | null;
  readonly mentions: readonly Mention[];
  readonly dates: readonly Timex[];
  readonly candidates: readonly Candidate[];
}

const none: readonly never[] = [];
const checked = slot<Checked>();
const place = placing<Candidate>((candidate, by) =>
  candidateOf(candidate, candidate.start + by, candidate.end + by, candidate),
);

/** Field by field: spreading an object takes twenty times as long, and edits move many. */
function candidateOf(
  { confidence, message, evidence, fixes }: Draft,
  start: number,
  end: number,
  { kind, severity, text, rank }: Pick<Candidate, 'kind' | 'severity' | 'text' | 'rank'>,
): Candidate {
  return { kind, severity, start, end, text, confidence, message, evidence, fixes, rank };
}

function areSame<T extends Span>(
  before: readonly T[],
  now: readonly T[],
  same: (a: T, b: T) => boolean,
): boolean {
  if (before === now) return true;
  if (before.length !== now.length) return false;
  return now.every((span, i) => {
    const { start, end } = before[i]!;
    return span.start === start && span.end === end && same(before[i]!, span);
  });
}

const sameMention = (a: Mention, b: Mention) => a.type === b.type && a.confidence === b.confidence;

const sameTimex = (a: Timex, b: Timex) =>
  a.type === b.type && a.value === b.value && a.mod === b.mod && a.reason === b.reason;

/**
 * Whether a finding is about code in a line, or its fix would write over markup that the visible text does not
 * show: a link’s address, a tag.
 */
function touchesMarkup({ source, text, format }: ArticleText, { start, end, fixes }: Draft): boolean {
  if (format === 'markdown' && isInCode(source, start)) return true;
  if (fixes.length === 0 || fixes[0] === '') return false;
  return source.slice(start, end) !== text.slice(start, end);
}

/** Behind an odd number of backticks in its line. */
function isInCode(source: string, at: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return line.split('`').length % 2 === 0;
}
