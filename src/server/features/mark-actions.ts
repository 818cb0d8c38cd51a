/** Annotating by hand: what is selected, or the mention at the cursor, names something else, or nothing. */
import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver';
import { type EntityType, entityTypes, type Span } from '../../annotation.ts';
import type { Decision } from '../../corpus/house-list.ts';
import { quoteOf } from '../../corpus/not-errors.ts';
import { type Article, rangeOf } from '../article.ts';
import { clientCommand, type LinkMention } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import type { DecideAction } from './ignore-actions.ts';

export const markKind = `${CodeActionKind.RefactorRewrite}.copydesk`;

/** Nobody means a longer one to be a name. */
const longestName = 200;

/** Marks of what is selected; of the mention at an empty selection, as what it is not yet. */
export function markActions(workspace: Workspace, article: Article, selection: Span): CodeAction[] {
  const { houseLists } = workspace;
  const mention = article.entities.find(({ start, end }) => start <= selection.start && selection.end <= end);
  const span = selection.start < selection.end ? trimmed(article.text, selection) : mention;
  if (!span || houseLists.listFor(article.uri) === undefined) return [];
  const text = article.text.slice(span.start, span.end);
  if (text.length > longestName || /\n\s*\n/.test(text) || !/[\p{L}\d]/u.test(text)) return [];
  const file = houseLists.pathInList(article.uri);
  const action = (title: string, type: EntityType | 'none'): CodeAction => {
    const decision: Decision = { kind: 'mention', text, type, file, anchor: quoteOf(article.text, span) };
    const data: DecideAction = { action: 'decide', uri: article.uri, decision };
    return { title, kind: markKind, data };
  };
  const marked = article.entities.find(({ start, end }) => start === span.start && end === span.end);
  return [
    ...entityTypes.filter((type) => type !== marked?.type).map((type) => action(titles[type], type)),
    ...(mention ? [action('Not a name', 'none')] : []),
    ...linkAction(workspace, article, span),
  ];
}

const titles: Readonly<Record<EntityType, string>> = {
  PERSON: 'Mark as a person',
  ORG: 'Mark as an organization',
  PLACE: 'Mark as a place',
  MISC: 'Mark as another name',
};

function linkAction({ client }: Workspace, article: Article, span: Span): CodeAction[] {
  if (!client.commands.has(clientCommand.linkMention)) return [];
  const about: LinkMention = { uri: article.uri, range: rangeOf(article, span) };
  const title = 'Link to an entity…';
  const command: Command = { title, command: clientCommand.linkMention, arguments: [about] };
  return [{ title, kind: markKind, command }];
}

/** The span without white space at its ends; undefined where nothing else is in it. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  const selected = text.slice(start, end);
  const inner = selected.trim();
  if (inner === '') return undefined;
  const from = start + selected.indexOf(inner);
  return { start: from, end: from + inner.length };
}
