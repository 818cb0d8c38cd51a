/** Waiting until every article is read, for what is told of all of them at once. */
import { l10n, ProgressLocation, window } from 'vscode';
import type { Server } from '../server.ts';

/** Resolves when no article waits to be annotated; meanwhile the status bar says what is waited for. */
export async function whenRead(server: Server): Promise<void> {
  const isRead = () => server.status.pending === 0 && server.status.articles > 0;
  if (isRead()) return;
  const title = l10n.t('Copydesk is reading the articles');
  await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    Promise.race([
      new Promise<void>((resolve) => {
        const subscription = server.onStatus(() => {
          if (!isRead()) return;
          subscription.dispose();
          resolve();
        });
      }),
      // A workspace without articles is never read.
      new Promise<void>((resolve) => setTimeout(resolve, longest)),
    ]),
  );
}

/** Milliseconds that somebody waits at most. */
const longest = 15_000;
