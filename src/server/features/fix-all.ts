/**
 * Many fixes at once. "Fix all" is for what needs no judgement: glued words, quotation marks, line ends,
 * punctuation, encoding; it may run whenever a file is saved. "Clean" takes the site's furniture and what is
 * printed twice out as well, which somebody should look at first.
 */
import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Garble, GarbleKind } from '../../annotation.ts';
import { type Article, findingsOf } from '../article.ts';
import { findingEdit, fixedSpan } from '../finding-edit.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;
export const cleanKind = `${CodeActionKind.Source}.copydesk.clean`;

/** Kinds whose fix changes the form of the text, never what it says. */
const mechanicalKinds: ReadonlySet<GarbleKind> = new Set([
  'glued',
  'quote',
  'linebreak',
  'punctuation',
  'mojibake',
]);
/** Kinds whose text is to go. */
const removableKinds: ReadonlySet<GarbleKind> = new Set(['boilerplate', 'duplicate']);
const sureEnough = 0.9;

export function fixAllActions(workspace: Workspace, article: Article): CodeAction[] {
  return massAction(workspace, article, 'Fix all mechanical errors', fixAllKind, isMechanical);
}

export function cleanActions(workspace: Workspace, article: Article): CodeAction[] {
  return massAction(
    workspace,
    article,
    'Clean this article',
    cleanKind,
    (finding) => isMechanical(finding) || isFurniture(finding),
  );
}

function isMechanical({ kind, confidence, fixes }: Garble): boolean {
  return mechanicalKinds.has(kind) && confidence >= sureEnough && fixes.length === 1;
}

function isFurniture({ kind, confidence, fixes }: Garble): boolean {
  return removableKinds.has(kind) && confidence >= sureEnough && fixes.length === 1;
}

function massAction(
  workspace: Workspace,
  article: Article,
  title: string,
  kind: string,
  isWanted: (finding: Garble) => boolean,
): CodeAction[] {
  const edits = editsOf(article, findingsOf(article, workspace.settings).filter(isWanted));
  if (edits.length === 0) return [];
  const documents = [{ uri: article.uri, version: article.version, edits }];
  return [{ title, kind, edit: workspaceEdit(workspace.client, documents) }];
}

/** The first fix of each finding; of those that overlap, the first. */
export function editsOf(article: Article, findings: readonly Garble[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let free = 0;
  for (const finding of findings) {
    const fix = finding.fixes[0];
    if (fix === undefined) continue;
    const { start, end } = fixedSpan(article, finding, fix);
    // Two deletions may want the same line end: the second then takes only its own.
    if (finding.start < free) continue;
    edits.push(
      start < free
        ? { range: article.positions.range({ start: free, end }), newText: fix }
        : findingEdit(article, finding, fix),
    );
    free = end;
  }
  return edits;
}
