/** The dates of the corpus by year, month and day; of one entity where one is chosen. */
import {
  type Disposable,
  EventEmitter,
  env,
  l10n,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { EntitySummary, TimelineItem } from '../../server/protocol.ts';
import { setContext } from '../context-keys.ts';
import { dateCount } from '../labels.ts';
import { LastShown } from '../last-shown.ts';
import { Latest } from '../latest.ts';
import { ListReload } from '../list-reload.ts';
import type { Server } from '../server.ts';
import { contextLabel } from './context-label.ts';
import { lineOf } from './legend.ts';
import { type Season, type TimeWords, timeLabel } from './time-label.ts';
import { groupByTime, type TimeGroup } from './timeline-groups.ts';
import { fileName, openCommand, relativePath } from './tree-parts.ts';

type Node =
  | { readonly kind: 'group'; readonly group: TimeGroup<TimelineItem> }
  | { readonly kind: 'item'; readonly item: TimelineItem };

export class TimelineView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #latest = new Latest();
  readonly #lastShown = new LastShown();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #reload: ListReload;
  readonly #disposables: Disposable[];
  #groups: readonly TimeGroup<TimelineItem>[] = [];
  #entity: EntitySummary | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView('copydesk.timeline', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#reload = new ListReload({
      load: () => this.#loadIfVisible(),
      isBusy: () => server.isBusy,
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#reload.soon();
      }),
      server.onStatus(() => this.#reload.inTime()),
    ];
  }

  /** Only dates near mentions of this entity; undefined for all. */
  set entity(entity: EntitySummary | undefined) {
    this.#entity = entity;
    setContext('copydesk.timelineFiltered', entity !== undefined);
    this.#reload.soon();
  }

  getTreeItem(node: Node): TreeItem {
    return node.kind === 'group' ? groupItem(node.group) : dateItem(node.item);
  }

  getChildren(node?: Node): Node[] {
    if (node?.kind === 'item') return [];
    const groups = node ? node.group.groups : this.#groups;
    const items = node ? node.group.items : [];
    return [
      ...items.map((item): Node => ({ kind: 'item', item })),
      ...groups.map((group): Node => ({ kind: 'group', group })),
    ];
  }

  dispose(): void {
    this.#reload.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #loadIfVisible(): Promise<void> {
    if (!this.#view.visible) return;
    const dates = await this.#latest.ask(() => this.#server.timeline(this.#entity?.id));
    if (!dates || !this.#lastShown.isNew([this.#entity?.name, dates])) return;
    this.#groups = groupByTime(dates);
    const count = this.#groups.reduce((sum, group) => sum + group.count, 0);
    this.#view.description = count > 0 ? `${count}  ${lineOf('date').sample}` : '';
    this.#view.message = this.#entity ? l10n.t('Dates near {0}', this.#entity.name) : '';
    this.#changed.fire();
  }
}

function groupItem({ key, count, groups }: TimeGroup<TimelineItem>): TreeItem {
  const label = timeLabel(key, env.language, words);
  const item = new TreeItem(
    label,
    groups.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = key;
  item.description = String(count);
  item.contextValue = 'time';
  item.accessibilityInformation = { label: `${label}, ${dateCount(count)}` };
  return item;
}

function dateItem(date: TimelineItem): TreeItem {
  const { label, highlight } = contextLabel(date.before, date.text, date.after);
  const item = new TreeItem({ label, highlights: [[...highlight]] });
  const { line, character } = date.range.start;
  item.id = `${date.uri}#${line}:${character}`;
  item.description = fileName(date.uri);
  const value = date.until === undefined ? date.value : `${date.value} – ${date.until}`;
  item.tooltip = `${date.text} = ${value}\n${relativePath(date.uri)}, ${l10n.t('line {0}', line + 1)}`;
  item.command = openCommand(date.uri, date.range);
  item.contextValue = 'date';
  item.accessibilityInformation = {
    label: `${date.text}, ${value}, ${fileName(date.uri)}, ${l10n.t('line {0}', line + 1)}, ${label}`,
  };
  return item;
}

const words: TimeWords = { week: (week) => l10n.t('Week {0}', week), season: seasonName };

function seasonName(season: Season): string {
  switch (season) {
    case 'SP':
      return l10n.t('Spring');
    case 'SU':
      return l10n.t('Summer');
    case 'FA':
      return l10n.t('Autumn');
    case 'WI':
      return l10n.t('Winter');
  }
}
