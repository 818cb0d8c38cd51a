/** The entities of the corpus, by type, those in the most articles first; garbled forms under their entity. */
import {
  type Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { type EntityType, entityTypes } from '../../annotation.ts';
import { setContext } from '../context-keys.ts';
import { debounced } from '../debounced.ts';
import type { Server } from '../server.ts';
import { itemOf, type Node, type TypeNode } from './entity-items.ts';
import { type EntityOrder, sortEntities } from './entity-order.ts';
import { mergeByDrag } from './merge-by-drag.ts';

/** Entities listed under a type at first, and for each "more". */
const page = 200;
/** Entities asked for; a filter narrows the list to those wanted. */
const longest = 5000;

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
      canSelectMany: true,
      dragAndDropController: mergeByDrag,
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
    return itemOf(node, this.#filter !== '');
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
  return count === 0
    ? l10n.t('No entity has a name with “{0}”', filter)
    : l10n.t('With “{0}” in a name', filter);
}
