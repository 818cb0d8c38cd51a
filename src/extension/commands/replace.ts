/** Replacing a name here, in its article or in all articles; more than one place is previewed first. */
import { l10n, type Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { clientCommand, type DifferentName, type ReplaceAction } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Desk } from '../desk.ts';
import { editorRange } from '../views/tree-parts.ts';
import { findingsOf } from './arguments.ts';
import type { Command } from './command.ts';
import { choosePlacesAndWrite } from './write-places.ts';

type Scope = 'here' | 'article' | 'corpus';

/** What is to be replaced, and with what unless something else is typed. */
interface Target {
  readonly document: TextDocument;
  readonly range: Range;
  readonly text: string;
  readonly suggestion: string;
}

const useDifferentName: Command = {
  id: clientCommand.useDifferentName,
  run: async (desk, argument) => {
    if (!isDifferentName(argument)) return;
    const document = await workspace.openTextDocument(Uri.parse(argument.uri, true));
    const range = editorRange(argument.range);
    await replace(desk, 'here', { document, range, text: argument.text, suggestion: argument.text });
  },
};

/** A quick fix of all articles. */
const replacePlaces: Command = {
  id: clientCommand.replacePlaces,
  run: async (desk, action) => {
    if (isReplaceAction(action)) await replaceEverywhere(desk, action);
  },
};

export const replaceCommands: readonly Command[] = [
  replaceCommand('copydesk.replaceHere', 'here'),
  replaceCommand('copydesk.replaceInArticle', 'article'),
  replaceCommand('copydesk.replaceInAllArticles', 'corpus'),
  useDifferentName,
  replacePlaces,
];

function replaceCommand(id: string, scope: Scope): Command {
  return {
    id,
    run: async (desk, argument) => {
      const target = (await targetOf(desk, argument)) ?? (await targetAtCursor(desk));
      if (target) await replace(desk, scope, target);
      else announce(l10n.t('Put the cursor on a name, or select some text, to replace it'));
    },
  };
}

async function replace(desk: Desk, scope: Scope, target: Target): Promise<void> {
  const to = await window.showInputBox({
    title: titleOf(scope, target.text),
    value: target.suggestion,
    prompt: l10n.t('Replace with'),
    validateInput: (text) => (text === target.text ? l10n.t('This is how it is written now.') : undefined),
  });
  if (to === undefined || to === target.text) return;
  if (scope === 'here') {
    const edit = new WorkspaceEdit();
    edit.replace(target.document.uri, target.range, to);
    await workspace.applyEdit(edit);
    return;
  }
  const params = { uri: target.document.uri.toString(), from: target.text, to };
  if (scope === 'corpus') return replaceEverywhere(desk, { ...params, scope, action: 'replace' });
  const edit = await desk.server.replace({ ...params, scope });
  if (edit) await workspace.applyEdit(edit);
  else announce(l10n.t('“{0}” was not found', target.text));
}

async function replaceEverywhere({ server }: Desk, action: ReplaceAction): Promise<void> {
  const places = await server.places(action);
  if (places) await choosePlacesAndWrite(places);
  else announce(l10n.t('“{0}” was not found', action.from));
}

function titleOf(scope: Scope, text: string): string {
  switch (scope) {
    case 'here':
      return l10n.t('Replace “{0}” Here', text);
    case 'article':
      return l10n.t('Replace “{0}” in This Article', text);
    case 'corpus':
      return l10n.t('Replace “{0}” in All Articles', text);
  }
}

/** The finding that a menu of the sidebar was opened on. */
async function targetOf(desk: Desk, argument: unknown): Promise<Target | undefined> {
  const node = argument === undefined ? undefined : (await findingsOf(desk, argument))[0];
  if (!node) return undefined;
  const { uri, finding } = node;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const suggestion = finding.fixes[0] ?? finding.text;
  return { document, range: editorRange(finding.range), text: finding.text, suggestion };
}

/** The selection; else the finding, else the mention at the cursor. */
async function targetAtCursor({ server, highlighter }: Desk): Promise<Target | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const uri = document.uri.toString();
  if (!selection.isEmpty) {
    const text = document.getText(selection);
    return { document, range: selection, text, suggestion: text };
  }
  const [own] = await server.findings(uri);
  const finding = own?.findings.find(({ range }) => editorRange(range).contains(selection.active));
  if (finding) {
    const suggestion = finding.fixes[0] ?? finding.text;
    return { document, range: editorRange(finding.range), text: finding.text, suggestion };
  }
  const mentions = highlighter.shown(uri)?.entities ?? [];
  const mention = mentions.find(({ range }) => editorRange(range).contains(selection.active));
  if (!mention) return undefined;
  const range = editorRange(mention.range);
  const text = document.getText(range);
  return { document, range, text, suggestion: text };
}

function isDifferentName(argument: unknown): argument is DifferentName {
  const given = argument as Partial<DifferentName> | undefined;
  return typeof given?.uri === 'string' && typeof given.text === 'string' && given.range !== undefined;
}

function isReplaceAction(argument: unknown): argument is ReplaceAction {
  const given = argument as Partial<ReplaceAction> | undefined;
  return typeof given?.uri === 'string' && typeof given.from === 'string' && typeof given.to === 'string';
}
