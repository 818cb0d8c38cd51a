/** The other mentions, in the same article, of the entity at the cursor; or the dates of the same value. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { rangeOf } from '../article.ts';
import { dateAt, entityOf, mentionAt } from '../entity-at.ts';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { Position } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

export function documentHighlights(
  workspace: Workspace,
  uri: string,
  position: Position,
): DocumentHighlight[] | null {
  const article = workspace.articles.get(uri);
  if (!article) return null;
  const mention = mentionAt(article, position);
  const entity = mention && entityOf(workspace, article, mention);
  if (entity) {
    const here = mentionsByArticle(workspace, entity.id).find((item) => item.uri === uri);
    return (
      here?.mentions.map((m) => ({ range: rangeOf(article, m), kind: DocumentHighlightKind.Text })) ?? null
    );
  }
  const date = dateAt(article, position);
  if (!date) return null;
  return article.dates
    .filter((other) => other === date || (date.value !== null && other.value === date.value))
    .map((other) => ({ range: rangeOf(article, other), kind: DocumentHighlightKind.Text }));
}
