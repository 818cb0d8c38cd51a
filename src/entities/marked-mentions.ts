/** What people said of spans of an article, put over what was recognised there: people always win. */
import type { EntityType, Mention, Span } from '../annotation.ts';

/** What somebody said of a span of an article. */
export interface Mark extends Span {
  /** What it names; null where it names nothing; undefined leaves the type that was recognised. */
  readonly type: EntityType | null | undefined;
  /** The name of the entity that is meant, where somebody said so. */
  readonly linkedTo?: string;
}

/**
 * The mentions with the marks put over them: a mention that shares text with a mark gives way to it. Of marks
 * that share text, the last given counts. Sorted, without overlaps; marks outside the text are left out.
 */
export function withMarks(text: string, mentions: readonly Mention[], marks: readonly Mark[]): Mention[] {
  const inForce: Mark[] = [];
  for (const mark of [...marks].reverse()) {
    const inside = 0 <= mark.start && mark.start < mark.end && mark.end <= text.length;
    if (inside && !inForce.some((other) => overlap(mark, other))) inForce.push(mark);
  }
  const left = mentions.filter((mention) => !inForce.some((mark) => overlap(mark, mention)));
  const marked = inForce.flatMap((mark) => mentionOf(text, mark, mentions) ?? []);
  return [...left, ...marked].sort((a, b) => a.start - b.start);
}

function mentionOf(text: string, mark: Mark, mentions: readonly Mention[]): Mention | undefined {
  if (mark.type === null) return undefined;
  const { start, end, linkedTo } = mark;
  const recognised = mentions.find((mention) => overlap(mark, mention));
  return {
    start,
    end,
    text: text.slice(start, end),
    type: mark.type ?? recognised?.type ?? 'MISC',
    confidence: 1,
    ...(linkedTo !== undefined && { linkedTo }),
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
