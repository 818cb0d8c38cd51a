/** How entities, their types and their garbled forms look in the tree. */
import { type Command, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { EntityType } from '../../annotation.ts';
import type { EntitySummary } from '../../server/protocol.ts';
import { articleCount, mentionCount, typeIcon, typeName, typePlural } from '../labels.ts';

export interface EntityNode {
  readonly kind: 'entity';
  readonly entity: EntitySummary;
}
export interface TypeNode {
  readonly kind: 'type';
  readonly type: EntityType;
  readonly entities: readonly EntitySummary[];
}
export interface FormNode {
  readonly kind: 'form';
  readonly form: string;
  readonly entity: EntitySummary;
}
export interface MoreNode {
  readonly kind: 'more';
  readonly type: EntityType;
  readonly left: number;
}
export type Node = TypeNode | EntityNode | FormNode | MoreNode;

/** The item of a node. While the list is filtered, all types are open. */
export function itemOf(node: Node, filtered: boolean): TreeItem {
  switch (node.kind) {
    case 'type':
      return typeItem(node, filtered);
    case 'entity':
      return entityItem(node.entity);
    case 'form':
      return formItem(node);
    case 'more':
      return moreItem(node);
  }
}

function typeItem({ type, entities }: TypeNode, open: boolean): TreeItem {
  const state =
    open || type === 'PERSON' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(typePlural(type), state);
  // While filtering, groups open by themselves and forget it afterwards.
  item.id = open ? `${type}?` : type;
  item.iconPath = typeIcon(type);
  item.description = String(entities.length);
  item.contextValue = 'type';
  item.accessibilityInformation = { label: `${typePlural(type)}, ${entities.length}` };
  return item;
}

function entityItem(entity: EntitySummary): TreeItem {
  const { id, name, articles, mentions, garbledForms } = entity;
  const counts = `${articleCount(articles)}, ${mentionCount(mentions)}`;
  const garbled = garbledForms.length > 0;
  const item = new TreeItem(
    name,
    garbled ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.id = id;
  item.description = `${articles} · ${mentions}`;
  item.tooltip = [
    `${name} (${typeName(entity.type)})`,
    counts,
    ...(entity.aliases.length > 0 ? [l10n.t('Also: {0}', entity.aliases.join(', '))] : []),
    ...(garbled ? [l10n.t('Garbled: {0}', garbledForms.join(', '))] : []),
  ].join('\n');
  item.contextValue = 'entity';
  item.command = showMentions(entity);
  if (garbled) item.iconPath = warningIcon();
  item.accessibilityInformation = {
    label: garbled
      ? `${name}, ${counts}, ${l10n.t('Garbled: {0}', garbledForms.join(', '))}`
      : `${name}, ${counts}`,
  };
  return item;
}

function formItem({ form, entity }: FormNode): TreeItem {
  const item = new TreeItem(form);
  item.id = `${entity.id}#${form}`;
  item.iconPath = warningIcon();
  item.description = `→ ${entity.name}`;
  item.tooltip = l10n.t('“{0}” is a garbled form of {1}', form, entity.name);
  item.contextValue = 'form';
  item.command = showMentions(entity);
  item.accessibilityInformation = { label: l10n.t('“{0}” is a garbled form of {1}', form, entity.name) };
  return item;
}

function moreItem({ type, left }: MoreNode): TreeItem {
  const item = new TreeItem(l10n.t('Show more ({0} left)', left));
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: 'copydesk.moreEntities', title: l10n.t('Show More'), arguments: [type] };
  return item;
}

function warningIcon(): ThemeIcon {
  return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
}

function showMentions(entity: EntitySummary): Command {
  const node: EntityNode = { kind: 'entity', entity };
  return { command: 'copydesk.showMentions', title: l10n.t('Show Mentions'), arguments: [node] };
}
