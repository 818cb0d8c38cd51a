/** The workspace folder that a command without an argument is about. */
import { type Uri, window, workspace } from 'vscode';

/** The folder of the open article, else the only one, else the one that is picked. */
export async function theFolder(): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  const own = document ? workspace.getWorkspaceFolder(document.uri) : undefined;
  if (own) return own.uri;
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}
