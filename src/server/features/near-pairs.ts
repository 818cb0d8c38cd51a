/** Entities that may be one, with what people need to decide: forms, counts, and where they are mentioned. */
import type { Entity } from '../../corpus/corpus.ts';
import { rangeOf } from '../article.ts';
import { contextOf } from '../context.ts';
import { summaryOf } from '../entity-at.ts';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { NearPairItem, NearPairSide } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 100;
/** Most places shown of one entity, each of another article. */
const maxPlaces = 3;
/** Most surface forms shown. */
const maxForms = 6;

export interface NearPairsParams {
  readonly limit?: number;
}

export function nearPairs(workspace: Workspace, { limit }: NearPairsParams): NearPairItem[] {
  const pairs = workspace.articles.corpus?.nearPairs() ?? [];
  return pairs.slice(0, limit ?? defaultLimit).map(({ entities: [a, b], reason }) => ({
    id: [a.id, b.id].sort().join('\n'),
    reason,
    sides: [sideOf(workspace, a), sideOf(workspace, b)],
  }));
}

function sideOf(workspace: Workspace, entity: Entity): NearPairSide {
  const inArticles = entity.mentions === 0 ? [] : mentionsByArticle(workspace, entity.id);
  const counts = new Map<string, number>();
  for (const { mentions } of inArticles)
    for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  const forms = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxForms)
    .map(([text, count]) => ({ text, count }));
  const places = inArticles.slice(0, maxPlaces).flatMap(({ uri, mentions: [first] }) => {
    const article = workspace.articles.glance(uri);
    if (!article || !first) return [];
    return [{ uri, range: rangeOf(article, first), text: first.text, ...contextOf(article.text, first) }];
  });
  return { entity: summaryOf(entity), forms, places };
}
