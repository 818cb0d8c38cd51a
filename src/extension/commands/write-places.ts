/**
 * Writes a change article by article, each an edit of its own: VS Code takes back in one go whatever was written as
 * one edit, however many files it touched.
 */
import { l10n, ProgressLocation, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Places } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import { editorRange, relativePath } from '../views/tree-parts.ts';
import { choosePlaces } from './choose-places.ts';

/** From so many articles on it takes long enough to watch, and to stop. */
const many = 20;

/** Lets people choose from the places of a change, and writes these. Resolves with whether something was written. */
export async function choosePlacesAndWrite(places: Places): Promise<boolean> {
  const chosen = await choosePlaces(places);
  return chosen !== undefined && chosen.length > 0 && (await writePlaces(places.heading, chosen));
}

async function writePlaces(title: string, articles: Places['articles']): Promise<boolean> {
  let written = 0;
  let stale = 0;
  const location = articles.length < many ? ProgressLocation.Window : ProgressLocation.Notification;
  await window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    for (const article of articles) {
      if (token.isCancellationRequested) break;
      progress.report({ message: relativePath(article.uri), increment: 100 / articles.length });
      const left = await writeArticle(article);
      if (left < article.places.length) written++;
      stale += left;
    }
  });
  if (stale > 0) announce(l10n.t('{0} not fixed, as the text has changed', stale));
  else announce(written === 1 ? l10n.t('1 article changed') : l10n.t('{0} articles changed', written));
  return written > 0;
}

/**
 * Writes the places of one article that still are what they were; an article that was saved is saved again, unless
 * the setting for refactorings says otherwise. Resolves with how many were left out.
 */
async function writeArticle({ uri, places }: Places['articles'][number]): Promise<number> {
  try {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    const { isDirty, isUntitled } = document;
    const edit = new WorkspaceEdit();
    let left = 0;
    for (const { range, text, newText } of places) {
      if (sameText(document.getText(editorRange(range)), text))
        edit.replace(document.uri, editorRange(range), newText);
      else left++;
    }
    if (edit.size === 0 || !(await workspace.applyEdit(edit, { isRefactoring: true }))) return places.length;
    const saves = workspace.getConfiguration('files', document.uri).get('refactoring.autoSave') !== false;
    if (saves && !isDirty && !isUntitled) await document.save();
    return left;
  } catch {
    // It is gone, or can't be read: what the server told of it is of the past.
    return places.length;
  }
}

/** An editor gives all lines of a document the same ends. */
const sameText = (a: string, b: string) => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
