/** Findings in groups, for the tree. */
import { garbleKinds } from '../../annotation.ts';
import type { FindingItem } from '../../server/protocol.ts';

export type FindingsBy = 'article' | 'kind';

/** A finding and the URI of its article. */
export interface PlacedFinding {
  readonly uri: string;
  readonly finding: FindingItem;
}
export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly PlacedFinding[];
}

/** Groups in the order of the articles, or of the kinds as they are listed to people; empty ones left out. */
export function groupFindings(findings: readonly PlacedFinding[], by: FindingsBy): FindingGroup[] {
  const groups = new Map<string, PlacedFinding[]>(by === 'kind' ? garbleKinds.map((kind) => [kind, []]) : []);
  for (const placed of findings) {
    const key = by === 'kind' ? placed.finding.kind : placed.uri;
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => ({ key, findings: members }));
}
