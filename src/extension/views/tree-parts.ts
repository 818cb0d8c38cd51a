/** What the trees of the sidebar share. */
import { type Command, l10n, Range, Uri, workspace } from 'vscode';
import type { Range as LspRange } from '../../server/protocol.ts';

/** The last part of a URI's path: "interview.txt". */
export function fileName(uri: string): string {
  const { path } = Uri.parse(uri, true);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path within the workspace, for tooltips. */
export function relativePath(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri, true));
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
