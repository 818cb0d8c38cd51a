/** Replacing a text in an article or in all of them, with a preview where the client has one. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Garble, GarbleKind } from '../../annotation.ts';
import { kindNames } from '../../formats/kind-names.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import { contextOf } from '../context.ts';
import { fixedSpan } from '../finding-edit.ts';
import { articlesIn, namedBy, type Occurrence, occurrencesIn } from '../occurrences.ts';
import type { Places, ReplaceAction, ReplaceParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { isSureOf } from './fix-actions.ts';
import { editsOf } from './fix-all.ts';

interface Change {
  readonly article: Article;
  readonly edits: readonly TextEdit[];
}

/** The edit that an action makes, to be confirmed where it is of all articles; null where there is nothing to do. */
export async function replace(workspace: Workspace, action: ReplaceAction): Promise<WorkspaceEdit | null> {
  const changes = await changesOf(workspace, action);
  if (changes.length === 0) return null;
  const documents = changes.map(({ article: { uri, version }, edits }) => ({ uri, version, edits }));
  return workspaceEdit(workspace.client, documents, action.scope === 'corpus' ? heading(action) : undefined);
}

/** The places that an action changes, each with what stands around it, for a client that lets people choose. */
export async function places(workspace: Workspace, action: ReplaceAction): Promise<Places | null> {
  const changes = await changesOf(workspace, action);
  if (changes.length === 0) return null;
  return {
    heading: workspace.client.translate(heading(action)),
    articles: changes.map(({ article, edits }) => ({
      uri: article.uri,
      places: edits.map(({ range, newText }) => {
        const span = {
          start: article.positions.offset(range.start),
          end: article.positions.offset(range.end),
        };
        const text = article.text.slice(span.start, span.end);
        return { range, text, newText, ...contextOf(article.text, span) };
      }),
    })),
  };
}

function heading(action: ReplaceAction): string {
  const { from, to } = action;
  if (action.action === 'fix-kind') return `Fix all findings of “${kindNames[action.kind]}”`;
  return to === '' ? `Delete “${from}”` : `Replace “${from}” with “${to}”`;
}

async function changesOf(workspace: Workspace, action: ReplaceAction): Promise<Change[]> {
  const out: Change[] = [];
  for await (const change of eachChange(workspace, action)) if (change.edits.length > 0) out.push(change);
  return out;
}

function eachChange(workspace: Workspace, action: ReplaceAction): AsyncIterable<Change> {
  switch (action.action) {
    case 'replace':
      return ofText(workspace, action);
    case 'replace-findings':
      return ofFindings(workspace, action, action.kind);
    case 'fix-kind':
      return ofKind(workspace, action, action.kind);
    case 'replace-forms':
      return ofGarbledForms(workspace, action);
  }
}

/** Every occurrence of a text. */
async function* ofText(workspace: Workspace, params: ReplaceParams): AsyncIterable<Change> {
  const { uri, from } = params;
  const named = namedBy(workspace.articles.get(uri), from);
  const capitals = from.toUpperCase();
  const isPromising = ({ text }: { readonly text: string }) =>
    from !== '' && (text.includes(from) || text.includes(capitals));
  for await (const article of articlesIn(workspace, params, isPromising))
    yield changeOf(article, occurrencesIn(article, params, named));
}

/** The text of every finding of one kind that has this text, and nothing else. */
async function* ofFindings(
  workspace: Workspace,
  params: ReplaceParams,
  kind: GarbleKind,
): AsyncIterable<Change> {
  const isWanted = (garble: Garble) => garble.kind === kind && garble.text === params.from;
  for await (const { article, findings } of articlesWith(workspace, params, isWanted))
    yield changeOf(
      article,
      findings.map((finding) => ({ ...fixedSpan(article, finding, params.to), newText: params.to })),
    );
}

/** Its own first fix for every sure finding of one kind. */
async function* ofKind(workspace: Workspace, params: ReplaceParams, kind: GarbleKind): AsyncIterable<Change> {
  const isWanted = (garble: Garble) => isSureOf(garble, kind);
  for await (const { article, findings } of articlesWith(workspace, params, isWanted))
    yield { article, edits: editsOf(article, findings) };
}

/**
 * Its own first fix for every garbled form of an entity: "Anthony Brinken" and "Brinken" in one go. `params.to` is
 * the entity's name.
 */
async function* ofGarbledForms(workspace: Workspace, params: ReplaceParams): AsyncIterable<Change> {
  const isWanted = ({ kind, fixes }: Garble) => kind === 'name' && fixes.length > 0;
  for await (const { article, findings } of articlesWith(workspace, params, isWanted)) {
    const own = new Set(
      article.entities.filter(({ entity }) => entity === params.to).map(({ start }) => start),
    );
    const wrong = findings.filter(({ start }) => own.has(start));
    yield changeOf(
      article,
      wrong.map(({ start, end, fixes }) => ({ start, end, newText: fixes[0]! })),
    );
  }
}

/** The articles in the scope of a change that have wanted findings, with these. */
async function* articlesWith(
  workspace: Workspace,
  params: ReplaceParams,
  isWanted: (garble: Garble) => boolean,
): AsyncIterable<{ readonly article: Article; readonly findings: readonly Garble[] }> {
  const { settings } = workspace;
  for await (const article of articlesIn(workspace, params, (glance) =>
    findingsOf(glance, settings).some(isWanted),
  ))
    yield { article, findings: findingsOf(article, settings).filter(isWanted) };
}

const changeOf = (article: Article, spans: readonly Occurrence[]): Change => ({
  article,
  edits: spans.map((span) => ({ range: rangeOf(article, span), newText: span.newText })),
});
