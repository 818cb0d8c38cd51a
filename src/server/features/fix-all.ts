/** "Fix all" for what needs no judgement: glued words, quotation marks, line ends, punctuation, encoding. */
import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { GarbleKind } from '../../annotation.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;

/** Kinds whose fix changes the form of the text, never what it says. */
const mechanicalKinds: ReadonlySet<GarbleKind> = new Set([
  'glued',
  'quote',
  'linebreak',
  'punctuation',
  'mojibake',
]);
const sureEnough = 0.9;

export function fixAllActions(workspace: Workspace, article: Article): CodeAction[] {
  const edits: TextEdit[] = [];
  let free = 0;
  for (const finding of findingsOf(article, workspace.settings)) {
    const { kind, confidence, fixes, start, end } = finding;
    if (!mechanicalKinds.has(kind) || confidence < sureEnough || fixes.length !== 1 || start < free) continue;
    edits.push({ range: rangeOf(article, finding), newText: fixes[0]! });
    free = end;
  }
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all mechanical errors',
      kind: fixAllKind,
      edit: workspaceEdit(workspace.client, [{ uri: article.uri, version: article.version, edits }]),
    },
  ];
}
