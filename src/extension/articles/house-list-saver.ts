/**
 * Saves house lists that nobody has opened as soon as they change. Quick fixes and commands write decisions to
 * them; that such a file waits to be saved is something nobody would see.
 */
import { Disposable, type Tab, type TextDocument, Uri, window, workspace } from 'vscode';
import { debounced } from '../debounced.ts';
import { isHouseList } from './article-selector.ts';

/** Starts to save them. */
export function saveUnseenHouseLists(): Disposable {
  const waiting = new Set<TextDocument>();
  /** Tabs that nobody asked for: the editor opens them for files that wait to be saved while it is busy. */
  const unasked = new Set<Tab>();
  const isSeen = (document: TextDocument): boolean =>
    window.tabGroups.all.some(({ tabs }) =>
      tabs.some((tab) => uriOf(tab)?.toString() === document.uri.toString() && !unasked.has(tab)),
    );
  const save = async (document: TextDocument): Promise<void> => {
    if (document.isDirty && !isSeen(document)) await document.save();
    const done = [...unasked].filter((tab) => !tab.isActive && !tab.isDirty);
    for (const tab of done) unasked.delete(tab);
    if (done.length > 0) await window.tabGroups.close(done, true);
  };
  const saveSoon = debounced(() => {
    for (const document of waiting) void save(document);
    waiting.clear();
  }, 100);
  const changed = (document: TextDocument): void => {
    if (!document.isDirty || document.isUntitled || !isHouseList(document.uri) || isSeen(document)) return;
    waiting.add(document);
    saveSoon();
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document }) => changed(document)),
    window.tabGroups.onDidChangeTabs(({ opened, changed: others, closed }) => {
      for (const tab of closed) unasked.delete(tab);
      // Whoever goes to such a tab has seen it.
      for (const tab of others) if (tab.isActive) unasked.delete(tab);
      for (const tab of opened) {
        const uri = uriOf(tab);
        if (!uri || !isHouseList(uri) || tab.isActive || !tab.isDirty) continue;
        unasked.add(tab);
        const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
        if (document) changed(document);
      }
    }),
    { dispose: () => saveSoon.cancel() },
  );
}

/** The file that a tab shows, if it shows one. */
function uriOf({ input }: Tab): Uri | undefined {
  const uri = (input as { readonly uri?: unknown } | undefined)?.uri;
  return uri instanceof Uri ? uri : undefined;
}
