/** Replacing a text in an article or in all of them, with a preview where the client has one. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Garble, GarbleKind } from '../../annotation.ts';
import { kindNames } from '../../formats/kind-names.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import { fixedSpan } from '../finding-edit.ts';
import { articlesIn, namedBy, type Occurrence, occurrencesIn } from '../occurrences.ts';
import type { ReplaceParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { type DocumentEdits, workspaceEdit } from '../workspace-edit.ts';
import { isSureOf } from './fix-actions.ts';
import { editsOf } from './fix-all.ts';

/** Replaces every occurrence of a text; null where there is none. */
export async function replace(workspace: Workspace, params: ReplaceParams): Promise<WorkspaceEdit | null> {
  const { uri, from } = params;
  const named = namedBy(workspace.articles.get(uri), from);
  const capitals = from.toUpperCase();
  const promising = articlesIn(
    workspace,
    params,
    ({ text }) => from !== '' && (text.includes(from) || text.includes(capitals)),
  );
  return replaceSpans(workspace, params, promising, (article) => occurrencesIn(article, params, named));
}

/** Replaces the text of every finding of one kind that has this text, and nothing else. */
export async function replaceFindings(
  workspace: Workspace,
  params: ReplaceParams,
  kind: GarbleKind,
): Promise<WorkspaceEdit | null> {
  const { settings } = workspace;
  const isWanted = (garble: Garble) => garble.kind === kind && garble.text === params.from;
  const promising = articlesIn(workspace, params, (glance) => findingsOf(glance, settings).some(isWanted));
  return replaceSpans(workspace, params, promising, (article) =>
    findingsOf(article, settings)
      .filter(isWanted)
      .map((finding) => ({ ...fixedSpan(article, finding, params.to), newText: params.to })),
  );
}

/** Gives every sure finding of one kind its own first fix, in the article or in all of them. */
export async function fixKind(
  workspace: Workspace,
  params: ReplaceParams,
  kind: GarbleKind,
): Promise<WorkspaceEdit | null> {
  const { settings } = workspace;
  const isWanted = (garble: Garble) => isSureOf(garble, kind);
  const promising = articlesIn(workspace, params, (glance) => findingsOf(glance, settings).some(isWanted));
  const documents: DocumentEdits[] = [];
  for await (const article of promising) {
    const edits = editsOf(article, findingsOf(article, settings).filter(isWanted));
    if (edits.length > 0) documents.push({ uri: article.uri, version: article.version, edits });
  }
  if (documents.length === 0) return null;
  const heading = `Fix all findings of “${kindNames[kind]}”`;
  return workspaceEdit(workspace.client, documents, params.scope === 'corpus' ? heading : undefined);
}

/**
 * Gives every garbled form of an entity its own first fix: "Anthony Brinken" and "Brinken" in one go.
 * `params.to` is the entity's name.
 */
export async function replaceGarbledForms(
  workspace: Workspace,
  params: ReplaceParams,
): Promise<WorkspaceEdit | null> {
  const { settings } = workspace;
  const isWanted = ({ kind, fixes }: Garble) => kind === 'name' && fixes.length > 0;
  const promising = articlesIn(workspace, params, (glance) => findingsOf(glance, settings).some(isWanted));
  return replaceSpans(workspace, params, promising, (article) => {
    const own = new Set(
      article.entities.filter(({ entity }) => entity === params.to).map(({ start }) => start),
    );
    return findingsOf(article, settings)
      .filter((garble) => isWanted(garble) && own.has(garble.start))
      .map(({ start, end, fixes }) => ({ start, end, newText: fixes[0]! }));
  });
}

async function replaceSpans(
  workspace: Workspace,
  { scope, from, to }: ReplaceParams,
  articles: AsyncIterable<Article>,
  spansIn: (article: Article) => readonly Occurrence[],
): Promise<WorkspaceEdit | null> {
  const documents: DocumentEdits[] = [];
  for await (const article of articles) {
    const edits = spansIn(article).map((span) => ({ range: rangeOf(article, span), newText: span.newText }));
    if (edits.length > 0) documents.push({ uri: article.uri, version: article.version, edits });
  }
  if (documents.length === 0) return null;
  const heading = to === '' ? `Delete “${from}”` : `Replace “${from}” with “${to}”`;
  return workspaceEdit(workspace.client, documents, scope === 'corpus' ? heading : undefined);
}
