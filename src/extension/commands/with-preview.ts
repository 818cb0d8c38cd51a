/** Edits that VS Code previews before anything changes. */
import { WorkspaceEdit } from 'vscode';

/**
 * The same text edits, to be confirmed under a heading, all of them ticked. VS Code shows a preview when an edit asks to
 * be confirmed, and then leaves just that edit unticked; so the edits are made plain, and what asks is a further change
 * that changes nothing: creating, unless it exists, a file that does. VS Code leaves it out of the preview and of what is
 * applied. Edits of unsaved documents have to be ticked by hand.
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
