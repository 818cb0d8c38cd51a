/** Opens the sample article of the walkthrough as a document of its own, so that anything may be tried on it. */
import { Uri, window, workspace } from 'vscode';
import type { Command } from './command.ts';

export const openSample: Command = {
  id: 'copydesk.openSample',
  run: async ({ context }) => {
    const file = Uri.joinPath(context.extensionUri, 'media', 'walkthrough', 'sample.txt');
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    const document = await workspace.openTextDocument({ content, language: 'plaintext' });
    await window.showTextDocument(document, { preview: false });
  },
};
