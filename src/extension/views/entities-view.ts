/** The entities of the corpus, by type, those in the most articles first; garbled forms under their entity. */
import {
  type Disposable,
  EventEmitter,
  l10n,
  type Memento,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { type EntityType, entityTypes } from '../../annotation.ts';
import type { EntitySummary } from '../../server/protocol.ts';
import { setContext } from '../context-keys.ts';
import { articleCount, mentionCount, typeIcon, typeName, typePlural } from '../labels.ts';
import type { Server } from '../server.ts';
import { type EntityOrder, sortEntities } from './entity-order.ts';
import { debounced } from './tree-parts.ts';

/** Entities listed under a type at first, and for each "more". */
const page = 200;
/** Entities asked for; a filter narrows the list to those wanted. */
const longest = 5000;

export interface EntityNode {
  readonly kind: 'entity';
  readonly entity: EntitySummary;
}
interface TypeNode {
  readonly kind: 'type';
  readonly type: EntityType;
  readonly entities: readonly EntitySummary[];
}
interface FormNode {
  readonly kind: 'form';
  readonly form: string;
  readonly entity: EntitySummary;
}
interface MoreNode {
  readonly kind: 'more';
  readonly type: EntityType;
  readonly left: number;
}
type Node = TypeNode | EntityNode | FormNode | MoreNode;

const orderKey = 'copydesk.entityOrder';

export class EntitiesView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #reloadSoon = debounced(() => void this.#reload(), 300);
  readonly #disposables: Disposable[];
  readonly #pages = new Map<EntityType, number>();
  #types: readonly TypeNode[] = [];
  #filter = '';
  #stale = true;

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#view = window.createTreeView('copydesk.entities', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    setContext(orderKey, this.order);
    this.#disposables = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) this.#reloadSoon();
      }),
      server.onStatus(() => {
        this.#stale = true;
        this.#reloadSoon();
      }),
    ];
  }

  get filter(): string {
    return this.#filter;
  }

  /** Lists only entities one of whose names holds this text; '' lists all. */
  set filter(text: string) {
    if (text === this.#filter) return;
    this.#filter = text;
    this.#stale = true;
    setContext('copydesk.entitiesFiltered', text !== '');
    this.#reloadSoon();
  }

  get order(): EntityOrder {
    return this.#memory.get<EntityOrder>(orderKey, 'articles');
  }

  /** How entities are sorted within their type; kept across restarts. */
  set order(order: EntityOrder) {
    void this.#memory.update(orderKey, order);
    setContext(orderKey, order);
    this.#types = this.#types.map((node) => ({ ...node, entities: sortEntities(node.entities, order) }));
    this.#changed.fire();
  }

  /** Lists another page of a type. */
  more(type: EntityType): void {
    this.#pages.set(type, (this.#pages.get(type) ?? 1) + 1);
    this.#changed.fire();
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'type':
        return typeItem(node, this.#filter !== '');
      case 'entity':
        return entityItem(node.entity);
      case 'form':
        return formItem(node);
      case 'more':
        return moreItem(node);
    }
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#types];
    if (node.kind === 'type') return this.#page(node);
    if (node.kind === 'entity')
      return node.entity.garbledForms.map((form) => ({ kind: 'form', form, entity: node.entity }));
    return [];
  }

  dispose(): void {
    this.#reloadSoon.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #page({ type, entities }: TypeNode): Node[] {
    const shown = page * (this.#pages.get(type) ?? 1);
    const nodes: Node[] = entities.slice(0, shown).map((entity) => ({ kind: 'entity', entity }));
    if (entities.length > shown) nodes.push({ kind: 'more', type, left: entities.length - shown });
    return nodes;
  }

  async #reload(): Promise<void> {
    if (!this.#view.visible) return;
    this.#stale = false;
    const entities = await this.#server.entities(this.#filter, longest);
    this.#types = entityTypes
      .map((type): TypeNode => {
        const ofType = entities.filter((entity) => entity.type === type);
        return { kind: 'type', type, entities: sortEntities(ofType, this.order) };
      })
      .filter((node) => node.entities.length > 0);
    this.#view.description = entities.length > 0 ? String(entities.length) : '';
    this.#view.message = this.#filter ? filterMessage(this.#filter, entities.length) : '';
    this.#changed.fire();
  }
}

function filterMessage(filter: string, count: number): string {
  return count === 0 ? l10n.t('No name contains “{0}”.', filter) : l10n.t('Names that contain “{0}”', filter);
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
  item.command = {
    command: 'copydesk.showMentions',
    title: l10n.t('Show Mentions'),
    arguments: [{ kind: 'entity', entity }],
  };
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
  item.command = {
    command: 'copydesk.showMentions',
    title: l10n.t('Show Mentions'),
    arguments: [{ kind: 'entity', entity }],
  };
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
