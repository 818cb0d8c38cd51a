/** What the trees of the sidebar share. */
import { type Command, l10n, Range, Uri, workspace } from 'vscode';
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
