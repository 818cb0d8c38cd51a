/** How parallel passages and quotations look in the tree. */
import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ParallelItem, QuotationItem, TwinPassage } from '../../server/protocol.ts';
import { fileName, openCommand, relativePath } from './tree-parts.ts';

/** A sentence of another article, or another wording of a quotation. */
export interface PassageNode {
  readonly kind: 'passage';
  /** What it is like, here. */
  readonly here: string;
  readonly passage: TwinPassage & Partial<Pick<ParallelItem, 'score'>>;
}
/** A quotation of this article. */
export interface QuotationNode {
  readonly kind: 'quotation';
  readonly uri: string;
  readonly quotation: QuotationItem;
  readonly others: readonly PassageNode[];
}
export interface SectionNode {
  readonly kind: 'section';
  readonly section: 'sentences' | 'quotations' | 'all-quotations';
  readonly children: readonly (PassageNode | QuotationNode)[];
}
export type Node = SectionNode | QuotationNode | PassageNode;

export function itemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'section':
      return sectionItem(node);
    case 'quotation':
      return quotationItem(node);
    case 'passage':
      return passageItem(node);
  }
}

function sectionItem({ section, children }: SectionNode): TreeItem {
  const label = {
    sentences: l10n.t('The sentence at the cursor'),
    quotations: l10n.t('Quotations in other words'),
    'all-quotations': l10n.t('Quotations in other words, all articles'),
  }[section];
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = section;
  item.description = String(children.length);
  item.contextValue = 'section';
  item.accessibilityInformation = { label: `${label}, ${children.length}` };
  return item;
}

function quotationItem({ uri, quotation }: QuotationNode): TreeItem {
  const { speaker, text, range } = quotation;
  const item = new TreeItem(`${speaker}: “${text}”`, TreeItemCollapsibleState.Expanded);
  item.iconPath = new ThemeIcon('quote');
  item.tooltip = `${speaker}: “${text}”`;
  item.command = openCommand(uri, range);
  item.contextValue = 'quotation';
  item.accessibilityInformation = {
    label: `${speaker}: “${text}”, ${l10n.t('line {0}', range.start.line + 1)}`,
  };
  return item;
}

function passageItem({ here, passage }: PassageNode): TreeItem {
  const { uri, range, text, publishedOn, score, differences } = passage;
  const item = new TreeItem({ label: text, highlights: differences.map(([start, end]) => [start, end]) });
  const percent = score === undefined ? '' : l10n.t('{0} % alike', Math.round(score * 100));
  const source = [fileName(uri), publishedOn ?? ''].filter(Boolean).join(' · ');
  item.description = [percent, source].filter(Boolean).join(' · ');
  item.iconPath = ThemeIcon.File;
  item.tooltip = tooltip(here, passage);
  item.command = openCommand(uri, range);
  item.contextValue = 'passage';
  item.accessibilityInformation = { label: [relativePath(uri), percent, text].filter(Boolean).join(', ') };
  return item;
}

/** Both wordings one below the other, what differs in bold. Text of articles is never taken for markup. */
function tooltip(here: string, { uri, text, differences }: TwinPassage): MarkdownString {
  const markdown = new MarkdownString();
  markdown.appendText(here);
  markdown.appendMarkdown('\n\n---\n\n');
  let at = 0;
  for (const [start, end] of differences) {
    markdown.appendText(text.slice(at, start));
    markdown.appendMarkdown('**').appendText(text.slice(start, end)).appendMarkdown('**');
    at = end;
  }
  markdown.appendText(text.slice(at));
  markdown.appendMarkdown('\n\n').appendText(relativePath(uri));
  return markdown;
}
