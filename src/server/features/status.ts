/** The state of the work. */
import type { Status } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

/** More skipped files are counted by nobody; the list stays short enough to send often. */
const maxSkipped = 1000;

/** `findings`: how many there are; counted elsewhere, as counting means looking at every article. */
export function statusOf(workspace: Workspace, findings: number): Status {
  const { corpus, pending, skipped } = workspace.articles;
  return {
    articles: corpus?.size ?? 0,
    pending,
    findings,
    entities: corpus?.entities().length ?? 0,
    skipped: skipped.slice(0, maxSkipped),
  };
}
