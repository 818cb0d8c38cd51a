/**
 * Saves house lists that no editor shows as soon as they change. Quick fixes and commands write decisions to
 * them; that such a file waits to be saved is something nobody would see.
 */
import { type Disposable, type TextDocument, window, workspace } from 'vscode';
import { debounced } from '../debounced.ts';
import { isHouseList } from './article-selector.ts';

/** Starts to save them. */
export function saveUnseenHouseLists(): Disposable {
  const waiting = new Set<TextDocument>();
  const saveSoon = debounced(() => {
    for (const document of waiting) if (document.isDirty && !isSeen(document)) void document.save();
    waiting.clear();
  }, 100);
  return workspace.onDidChangeTextDocument(({ document }) => {
    if (!document.isDirty || document.isUntitled || !isHouseList(document.uri) || isSeen(document)) return;
    waiting.add(document);
    saveSoon();
  });
}

function isSeen(document: TextDocument): boolean {
  const uri = document.uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) => (input as { uri?: { toString(): string } } | undefined)?.uri?.toString() === uri,
    ),
  );
}
