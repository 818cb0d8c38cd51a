/** Saying by hand when an article was published, from a date in it. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span, Timex } from '../../annotation.ts';
import type { Article } from '../article.ts';
import { clientCommand } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import type { DecideAction } from './ignore-actions.ts';

export const dateKind = `${CodeActionKind.RefactorRewrite}.copydesk.date`;

/** At a date: "This article was published on 2021-12-07" where it is a whole one, and asking for another. */
export function dateActions(workspace: Workspace, article: Article, { start, end }: Span): CodeAction[] {
  const { houseLists, client } = workspace;
  if (houseLists.listFor(article.uri) === undefined) return [];
  const timex = article.dates.find((date) => date.start <= end && start <= date.end);
  if (!timex) return [];
  const title = 'Set the publication date…';
  return [
    ...publishedThen(workspace, article, timex),
    ...(client.commands.has(clientCommand.setPublicationDate)
      ? [{ title, kind: dateKind, command: { title, command: clientCommand.setPublicationDate } }]
      : []),
  ];
}

/** Only a date that stands in the text with its year: what is counted from publication can't tell it. */
function publishedThen({ houseLists }: Workspace, article: Article, timex: Timex): CodeAction[] {
  const date = /^\d{4}-\d\d-\d\d/.exec(timex.value ?? '')?.[0];
  if (!date || date === article.publishedOn || !timex.text.includes(date.slice(0, 4))) return [];
  const decision = { kind: 'published-on', file: houseLists.pathInList(article.uri), date } as const;
  const data: DecideAction = { action: 'decide', uri: article.uri, decision };
  return [{ title: `This article was published on ${date}`, kind: dateKind, data }];
}
