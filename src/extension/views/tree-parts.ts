/** What the trees of the sidebar share. */
import { type Command, l10n, Range, type TreeView, Uri, workspace } from 'vscode';
import { articleScheme, type Range as LspRange } from '../../server/protocol.ts';

/** The last part of a URI's path: "interview.txt". */
export function fileName(uri: string): string {
  const { path } = Uri.parse(uri, true);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path within the workspace, for tooltips. An article of a collection is below its file. */
export function relativePath(uri: string): string {
  const parsed = Uri.parse(uri, true);
  const folder = parsed.scheme === articleScheme ? workspace.workspaceFolders?.[0] : undefined;
  return workspace.asRelativePath(folder ? parsed.with({ scheme: folder.uri.scheme }) : parsed);
}

/** A range as the editor has it. */
export function editorRange({ start, end }: LspRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Opens a file with a range selected. */
export function openCommand(uri: string, range: LspRange): Command {
  return {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [Uri.parse(uri, true), { selection: editorRange(range) }],
  };
}

/** Selects an item of a tree. One that is gone by then, as lists are drawn anew at any moment, is let go. */
export async function reveal<T>(view: TreeView<T>, item: T, focus: boolean): Promise<void> {
  try {
    await view.reveal(item, { select: true, focus });
  } catch {
    // What is shown now comes with the next change.
  }
}
