/** Orders of a list of entities. */
import type { EntitySummary } from '../../server/protocol.ts';

export type EntityOrder = 'articles' | 'mentions' | 'name';

const comparisons: Readonly<Record<EntityOrder, (a: EntitySummary, b: EntitySummary) => number>> = {
  articles: (a, b) => b.articles - a.articles || b.mentions - a.mentions || byName(a, b),
  mentions: (a, b) => b.mentions - a.mentions || b.articles - a.articles || byName(a, b),
  name: byName,
};

const collator = new Intl.Collator();

function byName(a: EntitySummary, b: EntitySummary): number {
  return collator.compare(a.name, b.name);
}

/** A sorted copy. By articles or mentions the largest come first; ties go by name. */
export function sortEntities(entities: readonly EntitySummary[], order: EntityOrder): EntitySummary[] {
  return [...entities].sort(comparisons[order]);
}
