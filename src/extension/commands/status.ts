/** What was checked and what was skipped, and why. */
import { commands, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import { summary } from '../status-item.ts';
import { relativePath } from '../views/tree-parts.ts';
import type { Command } from './command.ts';

interface Item extends QuickPickItem {
  readonly act?: () => Thenable<unknown>;
}

export const showStatus: Command = {
  id: 'copydesk.showStatus',
  run: async ({ server, findings }) => {
    const { status } = server;
    const items: Item[] = [
      {
        label: `$(warning) ${l10n.t('Show Findings')}`,
        act: () => findings.focus(),
      },
      {
        label: `$(settings-gear) ${l10n.t('Choose Which Files Are Articles')}`,
        act: () => commands.executeCommand('workbench.action.openSettings', 'copydesk.files'),
      },
    ];
    if (status.paused)
      items.unshift({ label: `$(play) ${l10n.t('Go On Checking')}`, act: () => server.pause(false) });
    else if (status.pending > 0)
      items.unshift({ label: `$(debug-pause) ${l10n.t('Pause Checking')}`, act: () => server.pause(true) });
    if (status.skipped.length > 0)
      items.push({ label: l10n.t('Skipped'), kind: QuickPickItemKind.Separator });
    for (const { uri, reason } of status.skipped)
      items.push({
        label: `$(circle-slash) ${relativePath(uri)}`,
        detail: reason,
        act: () => commands.executeCommand('vscode.open', Uri.parse(uri, true)),
      });
    const chosen = await window.showQuickPick(items, {
      title: 'Copydesk',
      placeHolder: summary(status).join(' · '),
      matchOnDetail: true,
    });
    await chosen?.act?.();
  },
};
