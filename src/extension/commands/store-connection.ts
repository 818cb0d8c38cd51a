/** "Set PostgreSQL Connection…": for the setting `copydesk.mentionStore`; kept in VS Code's secret storage. */
import { l10n, window } from 'vscode';
import { announce } from '../announce.ts';
import { isConnectionString, keepStoreConnection } from '../store-connection.ts';
import type { Command } from './command.ts';

export const setStoreConnection: Command = {
  id: 'copydesk.setStoreConnection',
  run: async ({ context, server }) => {
    const typed = await window.showInputBox({
      title: l10n.t('PostgreSQL Connection'),
      prompt: l10n.t('Kept as a secret on this machine; empty to go by the environment.'),
      placeHolder: 'postgresql://reader:secret@host/database',
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) =>
        text.trim() === '' || isConnectionString(text.trim())
          ? undefined
          : l10n.t('Write it as in postgresql://reader:secret@host/database.'),
    });
    if (typed === undefined) return;
    const connection = typed.trim();
    await keepStoreConnection(context.secrets, connection);
    // The server connects once.
    await server.restart();
    announce(
      connection === ''
        ? l10n.t('The PostgreSQL connection is forgotten')
        : l10n.t('The PostgreSQL connection is kept'),
    );
  },
};
