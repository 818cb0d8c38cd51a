/** Next and previous mention, finding and date, from the cursor on and across articles. */
import { l10n, TextEditorRevealType, Uri, window } from 'vscode';
import type { Stop } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Desk } from '../desk.ts';
import type { Walk } from '../server.ts';
import { editorRange, fileName } from '../views/tree-parts.ts';
import type { Command } from './command.ts';

export const navigationCommands: readonly Command[] = [
  walk('copydesk.nextMention', 'mention', 1),
  walk('copydesk.previousMention', 'mention', -1),
  walk('copydesk.nextFinding', 'finding', 1),
  walk('copydesk.previousFinding', 'finding', -1),
  walk('copydesk.nextDate', 'date', 1),
  walk('copydesk.previousDate', 'date', -1),
];

function walk(id: string, what: Walk, step: 1 | -1): Command {
  return { id, run: (desk) => go(desk, what, step) };
}

async function go({ server }: Desk, what: Walk, step: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const from = editor.document.uri.toString();
  const stop = await server.neighbour(from, editor.selection.active, what, step);
  if (!stop) return announce(nothing(what));
  await show(stop);
  announce(position(what, stop));
}

async function show({ uri, range }: Stop): Promise<void> {
  const selection = editorRange(range);
  const editor = await window.showTextDocument(Uri.parse(uri, true), { selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

function position(what: Walk, { index, count, text, uri, range }: Stop): string {
  const spot = [index, count, text.replace(/\s+/g, ' '), fileName(uri), range.start.line + 1];
  switch (what) {
    case 'mention':
      return l10n.t('Mention {0} of {1}: {2}, {3}, line {4}', ...spot);
    case 'finding':
      return l10n.t('Finding {0} of {1}: {2}, {3}, line {4}', ...spot);
    case 'date':
      return l10n.t('Date {0} of {1}: {2}, {3}, line {4}', ...spot);
  }
}

function nothing(what: Walk): string {
  switch (what) {
    case 'mention':
      return l10n.t('No mention to go to');
    case 'finding':
      return l10n.t('No finding to go to');
    case 'date':
      return l10n.t('No date to go to');
  }
}
