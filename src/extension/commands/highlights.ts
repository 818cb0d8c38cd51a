/** Switching highlights on and off, all or by kind. */
import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { announce } from '../announce.ts';
import { type HighlightKind, highlightKinds } from '../highlights/highlight-kinds.ts';
import { highlightedKinds } from '../settings.ts';
import type { Command } from './command.ts';

const toggle: Command = {
  id: 'copydesk.toggleHighlights',
  run: async ({ highlighter, context }) => {
    highlighter.enabled = !highlighter.enabled;
    announce(highlighter.enabled ? l10n.t('Highlights are on') : l10n.t('Highlights are off'));
    await context.workspaceState.update('copydesk.highlights', highlighter.enabled);
  },
};

const choose: Command = {
  id: 'copydesk.chooseHighlights',
  run: async () => {
    const on = highlightedKinds();
    const items = highlightKinds.map((of) => ({ label: kindLabel(of), of, picked: on.has(of) }));
    const picked = await window.showQuickPick(items, {
      canPickMany: true,
      title: l10n.t('Highlight'),
      placeHolder: l10n.t('What to highlight in articles'),
    });
    if (!picked) return;
    const chosen = new Set(picked.map((item) => item.of));
    const value = Object.fromEntries(highlightKinds.map((kind) => [kind, chosen.has(kind)]));
    await workspace.getConfiguration('copydesk').update('highlight', value, settingTarget());
  },
};

export const highlightCommands: readonly Command[] = [toggle, choose];

/** Where the setting is already set; else for all workspaces. */
function settingTarget(): ConfigurationTarget {
  const places = workspace.getConfiguration('copydesk').inspect('highlight');
  return places?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}

function kindLabel(kind: HighlightKind): string {
  switch (kind) {
    case 'person':
      return l10n.t('People');
    case 'organization':
      return l10n.t('Organizations');
    case 'place':
      return l10n.t('Places');
    case 'misc':
      return l10n.t('Other names');
    case 'date':
      return l10n.t('Dates');
  }
}
