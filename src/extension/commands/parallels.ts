/** Commands of the Parallel Passages view. */
import { commands, Uri, window } from 'vscode';
import type { Location } from '../../server/protocol.ts';
import { editorRange } from '../views/tree-parts.ts';
import type { Command } from './command.ts';

/** Brings the view into sight: what other articles write where the cursor stands. */
const show: Command = {
  id: 'copydesk.showParallels',
  run: async () => {
    await commands.executeCommand('copydesk.parallels.focus');
  },
};

/** Opens an article beside this one, at a passage that both have. */
const openPassage: Command = {
  id: 'copydesk.openPassage',
  run: async (_desk, target) => {
    const { uri, range } = (target ?? {}) as Partial<Location>;
    if (uri === undefined || range === undefined) return;
    await window.showTextDocument(Uri.parse(uri, true), { selection: editorRange(range), preview: true });
  },
};

export const parallelCommands: readonly Command[] = [show, openPassage];
