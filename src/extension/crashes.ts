/**
 * What becomes of a server that dies: it is started again, with a word about it, a few times; then it is for people
 * to say. Nothing is lost by it: texts are the editor's, which sends its open documents to the next server, and that
 * goes on from the index.
 */
import { type LogOutputChannel, l10n, window } from 'vscode';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { RestartLimit } from './restart-limit.ts';

/** As `CloseAction` and `ErrorAction` have it, whose module is loaded after this one. */
const close = { stay: 1, restart: 2 } as const satisfies Record<string, CloseHandlerResult['action']>;
const goOn = 1 satisfies ErrorHandlerResult['action'];

/** @param start Starts the server afresh, when people want it. */
export function afterCrashes(log: LogOutputChannel, start: () => Promise<void>): ErrorHandler {
  const limit = new RestartLimit();
  const giveUp = async () => {
    const again = l10n.t('Start Again');
    const show = l10n.t('Show Log');
    const message = l10n.t(
      'Copydesk’s server has stopped several times and was not started again. Your texts and decisions are untouched.',
    );
    const chosen = await window.showErrorMessage(message, again, show);
    if (chosen === show) log.show();
    if (chosen !== again) return;
    limit.forget();
    await start();
  };
  return {
    error: () => ({ action: goOn }),
    closed() {
      log.error('The server has stopped.');
      if (!limit.mayRestart(performance.now())) {
        void giveUp();
        return { action: close.stay, handled: true };
      }
      const message = l10n.t('Copydesk’s server stopped and was started again. Nothing was lost.');
      void window.showWarningMessage(message);
      return { action: close.restart, handled: true };
    },
  };
}
