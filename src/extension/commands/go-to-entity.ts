/** "Go to Entity…": find any name of the corpus while typing, then list its mentions and open the first. */
import { CancellationTokenSource, l10n, type QuickPickItem, ThemeIcon, Uri, window } from 'vscode';
import type { EntitySummary } from '../../server/protocol.ts';
import type { Desk } from '../desk.ts';
import { articleCount, mentionCount, typeIcon, typeName } from '../labels.ts';
import { debounced, editorRange } from '../views/tree-parts.ts';
import type { Command } from './command.ts';

/** More than this nobody reads; typing narrows the list. */
const longest = 200;

interface EntityItem extends QuickPickItem {
  /** Absent in the item that says there is none. */
  readonly entity?: EntitySummary;
}

export const goToEntity: Command = { id: 'copydesk.goToEntity', run: (desk) => pick(desk) };

function pick(desk: Desk): void {
  const list = window.createQuickPick<EntityItem>();
  const listMentions = { iconPath: new ThemeIcon('list-tree'), tooltip: l10n.t('List Mentions') };
  list.title = l10n.t('Go to Entity');
  list.placeholder = l10n.t('A person, organization, place or other name');
  let asked = new CancellationTokenSource();
  const search = async () => {
    asked.cancel();
    asked = new CancellationTokenSource();
    const { token } = asked;
    list.busy = true;
    const entities = await desk.server.entities(list.value.trim(), longest, token);
    if (token.isCancellationRequested) return;
    const items = entities.map((entity) => ({ ...itemFor(entity), buttons: [listMentions] }));
    list.items = items.length > 0 ? items : [nothing(list.value.trim())];
    list.busy = false;
  };
  const searchSoon = debounced(() => void search(), 80);
  list.onDidChangeValue(searchSoon);
  list.onDidAccept(() => {
    const chosen = list.selectedItems[0];
    list.hide();
    if (chosen?.entity) void open(desk, chosen.entity);
  });
  list.onDidTriggerItemButton(({ item }) => {
    list.hide();
    if (item.entity) void listMentionsOf(desk, item.entity);
  });
  list.onDidHide(() => {
    searchSoon.cancel();
    asked.cancel();
    list.dispose();
  });
  list.show();
  void search();
}

function itemFor(entity: EntitySummary): EntityItem {
  const { name, type, aliases, articles, mentions } = entity;
  return {
    entity,
    label: name,
    description: `${typeName(type)} · ${mentionCount(mentions)} · ${articleCount(articles)}`,
    iconPath: typeIcon(type),
    // The server has filtered already, also by other forms, and with accents left off.
    alwaysShow: true,
    ...(aliases.length > 0 ? { detail: aliases.slice(0, 8).join(', ') } : {}),
  };
}

function nothing(filter: string): EntityItem {
  const label = filter ? l10n.t('No name contains “{0}”', filter) : l10n.t('No names were found as yet');
  return { label, alwaysShow: true };
}

async function listMentionsOf(desk: Desk, { id }: EntitySummary): Promise<void> {
  await desk.mentions.show(id);
  await desk.mentions.focus();
}

async function open(desk: Desk, { id }: EntitySummary): Promise<void> {
  const mentions = await desk.mentions.show(id);
  const first = mentions?.articles[0];
  const range = first?.mentions[0]?.range;
  if (first && range)
    await window.showTextDocument(Uri.parse(first.uri, true), { selection: editorRange(range) });
}
