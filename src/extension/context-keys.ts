/**
 * Context keys for `when` clauses in package.json:
 * `copydesk.isArticle` (the active editor shows an article) and
 * `copydesk.state` ('starting', 'failed', 'working', 'noArticles', 'ready'), which picks the welcome text of
 * empty views.
 */
import { commands, Disposable, window } from 'vscode';
import type { ArticleSelector } from './articles/article-selector.ts';
import type { Server } from './server.ts';

/** Sets a context key. */
export function setContext(key: string, value: unknown): void {
  void commands.executeCommand('setContext', key, value);
}

/** Keeps the keys current. */
export function articleContextKeys(server: Server, selector: ArticleSelector): Disposable {
  const editorChanged = () => {
    const document = window.activeTextEditor?.document;
    setContext('copydesk.isArticle', document !== undefined && selector.isArticle(document));
  };
  const statusChanged = () => {
    const { articles, pending, skipped } = server.status;
    const done = articles + skipped.length > 0 ? 'ready' : 'noArticles';
    const state = pending > 0 ? 'working' : done;
    setContext('copydesk.state', state);
  };
  setContext('copydesk.state', 'starting');
  editorChanged();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(editorChanged),
    selector.onChanged(editorChanged),
    server.onStatus(statusChanged),
  );
}
