/** How findings and their groups look in the tree. */
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { GarbleKind, Severity } from '../../annotation.ts';
import { articleScheme, type FindingItem } from '../../server/protocol.ts';
import { findingCount, kindName } from '../labels.ts';
import type { FindingsBy, PlacedFinding } from './finding-groups.ts';
import { fileName, openCommand, relativePath } from './tree-parts.ts';

export interface FindingNode extends PlacedFinding {
  readonly node: 'finding';
  /** The node's own id: the same for the same finding, as long as the text before it does not change. */
  readonly id: string;
}
export interface GroupNode {
  readonly node: 'group';
  readonly by: FindingsBy;
  /** The URI of an article, or a kind. */
  readonly key: string;
  readonly findings: readonly FindingNode[];
}
export type Node = GroupNode | FindingNode;

/** The item of a group or a finding; a group is closed at first where the list `isLong`. */
export function itemOf(node: Node, by: FindingsBy, isLong: boolean): TreeItem {
  return node.node === 'group' ? groupItem(node, isLong) : findingItem(node, by);
}

function groupItem({ by, key, findings }: GroupNode, isLong: boolean): TreeItem {
  const label = by === 'article' ? fileName(key) : kindName(key as GarbleKind);
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(label, isLong ? Collapsed : Expanded);
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

function findingItem({ id, uri, finding }: FindingNode, by: FindingsBy): TreeItem {
  const { range, text, kind, message, fixes } = finding;
  const item = new TreeItem(shortened(text));
  const where = l10n.t('line {0}', range.start.line + 1);
  item.id = id;
  item.iconPath = severityIcon(finding.severity);
  item.description = [fixText(finding), by === 'article' ? kindName(kind) : fileName(uri)]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = `${message}\n${relativePath(uri)}, ${where}`;
  item.command = openCommand(uri, range);
  // Articles of collections can't be written.
  const canFix = fixes.length > 0 && !uri.startsWith(`${articleScheme}:`);
  item.contextValue = canFix ? 'finding.fixable' : 'finding';
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
