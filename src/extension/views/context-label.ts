/** A line of a list that shows a spot with its context. */

/** At most this many code units of context before the spot, so that it stays in sight in a narrow sidebar. */
const longestBefore = 14;

export interface ContextLabel {
  readonly label: string;
  /** Where the spot itself is in `label`. */
  readonly highlight: readonly [start: number, end: number];
}

/** Joins context and spot: `contextLabel('the crisis, ', 'Petrov', ' said.')` is "the crisis, Petrov said." */
export function contextLabel(before: string, text: string, after: string): ContextLabel {
  const start = shortenedBefore(before);
  const spot = text.replace(/\s+/g, ' ');
  return { label: start + spot + after, highlight: [start.length, start.length + spot.length] };
}

/** The end of the context, cut between words where one is near. */
function shortenedBefore(before: string): string {
  if (before.length <= longestBefore) return before;
  const cut = before.slice(-longestBefore);
  const space = cut.indexOf(' ');
  return `…${space >= 0 && space < cut.length - 1 && space < longestBefore / 2 ? cut.slice(space + 1) : cut}`;
}
