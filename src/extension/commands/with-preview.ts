/** Edits that VS Code previews before anything changes. */
import { WorkspaceEdit } from 'vscode';

/**
 * The same text edits, to be confirmed under a heading: all of them ticked, by the means that
 * checked-preview.ts describes. Those in unsaved documents have to be ticked by hand.
 */
export function withPreview(edit: WorkspaceEdit, label: string): WorkspaceEdit {
  const previewed = new WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) {
    const exists = uri.scheme !== 'untitled';
    if (exists) previewed.createFile(uri, { ignoreIfExists: true }, { needsConfirmation: true, label });
    for (const { range, newText } of edits)
      previewed.replace(uri, range, newText, { needsConfirmation: !exists, label });
  }
  return previewed;
}
