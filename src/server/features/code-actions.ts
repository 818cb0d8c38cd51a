/** The quick fixes at a place, and the edits of those that are made only when chosen. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Garble } from '../../annotation.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import { isCollected } from '../collections.ts';
import type { Range, ReplaceAction } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { dateActions, dateKind } from './date-actions.ts';
import { decide } from './decide.ts';
import { fixActions } from './fix-actions.ts';
import { cleanActions, cleanKind, fixAllActions, fixAllKind } from './fix-all.ts';
import { type DecideAction, ignoreActions } from './ignore-actions.ts';
import { markActions, markKind } from './mark-actions.ts';
import { openTwin } from './open-twin.ts';
import { replace } from './replace.ts';

export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind, cleanKind, markKind, dateKind];

/** Findings that get actions at once: nobody reads more, and selecting all asks for all. */
const maxFindings = 20;

type LazyAction = ReplaceAction | DecideAction;

export async function codeActions(
  workspace: Workspace,
  params: CodeActionParams,
): Promise<CodeAction[] | null> {
  const article = workspace.articles.get(params.textDocument.uri);
  if (!article) return null;
  const { only } = params.context;
  const wants = (kind: string) => !only || only.some((asked) => isWithin(kind, asked));
  if (only && (wants(fixAllKind) || wants(cleanKind)) && !isCollected(article.uri))
    return [
      ...(wants(fixAllKind) ? fixAllActions(workspace, article) : []),
      ...(wants(cleanKind) ? cleanActions(workspace, article) : []),
    ].map((action) => inWords(workspace, action));
  const from = article.positions.offset(params.range.start);
  const to = article.positions.offset(params.range.end);
  const fixes = wants(CodeActionKind.QuickFix) ? fixesBetween(workspace, article, params, from, to) : [];
  // At a finding, the fixes are what people look for.
  const isAsked = from < to || fixes.length === 0;
  const marks = wants(markKind) && isAsked ? markActions(workspace, article, { start: from, end: to }) : [];
  const dates = wants(dateKind) ? dateActions(workspace, article, { start: from, end: to }) : [];
  const actions: CodeAction[] = [];
  for (const action of [...fixes, ...dates, ...marks]) actions.push(await completed(workspace, action));
  return actions.length === 0 && only ? null : actions;
}

/** The actions on the findings that a stretch of the article touches. */
function fixesBetween(
  workspace: Workspace,
  article: Article,
  { context: { diagnostics } }: CodeActionParams,
  from: number,
  to: number,
): CodeAction[] {
  return findingsOf(article, workspace.settings)
    .filter(({ start, end }) => start <= to && from <= end)
    .slice(0, maxFindings)
    .flatMap((finding) => {
      const about = diagnosticsOf(diagnostics, finding, rangeOf(article, finding));
      return [
        // An article of a collection can't be written.
        ...(isCollected(article.uri) ? [] : fixActions(workspace, article, finding)),
        ...openTwin(workspace, finding),
        ...ignoreActions(workspace, article, finding),
      ].map((action) => (about.length > 0 ? { ...action, diagnostics: about } : action));
    });
}

/** Fills in the edit of an action that was chosen. */
export async function resolveCodeAction(workspace: Workspace, action: CodeAction): Promise<CodeAction> {
  const data = action.data as LazyAction | undefined;
  const edit = data === undefined || action.edit ? undefined : await editOf(workspace, data);
  return edit ? { ...action, edit } : action;
}

/** Clients that don't ask for edits later get them now. */
function completed(workspace: Workspace, action: CodeAction): Promise<CodeAction> {
  return withEdit(workspace, inWords(workspace, action));
}

/** An action under a title in the editor's language. */
function inWords({ client: { translate } }: Workspace, action: CodeAction): CodeAction {
  const { command } = action;
  return {
    ...action,
    title: translate(action.title),
    ...(command && { command: { ...command, title: translate(command.title) } }),
  };
}

async function withEdit(workspace: Workspace, action: CodeAction): Promise<CodeAction> {
  if (workspace.client.resolvesCodeActions || !action.data) return action;
  const { data, ...rest } = action;
  try {
    const edit = await editOf(workspace, data as LazyAction);
    return edit ? { ...rest, edit } : rest;
  } catch (error) {
    return { ...rest, disabled: { reason: (error as Error).message } };
  }
}

async function editOf(workspace: Workspace, data: LazyAction): Promise<WorkspaceEdit | null> {
  switch (data.action) {
    case 'decide':
      return decide(workspace, { uri: data.uri, decisions: [data.decision] });
    default:
      return replace(workspace, data);
  }
}

function diagnosticsOf(
  diagnostics: readonly Diagnostic[],
  finding: Garble,
  { start, end }: Range,
): Diagnostic[] {
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.kind &&
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character,
  );
}

/** Whether a kind of action is the asked one or below it: "source.fixAll.copydesk" is within "source". */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' ? kind === CodeActionKind.QuickFix : kind === asked || kind.startsWith(`${asked}.`);
}
