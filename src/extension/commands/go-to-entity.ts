/** "Go to Entity…": find any entity of the corpus, then list its mentions and open the first. */
import { l10n, ThemeIcon, Uri, window } from 'vscode';
import { editorRange } from '../views/tree-parts.ts';
import type { Command } from './command.ts';
import { pickEntity } from './pick-entity.ts';

export const goToEntity: Command = {
  id: 'copydesk.goToEntity',
  run: async ({ server, mentions }) => {
    const answer = await pickEntity(server, {
      title: l10n.t('Go to Entity'),
      placeholder: l10n.t('A person, organization, place or other name'),
      button: { iconPath: new ThemeIcon('list-tree'), tooltip: l10n.t('List Mentions') },
    });
    if (!answer) return;
    const listed = await mentions.show(answer.entity.id);
    if (answer.byButton) return mentions.focus();
    const first = listed?.articles[0];
    const range = first?.mentions[0]?.range;
    if (first && range)
      await window.showTextDocument(Uri.parse(first.uri, true), { selection: editorRange(range) });
  },
};
