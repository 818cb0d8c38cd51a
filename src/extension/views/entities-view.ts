/** The entities of the corpus, by type or by article; garbled forms under their entity. */
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
import type { EntitySummary } from '../../server/protocol.ts';
import { setContext } from '../context-keys.ts';
import { LastShown } from '../last-shown.ts';
import { Latest } from '../latest.ts';
import { ListReload } from '../list-reload.ts';
import type { Server } from '../server.ts';
import { type ArticleNode, itemOf, type Node, type TypeNode } from './entity-items.ts';
import { type EntityOrder, sortEntities } from './entity-order.ts';
import { mergeByDrag } from './merge-by-drag.ts';

/** Entities listed under a type at first, and for each "more". */
const page = 200;
/** Entities asked for; a filter narrows the list to those wanted. */
const longest = 5000;

const orderKey = 'copydesk.entityOrder';
const byKey = 'copydesk.entitiesBy';
const filterKey = 'copydesk.entityFilter';

/** What the list is grouped by. */
export type EntitiesBy = 'type' | 'article';

export class EntitiesView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #latest = new Latest();
  readonly #lastShown = new LastShown();
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #reload: ListReload;
  readonly #disposables: Disposable[];
  readonly #pages = new Map<EntityType, number>();
  #groups: readonly (TypeNode | ArticleNode)[] = [];
  #filter: string;
  #stale = true;

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#filter = memory.get(filterKey, '');
    this.#view = window.createTreeView('copydesk.entities', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: mergeByDrag,
    });
    setContext(orderKey, this.order);
    setContext(byKey, this.by);
    setContext('copydesk.entitiesFiltered', this.#filter !== '');
    this.#reload = new ListReload({
      load: () => this.#loadIfVisible(),
      isBusy: () => server.isBusy,
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) this.#reload.soon();
      }),
      server.onStatus(() => {
        this.#stale = true;
        this.#reload.inTime();
      }),
    ];
  }

  /** What is selected in the tree. */
  get selection(): readonly Node[] {
    return this.#view.selection;
  }

  get filter(): string {
    return this.#filter;
  }

  /** Lists only entities one of whose names holds this text; '' lists all. Kept across restarts. */
  set filter(text: string) {
    if (text === this.#filter) return;
    this.#filter = text;
    void this.#memory.update(filterKey, text);
    this.#stale = true;
    setContext('copydesk.entitiesFiltered', text !== '');
    this.#reload.soon();
  }

  get by(): EntitiesBy {
    return this.#memory.get<EntitiesBy>(byKey, 'type');
  }

  /** Kept across restarts. */
  set by(by: EntitiesBy) {
    void this.#memory.update(byKey, by);
    setContext(byKey, by);
    this.#stale = true;
    this.#reload.soon();
  }

  get order(): EntityOrder {
    return this.#memory.get<EntityOrder>(orderKey, 'articles');
  }

  /** How entities are sorted within their group; kept across restarts. */
  set order(order: EntityOrder) {
    void this.#memory.update(orderKey, order);
    setContext(orderKey, order);
    this.#groups = this.#groups.map((node) =>
      node.kind === 'type' ? { ...node, entities: sortEntities(node.entities, order) } : node,
    );
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

  getChildren(node?: Node): Node[] | Promise<Node[]> {
    switch (node?.kind) {
      case undefined:
        return [...this.#groups];
      case 'type':
        return this.#page(node);
      case 'article':
        return this.#entitiesOf(node);
      case 'entity':
        return node.entity.garbledForms.map((form) => ({ ...node, kind: 'form', form }));
      default:
        return [];
    }
  }

  async #entitiesOf({ article: { uri } }: ArticleNode): Promise<Node[]> {
    const entities = await this.#server.entitiesIn(uri, this.#filter);
    return sortEntities(entities, this.order).map((entity) => ({ kind: 'entity', entity, within: uri }));
  }

  dispose(): void {
    this.#reload.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #page({ type, entities }: TypeNode): Node[] {
    const shown = page * (this.#pages.get(type) ?? 1);
    const nodes: Node[] = entities.slice(0, shown).map((entity) => ({ kind: 'entity', entity }));
    if (entities.length > shown) nodes.push({ kind: 'more', type, left: entities.length - shown });
    return nodes;
  }

  #byType(entities: readonly EntitySummary[]): TypeNode[] {
    return entityTypes
      .map((type): TypeNode => {
        const ofType = entities.filter((entity) => entity.type === type);
        return { kind: 'type', type, entities: sortEntities(ofType, this.order) };
      })
      .filter((node) => node.entities.length > 0);
  }

  async #loadIfVisible(): Promise<void> {
    if (!this.#view.visible) return;
    this.#stale = false;
    const found = await this.#latest.ask(async () => {
      const entities = await this.#server.entities(this.#filter, longest);
      const articles = this.by === 'article' ? await this.#server.listArticles(this.#filter) : undefined;
      return { entities, articles };
    });
    if (!found) return;
    const { entities, articles } = found;
    // What an article mentions is asked for when it is opened in the list, and may be what changed.
    if (!this.#lastShown.isNew([this.#filter, found]) && !articles) return;
    this.#groups = articles
      ? articles.map((article) => ({ kind: 'article', article }))
      : this.#byType(entities);
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
