/** Writing people's decisions to `copydesk.yaml`, as edits that the client applies. */
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Decision } from '../../corpus/house-list.ts';
import type { DecideParams } from '../protocol.ts';
import { TextPositions } from '../text-positions.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/**
 * The edit that adds decisions about an article to the list it falls under, which is created where there is
 * none; null outside all workspace folders.
 * @throws ResponseError where the list is no valid YAML.
 */
export function decide(workspace: Workspace, { uri, decisions }: DecideParams): WorkspaceEdit | null {
  const list = workspace.houseLists.listFor(uri);
  if (list === undefined || decisions.length === 0) return null;
  const { before, after } = withDecisions(workspace, list, decisions);
  return workspaceEdit(workspace.client, [
    { uri: list, version: null, edits: [changeOf(before ?? '', after)], create: before === undefined },
  ]);
}

function withDecisions(workspace: Workspace, list: string, decisions: readonly Decision[]) {
  try {
    return workspace.houseLists.withDecisions(list, decisions);
  } catch (error) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, (error as Error).message);
  }
}

/** The smallest edit that turns one text into the other, so that cursors and folds elsewhere stay. */
function changeOf(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const range = new TextPositions(before).range({ start, end: before.length - end });
  return { range, newText: after.slice(start, after.length - end) };
}
