/** "Go to Article…": any article of the corpus, those of collections too, which no file list shows. */
import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import { articleScheme } from '../../server/protocol.ts';
import { fileName, relativePath } from '../views/tree-parts.ts';
import type { Command } from './command.ts';

interface Item extends QuickPickItem {
  readonly uri: string;
}

export const goToArticle: Command = {
  id: 'copydesk.goToArticle',
  run: async ({ server }, target) => {
    const within = target instanceof Uri ? `${target.with({ scheme: articleScheme }).toString()}/` : '';
    const articles = (await server.listArticles('')).filter(({ uri }) => uri.startsWith(within));
    const items = articles.map(
      ({ uri, publishedOn }): Item => ({
        label: fileName(uri),
        description: [folderOf(uri), publishedOn].filter(Boolean).join(' · '),
        uri,
      }),
    );
    const title = within ? l10n.t('Articles in {0}', fileName(String(target))) : l10n.t('Go to Article');
    const placeHolder = items.length > 0 ? l10n.t('Part of its name') : l10n.t('There is no article');
    const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
    if (chosen) await window.showTextDocument(Uri.parse(chosen.uri, true));
  },
};

/** The folder or collection that an article is in, as the workspace has it. */
function folderOf(uri: string): string {
  const path = relativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
