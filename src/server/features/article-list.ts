/** The articles of the workspace, for a list. */
import type { ArticleSummary } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 5000;

export function listArticles({ articles }: Workspace, limit = defaultLimit): ArticleSummary[] {
  return articles
    .uris()
    .slice(0, limit)
    .flatMap((uri): ArticleSummary[] => {
      const article = articles.glance(uri);
      return article ? [{ uri, publishedOn: article.publishedOn }] : [];
    });
}
