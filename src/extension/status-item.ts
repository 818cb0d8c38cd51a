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
    const icon = status.paused ? '$(debug-pause)' : pending > 0 ? '$(sync~spin)' : '$(book)';
    const done = total === 0 ? 0 : Math.floor((100 * articles) / total);
    const count = pending > 0 ? progress(articles, total, done, timeLeft(status)) : findingCount(findings);
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

/** Few articles are done at once; of many, people want to know when. */
function progress(articles: number, total: number, percent: number, left: string | undefined): string {
  return left === undefined ? `${articles}/${total}` : `${percent} % · ${left}`;
}

/** How long the rest will take, in words; undefined where it is not known or a matter of seconds. */
function timeLeft({ pending, rate, paused }: Status): string | undefined {
  if (paused || rate === undefined || rate === 0) return undefined;
  const seconds = pending / rate;
  if (seconds < 10) return undefined;
  return seconds < 90
    ? l10n.t('{0} s left', Math.round(seconds))
    : l10n.t('{0} min left', Math.round(seconds / 60));
}

/** The state in words, one part a line. */
export function summary(status: Status): string[] {
  const { articles, pending, findings, entities, skipped, rate, paused } = status;
  const left = timeLeft(status);
  return [
    l10n.t('{0} checked', articleCount(articles)),
    ...(pending > 0 ? [l10n.t('{0} to go', pending)] : []),
    ...(paused ? [l10n.t('paused')] : []),
    ...(pending > 0 && rate !== undefined && !paused
      ? [l10n.t('{0} articles a second', Math.round(rate))]
      : []),
    ...(left === undefined ? [] : [left]),
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
