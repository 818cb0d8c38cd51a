/** Rename (F2): another form for a name, in every mention of the entity that is written the same way. */
import { ErrorCodes, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { rangeOf } from '../article.ts';
import { entityOf, mentionAt } from '../entity-at.ts';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { Position } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** What would be renamed; null away from any mention. */
export function prepareRename(
  workspace: Workspace,
  uri: string,
  position: Position,
): { range: Range; placeholder: string } | null {
  const article = workspace.articles.get(uri);
  const mention = article && mentionAt(article, position);
  return mention ? { range: rangeOf(article, mention), placeholder: mention.text } : null;
}

/** @throws ResponseError where the new name is empty or has line ends. */
export function rename(
  workspace: Workspace,
  uri: string,
  position: Position,
  newName: string,
): WorkspaceEdit | null {
  const newText = newName.trim();
  if (newText === '' || /[\r\n]/.test(newText))
    throw new ResponseError(ErrorCodes.InvalidParams, 'A name is one line of text.');
  const article = workspace.articles.get(uri);
  const mention = article && mentionAt(article, position);
  const entity = mention && entityOf(workspace, article, mention);
  if (!entity) return null;
  const documents = mentionsByArticle(workspace, entity.id).flatMap((item) => {
    const other = workspace.articles.glance(item.uri);
    const same = item.mentions.filter(({ text }) => text === mention.text);
    if (!other || same.length === 0) return [];
    const edits = same.map((span) => ({ range: rangeOf(other, span), newText }));
    return [{ uri: other.uri, version: other.version, edits }];
  });
  return workspaceEdit(workspace.client, documents);
}
