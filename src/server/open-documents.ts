/** Follows the documents that the client has open: articles, and house lists as they are edited. */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Buffer } from './article-source.ts';
import type { Articles } from './articles.ts';
import type { ChangeLog } from './change-log.ts';
import { type HouseLists, isHouseList } from './house-lists.ts';

interface Followers {
  readonly articles: Articles;
  readonly houseLists: HouseLists;
  readonly changes: ChangeLog;
  readonly canonical: (uri: string) => string;
}

export function followDocuments(
  connection: Connection,
  { articles, houseLists, changes, canonical }: Followers,
): void {
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, contentChanges, version) => {
      changes.changing(canonical(document.uri), document, contentChanges);
      return TextDocument.update(document, contentChanges, version);
    },
  });
  documents.onDidChangeContent(({ document }) => {
    const uri = canonical(document.uri);
    if (isHouseList(uri)) houseLists.setBuffer(uri, document.getText());
    else if (articles.isOpen(uri)) articles.changeBuffer(uri, bufferOf(document));
    else articles.openBuffer(uri, bufferOf(document));
  });
  documents.onDidClose(({ document }) => {
    const uri = canonical(document.uri);
    if (isHouseList(uri)) houseLists.setBuffer(uri, undefined);
    else articles.closeBuffer(uri);
  });
  documents.listen(connection);
}

function bufferOf(document: TextDocument): Buffer {
  // The document is changed in place: the version is that of the text when it is asked for.
  return {
    get version() {
      return document.version;
    },
    text: () => document.getText(),
  };
}
