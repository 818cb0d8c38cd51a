/** The status bar item: how much was checked and what was skipped; a click shows what and why. */
import {
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import type { Status } from '../server/protocol.ts';
import { articleCount, findingCount } from './labels.ts';
import type { Server } from './server.ts';

export class StatusItem implements Disposable {
  readonly #item: StatusBarItem;
  readonly #subscription: Disposable;

  constructor(server: Server) {
    this.#item = window.createStatusBarItem('copydesk.status', StatusBarAlignment.Left, 10);
    this.#item.name = 'Copydesk';
    this.#item.command = 'copydesk.showStatus';
    this.#subscription = server.onStatus((status) => this.#show(status));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #show(status: Status): void {
    const { articles, pending, findings, skipped } = status;
    if (articles + pending + skipped.length === 0) {
      this.#item.hide();
      return;
    }
    const total = articles + pending;
    const icon = pending > 0 ? '$(sync~spin)' : '$(book)';
    const count = pending > 0 ? `${articles}/${total}` : findingCount(findings);
    const mark = skipped.length > 0 ? ` $(circle-slash) ${skipped.length}` : '';
    this.#item.text = `${icon} ${count}${mark}`;
    this.#item.tooltip = tooltip(status);
    this.#item.accessibilityInformation = {
      label: `Copydesk: ${summary(status).join(', ')}`,
      role: 'button',
    };
    this.#item.show();
  }
}

/** The state in words, one part a line. */
export function summary({ articles, pending, findings, entities, skipped }: Status): string[] {
  return [
    l10n.t('{0} checked', articleCount(articles)),
    ...(pending > 0 ? [l10n.t('{0} to go', pending)] : []),
    findingCount(findings),
    entities === 1 ? l10n.t('1 entity') : l10n.t('{0} entities', entities),
    ...(skipped.length > 0 ? [l10n.t('{0} skipped', skipped.length)] : []),
  ];
}

function tooltip(status: Status): MarkdownString {
  const text = new MarkdownString();
  text.appendMarkdown('**Copydesk**\n\n');
  for (const line of summary(status)) text.appendMarkdown(`- ${line}\n`);
  return text;
}
