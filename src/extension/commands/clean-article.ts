/** "Clean This Article": all sure mechanical fixes at once, after a preview. */
import { type CodeAction, commands, l10n, Range, window, workspace } from 'vscode';
import { announce } from '../announce.ts';
import type { Command } from './command.ts';
import { withPreview } from './with-preview.ts';

const kind = 'source.copydesk.clean';

export const cleanArticle: Command = {
  id: 'copydesk.cleanArticle',
  run: async () => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    const everything = new Range(0, 0, document.lineCount, 0);
    const actions = await commands.executeCommand<CodeAction[] | undefined>(
      'vscode.executeCodeActionProvider',
      document.uri,
      everything,
      kind,
      1,
    );
    const edit = actions?.find((action) => action.kind?.value.startsWith(kind))?.edit;
    if (!edit || edit.size === 0) return announce(l10n.t('Nothing to clean: no sure mechanical fix is left'));
    await workspace.applyEdit(withPreview(edit, l10n.t('Clean This Article')), { isRefactoring: true });
  },
};
