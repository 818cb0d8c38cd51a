/** Waiting until every article is read, for what is told of all of them at once. */
import { l10n, ProgressLocation, window } from 'vscode';
import type { Status } from '../../server/protocol.ts';
import type { Server } from '../server.ts';

/**
 * Resolves when no article waits to be annotated; meanwhile the status bar says what is waited for. An article
 * that is open is read before the others are found: what was last reported may be of that one alone.
 *
 * @param longest Milliseconds that somebody waits at most.
 */
export async function whenRead(server: Server, longest = 15_000): Promise<void> {
  const title = l10n.t('Copydesk is reading the articles');
  await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    Promise.race([
      allRead(server),
      // A workspace without articles is never read.
      new Promise<void>((resolve) => setTimeout(resolve, longest)),
    ]),
  );
}

async function allRead(server: Server): Promise<void> {
  if (isRead(await server.statusOnceListed())) return;
  await new Promise<void>((resolve) => {
    const subscription = server.onStatus((status) => {
      if (!isRead(status)) return;
      subscription.dispose();
      resolve();
    });
  });
}

function isRead({ pending, articles }: Status): boolean {
  return pending === 0 && articles > 0;
}
