/** "Show Decisions": the house list, which holds what people decided, and the log of what was replaced and why. */
import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocument,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Desk } from '../desk.ts';
import type { LoggedReplacement } from '../replacement-log.ts';
import { fileName } from '../views/tree-parts.ts';
import type { Command } from './command.ts';
import { theFolder } from './the-folder.ts';

/** Replacements listed; all of them are in the log. */
const most = 200;

interface Item extends QuickPickItem {
  readonly go?: () => Promise<unknown>;
}

export const showDecisions: Command = {
  id: 'copydesk.showDecisions',
  run: async (desk) => {
    const folder = await theFolder();
    const entries = desk.replacements.entries();
    if (entries.length === 0) return folder ? openList(folder) : tellNoFolder();
    const items = itemsFor(desk, entries, folder);
    const picked = await window.showQuickPick(items, {
      title: l10n.t('Decisions and Replacements'),
      placeHolder: l10n.t('What was decided, and what was replaced: part of a name or a file'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    await picked?.go?.();
  },
};

function itemsFor(desk: Desk, entries: readonly LoggedReplacement[], folder: Uri | undefined): Item[] {
  const list: Item = {
    label: 'copydesk.yaml',
    description: l10n.t('what people decided'),
    iconPath: new ThemeIcon('law'),
    go: async () => (folder ? openList(folder) : tellNoFolder()),
  };
  const log: Item = {
    label: l10n.t('All replacements as text'),
    iconPath: new ThemeIcon('output'),
    go: () => Promise.resolve(window.showTextDocument(desk.replacements.uri)),
  };
  return [
    list,
    log,
    { label: l10n.t('Replaced, the latest first'), kind: QuickPickItemKind.Separator },
    ...entries.slice(0, most).map(itemFor),
  ];
}

function itemFor(entry: LoggedReplacement): Item {
  const { uri, line, from, to, reason, evidence, undone, when } = entry;
  const time = new Date(when).toLocaleString();
  const done = undone ? l10n.t('taken back') : '';
  return {
    label: `“${from}” → “${to}”`,
    description: [`${fileName(uri)}:${line + 1}`, time, done].filter(Boolean).join(' · '),
    detail: [reason, ...evidence].filter(Boolean).join(' · ') || l10n.t('replaced by hand'),
    iconPath: new ThemeIcon(undone ? 'discard' : 'replace'),
    go: () => showPlace(entry),
  };
}

/** The replaced text where it is now: on its line, else wherever it stands first. */
async function showPlace({ uri, line, to }: LoggedReplacement): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  await window.showTextDocument(document, { selection: placeIn(document, line, to) });
}

function placeIn(document: TextDocument, line: number, text: string): Range {
  const row = Math.min(line, document.lineCount - 1);
  const start = document.offsetAt(document.lineAt(row).range.start);
  const all = document.getText();
  const here = all.indexOf(text, start);
  const at = here >= 0 ? here : all.indexOf(text);
  const from = at >= 0 ? at : start;
  return new Range(document.positionAt(from), document.positionAt(at >= 0 ? at + text.length : from));
}

async function openList(folder: Uri): Promise<void> {
  const file = Uri.joinPath(folder, 'copydesk.yaml');
  if (await exists(file)) await window.showTextDocument(file);
  // Nothing is written until it is saved.
  else await window.showTextDocument(await workspace.openTextDocument(file.with({ scheme: 'untitled' })));
}

function tellNoFolder(): void {
  void window.showInformationMessage(l10n.t('Open a folder first: decisions are kept in its copydesk.yaml.'));
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
