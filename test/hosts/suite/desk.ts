/** What the tests of the suite share: the extension's own view of its work, articles by name, and patience. */
import {
  commands,
  extensions,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { ok } from './expect.ts';

/** Starts the extension and waits until every article of the workspace is annotated. */
export async function activate(): Promise<TestApi> {
  const extension = extensions.getExtension<TestApi>('copydesk.copydesk');
  ok(extension, 'the extension is not installed in this host');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** The URI of a file of the workspace by its path below the folder. */
export function uriOf(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file in the editor as a click on it does; the document closes with its editor. */
export function open(path: string): Promise<TextEditor> {
  return openUri(uriOf(path));
}

/** The same for any document. */
export async function openUri(uri: Uri): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  return until(() => {
    const editor = window.activeTextEditor;
    ok(editor?.document.uri.toString() === uri.toString(), `${uri.path} did not open`);
    return editor;
  });
}

/**
 * Saves the house list, whether an editor shows it or not: what is left unsaved is saved by itself some time later, when
 * a test may have deleted the file.
 */
export async function saveHouseList(): Promise<void> {
  await until(async () => {
    const list = await workspace.openTextDocument(uriOf('copydesk.yaml'));
    await list.save();
    ok(!list.isDirty, 'the house list is not saved');
    const stored = new TextDecoder().decode(await workspace.fs.readFile(list.uri));
    ok(stored === list.getText(), 'the house list is not on disk');
  });
}

/** The range of the nth occurrence (from 0) of a text. */
export function rangeOf(document: TextDocument, text: string, nth = 0): Range {
  let at = document.getText().indexOf(text);
  for (let i = 0; i < nth && at >= 0; i++) at = document.getText().indexOf(text, at + 1);
  ok(at >= 0, `"${text}" is not in ${document.uri.path}`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

/**
 * Tries until a check no longer throws, since highlights, findings and files arrive by themselves.
 * @throws what the last try threw, when time is up.
 */
export async function until<T>(check: () => T | Promise<T>, milliseconds = 60_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
