/** Commands of the Parallel Passages view. */
import { commands, l10n, ProgressLocation, Uri, window } from 'vscode';
import type { Location } from '../../server/protocol.ts';
import { editorRange } from '../views/tree-parts.ts';
import type { Command } from './command.ts';
import { whenRead } from './when-read.ts';

/** Brings the view into sight: what other articles write where the cursor stands. */
const show: Command = {
  id: 'copydesk.showParallels',
  run: async () => {
    await commands.executeCommand('copydesk.parallels.focus');
  },
};

/** Lists what articles quote in different words, of all articles, in the view. */
const listQuotations: Command = {
  id: 'copydesk.listQuotations',
  run: async ({ server, parallels }) => {
    await whenRead(server);
    const found = await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t('Comparing the quotations of all articles…'),
        cancellable: true,
      },
      (_progress, token) => server.allQuotations(token),
    );
    if (!found) return;
    if (found.length === 0)
      void window.showInformationMessage(l10n.t('No two articles give a quotation in different words.'));
    parallels.listAll(found);
    if (found.length > 0) await commands.executeCommand('copydesk.parallels.focus');
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

export const parallelCommands: readonly Command[] = [show, listQuotations, openPassage];
