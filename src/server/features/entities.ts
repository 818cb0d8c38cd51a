/** The entities of the corpus, for the sidebar and for search. */
import type { Entity } from '../../corpus/corpus.ts';
import { foldName } from '../../text/fold.ts';
import { summaryOf } from '../entity-at.ts';
import type { EntitySummary } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 5000;

export interface EntitiesParams {
  readonly filter?: string;
  readonly limit?: number;
}

export function entities(workspace: Workspace, { filter = '', limit }: EntitiesParams): EntitySummary[] {
  return foundEntities(workspace, filter)
    .slice(0, limit ?? defaultLimit)
    .map(summaryOf);
}

/** Entities one of whose names contains the filter; by number of articles, then mentions, then name. */
export function foundEntities(workspace: Workspace, filter: string): Entity[] {
  const wanted = foldName(filter);
  return [...(workspace.articles.corpus?.entities() ?? [])]
    .filter((entity) => wanted === '' || namesOf(entity).some((name) => foldName(name).includes(wanted)))
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || compare(a.name, b.name));
}

function namesOf({ name, aliases, garbledForms }: Entity): readonly string[] {
  return [name, ...aliases, ...garbledForms];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
