/** One annotated article as the features see it. */
import { type Garble, type LinkedAnnotation, type Span, sureConfidence } from '../annotation.ts';
import type { Position, Range, Settings } from './protocol.ts';
import type { TextPositions } from './text-positions.ts';

export interface Article {
  readonly uri: string;
  /** The version of the open document that was annotated; null for a file that is not open. */
  readonly version: number | null;
  readonly text: string;
  readonly annotation: LinkedAnnotation;
  readonly positions: TextPositions;
}

/** The findings that the settings let through. */
export function findingsOf(article: Article, settings: Settings): readonly Garble[] {
  const { strict, disabledKinds } = settings;
  return article.annotation.garbles.filter(
    (garble) => (strict || garble.confidence >= sureConfidence) && !disabledKinds.includes(garble.kind),
  );
}

/** The range of a span in an article. */
export function rangeOf(article: Article, span: Span): Range {
  return article.positions.range(span);
}

/** The first of the spans, sorted and without overlaps, that a position touches; its end counts. */
export function spanAt<T extends Span>(
  article: Article,
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
