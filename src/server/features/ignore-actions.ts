/** Quick fixes that leave the article as it is: "not an error", written to `copydesk.yaml`. */
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Garble, GarbleKind } from '../../annotation.ts';
import type { Decision, TextQuote } from '../../corpus/house-list.ts';
import { quoteOf } from '../../corpus/not-errors.ts';
import type { Article } from '../article.ts';
import { TextPositions } from '../text-positions.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';

export interface IgnoreAction {
  readonly action: 'ignore';
  readonly uri: string;
  readonly text: string;
  readonly kind: GarbleKind;
  readonly where: 'here' | 'file' | 'everywhere';
  /** Where `here` is. */
  readonly anchor: TextQuote;
}

const titles: Record<IgnoreAction['where'], string> = {
  here: 'Not an error here',
  file: 'Not an error in this file',
  everywhere: 'Not an error anywhere',
};

export function ignoreActions(workspace: Workspace, article: Article, finding: Garble): CodeAction[] {
  if (workspace.houseLists.listFor(article.uri) === undefined) return [];
  const { text, kind } = finding;
  const anchor = quoteOf(article.text, finding);
  return (['here', 'file', 'everywhere'] as const).map((where) => {
    const data: IgnoreAction = { action: 'ignore', uri: article.uri, text, kind, where, anchor };
    return { title: titles[where], kind: CodeActionKind.QuickFix, data };
  });
}

/** The edit of `copydesk.yaml`, which is created where there is none. */
export function ignoreEdit(workspace: Workspace, action: IgnoreAction): WorkspaceEdit {
  const uri = workspace.houseLists.listFor(action.uri);
  if (uri === undefined) return {};
  return decisionEdit(workspace, uri, decisionOf(workspace, action));
}

function decisionOf(workspace: Workspace, { where, uri, text, kind, anchor }: IgnoreAction): Decision {
  return {
    kind: 'not-an-error',
    text,
    finding: kind,
    ...(where !== 'everywhere' && { file: workspace.houseLists.pathInList(uri) }),
    ...(where === 'here' && { anchor }),
  };
}

/**
 * Writes a decision into a list, touching only the lines that change.
 * @throws Error where the list is no valid YAML.
 */
function decisionEdit(workspace: Workspace, uri: string, decision: Decision): WorkspaceEdit {
  const { before, after } = workspace.houseLists.withDecision(uri, decision);
  const old = before ?? '';
  let start = 0;
  while (start < old.length && old[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, after.length) - start && old.at(-1 - end) === after.at(-1 - end)) end++;
  const edits = [
    {
      range: new TextPositions(old).range({ start, end: old.length - end }),
      newText: after.slice(start, after.length - end),
    },
  ];
  return workspaceEdit(workspace.client, [{ uri, version: null, edits, create: before === undefined }]);
}
