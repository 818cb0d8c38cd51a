import { commands, window } from 'vscode';

/** Throws unsaved changes away and closes every editor, so that the next test begins with what is on disk. */
export async function revert(): Promise<void> {
  for (let i = 0; i < 20 && window.tabGroups.all.some(({ tabs }) => tabs.length > 0); i++)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
