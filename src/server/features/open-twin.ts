/** The quick fix of a repeated passage: a jump to its twin. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Garble } from '../../annotation.ts';
import { locationOf } from '../article.ts';
import { clientCommand } from '../protocol.ts';
import { baseName } from '../uris.ts';
import type { Workspace } from '../workspace.ts';

/** Most twins that get an action of their own. */
const most = 3;

export function openTwin(workspace: Workspace, { related = [] }: Garble): CodeAction[] {
  if (!workspace.client.commands.has(clientCommand.openPassage)) return [];
  return related.slice(0, most).flatMap((span) => {
    const location = locationOf(workspace.articles, span);
    if (!location) return [];
    const title = `Open the same passage in “${baseName(location.uri)}”`;
    const command = { title, command: clientCommand.openPassage, arguments: [location] };
    return [{ title, kind: CodeActionKind.QuickFix, command }];
  });
}
