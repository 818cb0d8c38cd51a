/**
 * Keeps outline and breadcrumbs in step with people's decisions. VS Code asks for symbols anew where the text changed,
 * or where there is another provider of them; there is no other way to tell it that they changed by themselves.
 */
import { Disposable, languages, window } from 'vscode';
import type { Server } from '../server.ts';
import type { ArticleSelector } from './article-selector.ts';

/** A provider of nothing, which comes and goes. */
const nothing = { provideDocumentSymbols: () => [] };

export function refreshOutlines(server: Server, selector: ArticleSelector): Disposable {
  /** The version that each article on screen had when its highlights last changed. */
  let versions = new Map<string, number>();
  let provider: Disposable | undefined;
  const changed = server.onHighlightsChanged((uris) => {
    const documents = window.visibleTextEditors
      .map(({ document }) => document)
      .filter((document) => selector.isArticle(document));
    const isStale = documents.some(
      ({ uri, version }) => uris.includes(uri.toString()) && versions.get(uri.toString()) === version,
    );
    versions = new Map(documents.map(({ uri, version }) => [uri.toString(), version]));
    if (!isStale) return;
    provider?.dispose();
    provider = languages.registerDocumentSymbolProvider(
      documents.map(({ languageId, uri: { scheme } }) => ({ language: languageId, scheme })),
      nothing,
    );
  });
  return new Disposable(() => {
    changed.dispose();
    provider?.dispose();
  });
}
