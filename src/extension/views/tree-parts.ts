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

/** Calls `run` at most once in a while, after a burst of calls ended. */
export function debounced(run: () => void, milliseconds: number): { (): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
  return Object.assign(call, { cancel: () => clearTimeout(timer) });
}
