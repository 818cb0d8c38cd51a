/** How mentions and their articles look in the tree. */
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ArticleMentions, MentionItem } from '../../server/protocol.ts';
import { mentionCount } from '../labels.ts';
import { contextLabel } from './context-label.ts';
import { fileName, openCommand, relativePath } from './tree-parts.ts';

export interface ArticleNode {
  readonly kind: 'article';
  readonly article: ArticleMentions;
  readonly mentions: readonly MentionNode[];
}
export interface MentionNode {
  readonly kind: 'mention';
  readonly uri: string;
  readonly mention: MentionItem;
}
/** Lists more of the mentions, of which so many are left. */
export interface MoreNode {
  readonly kind: 'more';
  readonly left: number;
}
export type Node = ArticleNode | MentionNode | MoreNode;

/** The item of an article or of a mention; `more` is the command that lists more. */
export function itemOf(node: Node, more: string): TreeItem {
  switch (node.kind) {
    case 'article':
      return articleItem(node);
    case 'mention':
      return mentionItem(node);
    case 'more':
      return moreItem(node, more);
  }
}

function moreItem({ left }: MoreNode, command: string): TreeItem {
  const item = new TreeItem(l10n.t('{0} more mentions…', left));
  item.id = 'more';
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command, title: l10n.t('Show More') };
  return item;
}

function articleItem({ article, mentions }: ArticleNode): TreeItem {
  const name = fileName(article.uri);
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = article.uri;
  item.iconPath = ThemeIcon.File;
  item.description = [String(mentions.length), article.publishedOn ?? ''].filter(Boolean).join(' · ');
  item.tooltip = relativePath(article.uri);
  item.contextValue = 'article';
  item.accessibilityInformation = { label: `${name}, ${mentionCount(mentions.length)}` };
  return item;
}

function mentionItem({ uri, mention }: MentionNode): TreeItem {
  const { label, highlight } = contextLabel(mention.before, mention.text, mention.after);
  const item = new TreeItem({ label, highlights: [[...highlight]] });
  const line = mention.range.start.line + 1;
  const note = formNote(mention);
  item.id = `${uri}#${mention.range.start.line}:${mention.range.start.character}`;
  item.iconPath = mentionIcon(mention);
  item.tooltip = [`…${mention.before}${mention.text}${mention.after}…`, note].filter(Boolean).join('\n');
  item.command = openCommand(uri, mention.range);
  item.contextValue = mention.garbled ? 'mention.garbled' : 'mention';
  item.accessibilityInformation = {
    label: [l10n.t('Line {0}', line), note, label].filter(Boolean).join(', '),
  };
  return item;
}

function formNote(mention: MentionItem): string {
  if (mention.garbled) return l10n.t('Garbled form: {0}', mention.text);
  return mention.differs ? l10n.t('Other form: {0}', mention.text) : '';
}

function mentionIcon(mention: MentionItem): ThemeIcon {
  if (mention.garbled) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  return new ThemeIcon(mention.differs ? 'edit' : 'circle-small');
}
