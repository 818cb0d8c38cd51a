/** The entities of the corpus, for the sidebar and for search. */
import type { Entity } from '../../corpus/corpus.ts';
import { foldName } from '../../text/fold.ts';
import { entityOf, summaryOf } from '../entity-at.ts';
import type { EntitySummary } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 5000;

export interface EntitiesParams {
  readonly filter?: string;
  /** Only those that this article mentions. */
  readonly uri?: string;
  readonly limit?: number;
}

export function entities(workspace: Workspace, { filter = '', uri, limit }: EntitiesParams): EntitySummary[] {
  const found = foundEntities(workspace, filter);
  return (uri === undefined ? found : mentionedIn(workspace, uri, found))
    .slice(0, limit ?? defaultLimit)
    .map(summaryOf);
}

/** Those of the entities that an article mentions, in the order of their first mention there. */
function mentionedIn(workspace: Workspace, uri: string, found: readonly Entity[]): Entity[] {
  const article = workspace.articles.get(uri);
  const here = new Set(
    article?.entities.flatMap((mention) => entityOf(workspace, article, mention)?.id ?? []),
  );
  const order = new Map([...here].map((id, i) => [id, i]));
  return found.filter(({ id }) => here.has(id)).sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** Entities one of whose names contains the filter; by number of articles, then mentions, then name. */
export function foundEntities(workspace: Workspace, filter: string): Entity[] {
  const wanted = foldName(filter);
  const all = workspace.articles.corpus?.entities() ?? [];
  return wanted === '' ? [...all] : all.filter((entity) => foldedNames(entity).includes(wanted));
}

const folded = new WeakMap<Entity, string>();

/** All names of an entity, a line each. */
function foldedNames(entity: Entity): string {
  let names = folded.get(entity);
  if (names === undefined) {
    names = [entity.name, ...entity.aliases, ...entity.garbledForms].map(foldName).join('\n');
    folded.set(entity, names);
  }
  return names;
}
