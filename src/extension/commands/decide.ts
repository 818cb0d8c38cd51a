/** Writes people's decisions to the house list. */
import { l10n, type TextDocument, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { Decision } from '../../corpus/house-list.ts';
import { articleScheme } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import { relativeTo } from '../articles/relative-path.ts';
import type { Desk } from '../desk.ts';

/** Adds decisions made in an article to the house list of its folder. Resolves with whether it was written. */
export async function decide(
  { server }: Desk,
  uri: string,
  decisions: readonly Decision[],
): Promise<boolean> {
  if (!folderOf(Uri.parse(uri, true))) {
    announce(l10n.t('Decisions are kept in a folder: open the folder of this article first'));
    return false;
  }
  const edit = await server.decide({ uri, decisions });
  if (edit && (await workspace.applyEdit(edit))) return true;
  void window.showErrorMessage(
    l10n.t('The decision could not be written to copydesk.yaml. Is that file in order?'),
  );
  return false;
}

/** The workspace folder of an article; an article of a collection is in that of its file. */
function folderOf(uri: Uri): WorkspaceFolder | undefined {
  if (uri.scheme !== articleScheme) return workspace.getWorkspaceFolder(uri);
  const schemes = new Set(workspace.workspaceFolders?.map((folder) => folder.uri.scheme));
  return [...schemes].map((scheme) => workspace.getWorkspaceFolder(uri.with({ scheme }))).find(Boolean);
}

/** An article's path as the house list writes it: below its workspace folder. */
export function pathInList(document: TextDocument): string {
  const folder = folderOf(document.uri);
  return relativeTo(folder?.uri.path ?? '', document.uri.path);
}
