/** "Go to Article…": any article of the corpus, those of collections too, which no file list shows. */
import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import { articleScheme } from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import { fileName, relativePath } from '../views/tree-parts.ts';
import type { Command } from './command.ts';
import { whenRead } from './when-read.ts';

/** Milliseconds that somebody waits at most. */
const longest = 5000;

interface Item extends QuickPickItem {
  readonly uri: string;
}

export const goToArticle: Command = {
  id: 'copydesk.goToArticle',
  run: async ({ server }, target) => {
    const within = target instanceof Uri ? `${target.with({ scheme: articleScheme }).toString()}/` : '';
    const title = within ? l10n.t('Articles in {0}', fileName(String(target))) : l10n.t('Go to Article');
    const placeHolder = l10n.t('Part of its name');
    // The list is there at once, and filled when the articles are; those of an archive that are read so far.
    const items = whenRead(server, longest).then(() => itemsFrom(server, within));
    const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
    if (chosen) await window.showTextDocument(Uri.parse(chosen.uri, true));
  },
};

async function itemsFrom(server: Server, within: string): Promise<Item[]> {
  const articles = await server.listArticles('');
  return articles
    .filter(({ uri }) => uri.startsWith(within))
    .map(({ uri, publishedOn }) => ({
      label: fileName(uri),
      description: [folderOf(uri), publishedOn].filter(Boolean).join(' · '),
      uri,
    }));
}

/** The folder or collection that an article is in, as the workspace has it. */
function folderOf(uri: string): string {
  const path = relativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
