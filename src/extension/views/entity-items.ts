/** How entities, their types and their garbled forms look in the tree. */
import { type Command, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { EntityType } from '../../annotation.ts';
import type { ArticleSummary, EntitySummary } from '../../server/protocol.ts';
import { kindOf } from '../highlights/highlight-kinds.ts';
import { articleCount, mentionCount, typeIcon, typeName, typePlural } from '../labels.ts';
import { lineOf } from './legend.ts';
import { fileName, relativePath } from './tree-parts.ts';

export interface EntityNode {
  readonly kind: 'entity';
  readonly entity: EntitySummary;
  /** The URI of the article that it is listed under, where the list is by article. */
  readonly within?: string;
}
export interface ArticleNode {
  readonly kind: 'article';
  readonly article: ArticleSummary;
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
  readonly within?: string;
}
export interface MoreNode {
  readonly kind: 'more';
  readonly type: EntityType;
  readonly left: number;
}
export type Node = TypeNode | ArticleNode | EntityNode | FormNode | MoreNode;

/** The item of a node. While the list is filtered, all types are open. */
export function itemOf(node: Node, filtered: boolean): TreeItem {
  switch (node.kind) {
    case 'type':
      return typeItem(node, filtered);
    case 'article':
      return articleItem(node, filtered);
    case 'entity':
      return entityItem(node);
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
  // The legend: colour and line as in articles.
  const { sample, words } = lineOf(kindOf(type));
  item.description = `${entities.length}  ${sample}`;
  item.tooltip = words;
  item.contextValue = 'type';
  item.accessibilityInformation = { label: `${typePlural(type)}, ${entities.length}, ${words}` };
  return item;
}

function articleItem({ article: { uri, publishedOn } }: ArticleNode, open: boolean): TreeItem {
  const name = fileName(uri);
  const state = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(name, state);
  item.id = open ? `${uri}?` : uri;
  item.iconPath = ThemeIcon.File;
  item.description = publishedOn ?? '';
  item.tooltip = relativePath(uri);
  item.contextValue = 'article';
  item.accessibilityInformation = { label: [name, publishedOn].filter(Boolean).join(', ') };
  return item;
}

function entityItem({ entity, within }: EntityNode): TreeItem {
  const { id, name, articles, mentions, garbledForms } = entity;
  const counts = `${articleCount(articles)}, ${mentionCount(mentions)}`;
  const garbled = garbledForms.length > 0;
  const item = new TreeItem(
    name,
    garbled ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.id = within === undefined ? id : `${within}#${id}`;
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
  else if (within !== undefined) item.iconPath = typeIcon(entity.type);
  item.accessibilityInformation = {
    label: garbled
      ? `${name}, ${counts}, ${l10n.t('Garbled: {0}', garbledForms.join(', '))}`
      : `${name}, ${counts}`,
  };
  return item;
}

function formItem({ form, entity, within }: FormNode): TreeItem {
  const item = new TreeItem(form);
  item.id = `${within ?? ''}#${entity.id}#${form}`;
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
