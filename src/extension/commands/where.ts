/** How far a decision reaches, and what tells a spot from others with the same text. */
import { l10n, type Range, type TextDocument, window } from 'vscode';
import type { TextQuote } from '../../corpus/house-list.ts';

export type Where = 'here' | 'article' | 'everywhere';

/** Code units of text kept on each side of a spot. */
const anchorWidth = 32;

/** Asks how far a decision about one place, or about several, reaches; undefined where nothing is chosen. */
export async function chooseWhere(title: string, several = false): Promise<Where | undefined> {
  const items: { label: string; where: Where }[] = [
    { label: several ? l10n.t('At these places only') : l10n.t('Here only'), where: 'here' },
    { label: several ? l10n.t('In their articles') : l10n.t('In this article'), where: 'article' },
    { label: l10n.t('In all articles'), where: 'everywhere' },
  ];
  return (await window.showQuickPick(items, { title }))?.where;
}

/** The selector of a spot: what stands there and around it, so that it is found again after edits. */
export function anchorOf(document: TextDocument, range: Range): TextQuote {
  const all = document.getText();
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return {
    exact: document.getText(range),
    prefix: all.slice(Math.max(0, from - anchorWidth), from),
    suffix: all.slice(to, to + anchorWidth),
  };
}
