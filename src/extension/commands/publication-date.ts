/** "Set Publication Date…": what "Tuesday" and "last week" are reckoned from; kept in the house list. */
import { l10n, window } from 'vscode';
import { announce } from '../announce.ts';
import { isCalendarDate } from '../calendar-date.ts';
import type { Command } from './command.ts';
import { decide, pathInList } from './decide.ts';

export const setPublicationDate: Command = {
  id: 'copydesk.setPublicationDate',
  run: async (desk) => {
    const document = window.activeTextEditor?.document;
    if (!document || !desk.selector.isArticle(document)) return;
    const date = await window.showInputBox({
      title: l10n.t('Publication Date'),
      prompt: l10n.t('Expressions such as “Tuesday” or “last week” are reckoned from this day.'),
      placeHolder: l10n.t('YYYY-MM-DD'),
      validateInput: (text) =>
        isCalendarDate(text.trim()) ? undefined : l10n.t('Write the day as in 2021-12-07.'),
    });
    if (date === undefined) return;
    const decision = { kind: 'published-on', file: pathInList(document), date: date.trim() } as const;
    if (await decide(desk, document.uri.toString(), [decision]))
      announce(l10n.t('The publication date is {0}', date.trim()));
  },
};
