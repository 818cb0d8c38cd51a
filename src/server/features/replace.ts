/** Replacing a text in an article or in all of them, with a preview where the client has one. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { GarbleKind } from '../../annotation.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import { articlesIn, namedBy, type Occurrence, occurrencesIn } from '../occurrences.ts';
import type { ReplaceParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { type DocumentEdits, workspaceEdit } from '../workspace-edit.ts';

/** Replaces every occurrence of a text; null where there is none. */
export function replace(workspace: Workspace, params: ReplaceParams): WorkspaceEdit | null {
  const named = namedBy(workspace, params);
  return replaceSpans(workspace, params, (article) => occurrencesIn(article, params, named));
}

/** Replaces the text of every finding of one kind that has this text, and nothing else. */
export function replaceFindings(
  workspace: Workspace,
  params: ReplaceParams,
  kind: GarbleKind,
): WorkspaceEdit | null {
  return replaceSpans(workspace, params, (article) =>
    findingsOf(article, workspace.settings)
      .filter((finding) => finding.kind === kind && finding.text === params.from)
      .map(({ start, end }) => ({ start, end, newText: params.to })),
  );
}

/**
 * Gives every garbled form of an entity its own first fix: "Anthony Brinken" and "Brinken" in one go.
 * `params.to` is the entity's name.
 */
export function replaceGarbledForms(workspace: Workspace, params: ReplaceParams): WorkspaceEdit | null {
  return replaceSpans(workspace, params, (article) => {
    const own = new Set(
      article.annotation.entities.filter(({ entity }) => entity === params.to).map(({ start }) => start),
    );
    return findingsOf(article, workspace.settings)
      .filter(({ kind, start, fixes }) => kind === 'name' && fixes.length > 0 && own.has(start))
      .map(({ start, end, fixes }) => ({ start, end, newText: fixes[0]! }));
  });
}

function replaceSpans(
  workspace: Workspace,
  { scope, uri, from, to }: ReplaceParams,
  spansIn: (article: Article) => readonly Occurrence[],
): WorkspaceEdit | null {
  const documents: DocumentEdits[] = [];
  for (const article of articlesIn(workspace, scope, uri)) {
    const edits = spansIn(article).map((span) => ({ range: rangeOf(article, span), newText: span.newText }));
    if (edits.length > 0) documents.push({ uri: article.uri, version: article.version, edits });
  }
  if (documents.length === 0) return null;
  const heading = to === '' ? `Delete “${from}”` : `Replace “${from}” with “${to}”`;
  return workspaceEdit(workspace.client, documents, scope === 'corpus' ? heading : undefined);
}
