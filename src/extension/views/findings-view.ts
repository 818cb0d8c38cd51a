/** All findings of the corpus, by article or by kind. */
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
import type { GarbleKind, Severity } from '../../annotation.ts';
import type { FindingItem } from '../../server/protocol.ts';
import { setContext } from '../context-keys.ts';
import { findingCount, kindName } from '../labels.ts';
import type { Server } from '../server.ts';
import { type FindingsBy, groupFindings, type PlacedFinding } from './finding-groups.ts';
import { debounced, fileName, openCommand, relativePath } from './tree-parts.ts';

export interface FindingNode extends PlacedFinding {
  readonly node: 'finding';
}
interface GroupNode {
  readonly node: 'group';
  readonly by: FindingsBy;
  /** The URI of an article, or a kind. */
  readonly key: string;
  readonly findings: readonly FindingNode[];
}
type Node = GroupNode | FindingNode;

const byKey = 'copydesk.findingsBy';

export class FindingsView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #reloadSoon = debounced(() => void this.#reload(), 300);
  readonly #disposables: Disposable[];
  #findings: readonly PlacedFinding[] = [];

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#view = window.createTreeView('copydesk.findings', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    setContext(byKey, this.by);
    this.#disposables = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#reloadSoon();
      }),
      server.onStatus(({ findings }) => {
        this.#view.badge = {
          value: findings,
          tooltip: findingCount(findings),
        };
        this.#reloadSoon();
      }),
    ];
  }

  /** What is selected in the tree. */
  get selection(): readonly Node[] {
    return this.#view.selection;
  }

  get by(): FindingsBy {
    return this.#memory.get<FindingsBy>(byKey, 'article');
  }

  /** What findings are grouped by; kept across restarts. */
  set by(by: FindingsBy) {
    void this.#memory.update(byKey, by);
    setContext(byKey, by);
    this.#changed.fire();
  }

  getTreeItem(node: Node): TreeItem {
    return node.node === 'group' ? groupItem(node) : findingItem(node, this.by);
  }

  getChildren(node?: Node): Node[] {
    if (node) return node.node === 'group' ? [...node.findings] : [];
    return groupFindings(this.#findings, this.by).map(({ key, findings }) => ({
      node: 'group',
      by: this.by,
      key,
      findings: findings.map((finding) => ({ node: 'finding', ...finding })),
    }));
  }

  dispose(): void {
    this.#reloadSoon.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #reload(): Promise<void> {
    if (!this.#view.visible) return;
    const articles = await this.#server.findings();
    this.#findings = articles.flatMap(({ uri, findings }) => findings.map((finding) => ({ uri, finding })));
    this.#view.description = this.#findings.length > 0 ? String(this.#findings.length) : '';
    this.#changed.fire();
  }
}

function groupItem({ by, key, findings }: GroupNode): TreeItem {
  const label = by === 'article' ? fileName(key) : kindName(key as GarbleKind);
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = `${by}:${key}`;
  if (by === 'article') {
    item.iconPath = ThemeIcon.File;
    item.tooltip = relativePath(key);
  }
  item.description = String(findings.length);
  item.contextValue = by === 'article' ? 'group.article' : 'group.kind';
  item.accessibilityInformation = { label: `${label}, ${findingCount(findings.length)}` };
  return item;
}

function findingItem({ uri, finding }: FindingNode, by: FindingsBy): TreeItem {
  const { range, text, kind, message, fixes } = finding;
  const item = new TreeItem(shortened(text));
  const where = l10n.t('line {0}', range.start.line + 1);
  item.id = `${uri}#${kind}#${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
  item.iconPath = severityIcon(finding.severity);
  item.description = [fixText(finding), by === 'article' ? kindName(kind) : fileName(uri)]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = `${message}\n${relativePath(uri)}, ${where}`;
  item.command = openCommand(uri, range);
  item.contextValue = fixes.length > 0 ? 'finding.fixable' : 'finding';
  item.accessibilityInformation = {
    label: [kindName(kind), shortened(text), fixText(finding), fileName(uri), where]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

/** "→ Blinken"; '' where no fix is known. */
function fixText({ fixes }: FindingItem): string {
  const first = fixes[0];
  if (first === undefined) return '';
  return first === '' ? l10n.t('delete') : `→ ${shortened(first)}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function severityIcon(severity: Severity): ThemeIcon {
  switch (severity) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'info':
      return new ThemeIcon('info', new ThemeColor('notificationsInfoIcon.foreground'));
  }
}
