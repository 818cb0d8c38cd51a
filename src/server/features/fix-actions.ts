/** Quick fixes that change the article: here, in the whole article, in all articles. */
import { type CodeAction, CodeActionKind, type Command, type TextEdit } from 'vscode-languageserver';
import type { Garble, GarbleKind } from '../../annotation.ts';
import { kindNames } from '../../formats/kind-names.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import { entityOf } from '../entity-at.ts';
import { findingEdit } from '../finding-edit.ts';
import { namedBy, occurrencesIn } from '../occurrences.ts';
import { clientCommand, type DifferentName, type ReplaceAction } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** From this confidence on, the first fix is the one that "fix this" applies. */
const preferredConfidence = 0.8;
const maxFixes = 3;
/** Longer texts are shortened in titles. */
const maxTitleText = 40;

/** Kinds whose text is wrong wherever it stands, so that it may be replaced wherever it stands. */
const nameKinds: ReadonlySet<GarbleKind> = new Set(['name', 'variant']);
/** Kinds whose findings recur from article to article. */
const recurringKinds: ReadonlySet<GarbleKind> = new Set([
  'name',
  'variant',
  'glued',
  'linktext',
  'boilerplate',
  'lexical',
  'mojibake',
]);

/** The fixes of a finding; those that touch more than the spot have `data` instead of an edit. */
export function fixActions(workspace: Workspace, article: Article, finding: Garble): CodeAction[] {
  const here = finding.fixes
    .slice(0, maxFixes)
    .map((fix, i) => replaceHere(workspace, article, finding, fix, i));
  const fix = finding.fixes[0];
  return [
    ...here,
    ...(fix === undefined ? [] : replaceMore(workspace, article, finding, fix)),
    ...differentName(workspace, article, finding),
  ];
}

function replaceHere(
  workspace: Workspace,
  article: Article,
  finding: Garble,
  fix: string,
  index: number,
): CodeAction {
  const edits: TextEdit[] = [findingEdit(article, finding, fix)];
  return {
    title: fix === '' ? `Delete ${quoted(finding.text)}` : `Replace with ${quoted(fix)}`,
    kind: CodeActionKind.QuickFix,
    isPreferred: index === 0 && finding.confidence >= preferredConfidence,
    edit: workspaceEdit(workspace.client, [{ uri: article.uri, version: article.version, edits }]),
  };
}

function replaceMore(workspace: Workspace, article: Article, finding: Garble, to: string): CodeAction[] {
  const { kind, text: from } = finding;
  const action = nameKinds.has(kind) ? 'replace' : 'replace-findings';
  const verb = to === '' ? `Delete ${quoted(from)}` : `Replace ${quoted(from)} with ${quoted(to)}`;
  const base = { uri: article.uri, from, to, kind };
  const out: CodeAction[] = [];
  const count = countIn(workspace, article, finding, to);
  if (count > 1)
    out.push(lazy(workspace, `${verb} in this article (${count})`, { ...base, action, scope: 'article' }));
  if (recurringKinds.has(kind))
    out.push(lazy(workspace, `${verb} in all articles…`, { ...base, action, scope: 'corpus' }));
  if (!nameKinds.has(kind) && finding.confidence >= preferredConfidence) {
    const others = findingsOf(article, workspace.settings).filter((other) => isSureOf(other, kind)).length;
    const all = { ...base, action: 'fix-kind' as const };
    if (others > 1)
      out.push(
        lazy(workspace, `Fix all ${others} findings of “${kindNames[kind]}” in this article`, {
          ...all,
          scope: 'article',
        }),
      );
    out.push(
      lazy(workspace, `Fix all findings of “${kindNames[kind]}” in all articles…`, {
        ...all,
        scope: 'corpus',
      }),
    );
  }
  const entity = garbledEntity(workspace, article, finding);
  if (entity && entity.garbledForms.length > 1)
    out.push(
      lazy(workspace, `Correct all garbled forms of ${quoted(entity.name)} in all articles…`, {
        ...base,
        to: entity.name,
        action: 'replace-forms',
        scope: 'corpus',
      }),
    );
  return out;
}

/** Whether a finding is one of the sure ones of a kind that "fix all" mends. */
export function isSureOf(finding: Garble, kind: GarbleKind): boolean {
  return finding.kind === kind && finding.confidence >= preferredConfidence && finding.fixes.length > 0;
}

function countIn(workspace: Workspace, article: Article, finding: Garble, to: string): number {
  const { kind, text: from } = finding;
  if (!nameKinds.has(kind))
    return findingsOf(article, workspace.settings).filter((f) => f.kind === kind && f.text === from).length;
  return occurrencesIn(article, { from, to }, namedBy(article, from)).length;
}

function garbledEntity(workspace: Workspace, article: Article, { kind, start, end }: Garble) {
  if (kind !== 'name') return undefined;
  const mention = article.entities.find((m) => m.start === start && m.end === end);
  return mention && entityOf(workspace, article, mention);
}

function differentName(workspace: Workspace, article: Article, finding: Garble): CodeAction[] {
  if (!nameKinds.has(finding.kind) || !workspace.client.commands.has(clientCommand.useDifferentName))
    return [];
  const about: DifferentName = { uri: article.uri, range: rangeOf(article, finding), text: finding.text };
  const title = 'Use a different name…';
  const command: Command = { title, command: clientCommand.useDifferentName, arguments: [about] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}

/** An action whose edit is made when it is chosen; of all articles, by the client where it lets people choose places. */
function lazy(workspace: Workspace, title: string, data: ReplaceAction): CodeAction {
  const { commands } = workspace.client;
  if (data.scope === 'article' || !commands.has(clientCommand.replacePlaces))
    return { title, kind: CodeActionKind.QuickFix, data };
  const command: Command = { title, command: clientCommand.replacePlaces, arguments: [data] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

function quoted(text: string): string {
  const folded = text.replace(/\s+/g, ' ');
  return `“${folded.length > maxTitleText ? `${folded.slice(0, maxTitleText - 1)}…` : folded}”`;
}
