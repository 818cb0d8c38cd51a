/** Fixing and ignoring findings from the sidebar, one or many at once, and how the list is grouped. */
import { type CodeAction, commands, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { announce } from '../announce.ts';
import type { PlacedFinding } from '../views/finding-groups.ts';
import { editorRange } from '../views/tree-parts.ts';
import { findingsOf } from './arguments.ts';
import type { Command } from './command.ts';

/** Writes the first fix of each finding; asks which where one finding has several. */
const fix: Command = {
  id: 'copydesk.fixFinding',
  run: async (_desk, target, selected) => {
    const findings = findingsOf(target, selected);
    const only = findings.length === 1 ? findings[0] : undefined;
    if (only && only.finding.fixes.length > 1) {
      const chosen = await chooseFix(only);
      if (chosen !== undefined) await write([[only, chosen]]);
      return;
    }
    await write(
      findings.flatMap((one) =>
        one.finding.fixes.length > 0 ? [[one, one.finding.fixes[0]!] as const] : [],
      ),
    );
  },
};

const byArticle: Command = {
  id: 'copydesk.groupFindingsByArticle',
  run: ({ findings }) => {
    findings.by = 'article';
  },
};
const byKind: Command = {
  id: 'copydesk.groupFindingsByKind',
  run: ({ findings }) => {
    findings.by = 'kind';
  },
};

/** Decides that a finding is no error: kept in the house list, as the quick fix of the same name does. */
const ignore: Command = {
  id: 'copydesk.ignoreFinding',
  run: async (_desk, target, selected) => {
    // One after the other: each adds to the same file.
    for (const { uri, finding } of findingsOf(target, selected)) {
      const action = await ignoreAction(uri, finding);
      if (action?.edit) await workspace.applyEdit(action.edit);
      if (action?.command)
        await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    }
  },
};

export const findingCommands: readonly Command[] = [fix, ignore, byArticle, byKind];

const ignoreKind = 'quickfix.copydesk.ignore';

async function ignoreAction(uri: string, finding: PlacedFinding['finding']): Promise<CodeAction | undefined> {
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    Uri.parse(uri, true),
    editorRange(finding.range),
    ignoreKind,
    20,
  );
  return actions?.find(({ kind }) => kind?.value.startsWith(ignoreKind));
}

async function chooseFix({ finding }: PlacedFinding): Promise<string | undefined> {
  const items = finding.fixes.map((text) => ({ label: text === '' ? l10n.t('Delete') : text, text }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Replace “{0}” with', finding.text) });
  return picked?.text;
}

/** Writes the fixes in one edit, one undo for each file; skips those whose text is no longer what was found. */
async function write(fixes: readonly (readonly [PlacedFinding, string])[]): Promise<void> {
  const edit = new WorkspaceEdit();
  let stale = 0;
  for (const [{ uri, finding }, text] of fixes) {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    const range = editorRange(finding.range);
    if (document.getText(range) === finding.text) edit.replace(document.uri, range, text);
    else stale++;
  }
  if (edit.size > 0) await workspace.applyEdit(edit);
  if (stale > 0) announce(l10n.t('{0} not fixed, as the text has changed', stale));
}
