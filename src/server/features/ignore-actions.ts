/** Quick fixes that leave the article as it is: "not an error", written to `copydesk.yaml`. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Garble } from '../../annotation.ts';
import type { Decision } from '../../corpus/house-list.ts';
import { quoteOf } from '../../corpus/not-errors.ts';
import type { Article } from '../article.ts';
import type { Workspace } from '../workspace.ts';

/** An action whose edit is made when it is chosen. */
export interface DecideAction {
  readonly action: 'decide';
  readonly uri: string;
  readonly decision: Decision;
}

export function ignoreActions(workspace: Workspace, article: Article, finding: Garble): CodeAction[] {
  const { houseLists } = workspace;
  if (houseLists.listFor(article.uri) === undefined) return [];
  const everywhere = { kind: 'not-an-error', text: finding.text, finding: finding.kind } as const;
  const inFile = { ...everywhere, file: houseLists.pathInList(article.uri) };
  const action = (title: string, decision: Decision): CodeAction => {
    const data: DecideAction = { action: 'decide', uri: article.uri, decision };
    return { title, kind: CodeActionKind.QuickFix, data };
  };
  return [
    action('Not an error here', { ...inFile, anchor: quoteOf(article.text, finding) }),
    action('Not an error in this file', inFile),
    action('Not an error anywhere', everywhere),
  ];
}
