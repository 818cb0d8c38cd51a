/** The articles of the workspace, for a list. */
import { mentionsByArticle } from '../entity-mentions.ts';
import type { ArticleSummary } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { foundEntities } from './entities.ts';

const defaultLimit = 5000;

export interface ListArticlesParams {
  readonly filter?: string;
  readonly limit?: number;
}

export function listArticles(workspace: Workspace, { filter, limit }: ListArticlesParams): ArticleSummary[] {
  const { articles } = workspace;
  const wanted = filter ? articlesNaming(workspace, filter) : undefined;
  return articles
    .uris()
    .filter((uri) => wanted?.has(uri) ?? true)
    .slice(0, limit ?? defaultLimit)
    .flatMap((uri): ArticleSummary[] => {
      const article = articles.glance(uri);
      return article ? [{ uri, publishedOn: article.publishedOn }] : [];
    });
}

/** The articles that mention an entity one of whose names contains the filter. */
function articlesNaming(workspace: Workspace, filter: string): ReadonlySet<string> {
  const entities = foundEntities(workspace, filter);
  return new Set(entities.flatMap(({ id }) => mentionsByArticle(workspace, id).map(({ uri }) => uri)));
}
