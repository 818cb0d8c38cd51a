/** "Show Decisions": opens the house list, which holds what people decided. */
import { l10n, Uri, window, workspace } from 'vscode';
import type { Command } from './command.ts';

export const showDecisions: Command = {
  id: 'copydesk.showDecisions',
  run: async () => {
    const folder = await theFolder();
    if (!folder) {
      void window.showInformationMessage(
        l10n.t('Open a folder first: decisions are kept in its copydesk.yaml.'),
      );
      return;
    }
    const file = Uri.joinPath(folder, 'copydesk.yaml');
    if (await exists(file)) await window.showTextDocument(file);
    // Nothing is written until it is saved.
    else await window.showTextDocument(await workspace.openTextDocument(file.with({ scheme: 'untitled' })));
  },
};

/** The folder of the open article, else the only one, else the one that is picked. */
async function theFolder(): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  const own = document ? workspace.getWorkspaceFolder(document.uri) : undefined;
  if (own) return own.uri;
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
