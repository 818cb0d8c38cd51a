/** The state of the work. */
import type { Status } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

/** More skipped files are counted by nobody; the list stays short enough to send often. */
const maxSkipped = 1000;

/** `counts`: of what can only be counted by looking at every article. */
export function statusOf(
  { articles }: Workspace,
  counts: { readonly findings: number; readonly entities: number },
): Status {
  const { corpus, pending, skipped, isPaused, rate, sharedInOpenOnly } = articles;
  return {
    articles: corpus?.size ?? 0,
    pending,
    ...counts,
    skipped: skipped.slice(0, maxSkipped),
    ...(isPaused && { paused: true }),
    ...(sharedInOpenOnly && { sharedInOpenOnly }),
    ...(pending > 0 && rate !== undefined && { rate: Math.round(rate * 10) / 10 }),
  };
}
