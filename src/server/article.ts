/** One annotated article as the features see it. */
import {
  type Garble,
  type LinkedMention,
  type PublishedOnFrom,
  type RelatedSpan,
  type Span,
  sureConfidence,
  type Timex,
} from '../annotation.ts';
import type { Location, Position, Range, Settings } from './protocol.ts';
import type { TextPositions } from './text-positions.ts';

/**
 * An article as it was when last looked at: its text and dates are as they are now, findings that other
 * articles have a part in may be a moment old. Cheap, for lists over all articles.
 */
export interface Glance {
  readonly uri: string;
  /** The version of the open document that was annotated; null for a file that is not open. */
  readonly version: number | null;
  readonly text: string;
  readonly positions: TextPositions;
  readonly publishedOn: string | null;
  /** Where the date was found. */
  readonly publishedOnFrom: PublishedOnFrom | null;
  readonly dates: readonly Timex[];
  readonly garbles: readonly Garble[];
}

/** An article with its mentions linked and its findings as of now. */
export interface Article extends Glance {
  readonly entities: readonly LinkedMention[];
}

/** The findings that the settings let through. */
export function findingsOf(article: Glance, settings: Settings): readonly Garble[] {
  const { strict, disabledKinds } = settings;
  return article.garbles.filter(
    (garble) => (strict || garble.confidence >= sureConfidence) && !disabledKinds.includes(garble.kind),
  );
}

/** The range of a span in an article. */
export function rangeOf(article: Glance, span: Span): Range {
  return article.positions.range(span);
}

/** Where a place in another article is; undefined where that article is gone. */
export function locationOf(
  articles: { readonly glance: (uri: string) => Glance | undefined },
  { file, ...span }: RelatedSpan,
): Location | undefined {
  const there = articles.glance(file);
  return there && { uri: there.uri, range: rangeOf(there, span) };
}

/** The first of the spans, sorted and without overlaps, that a position touches; its end counts. */
export function spanAt<T extends Span>(
  article: Glance,
  spans: readonly T[],
  position: Position,
): T | undefined {
  const offset = article.positions.offset(position);
  // Where two spans meet, the one that begins at the position is meant.
  return (
    spans.find(({ start, end }) => start <= offset && offset < end) ??
    spans.find(({ start, end }) => start <= offset && offset <= end)
  );
}
