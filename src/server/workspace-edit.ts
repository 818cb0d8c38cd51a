/** Builds edits of several documents in the form that the client takes. */
import type {
  AnnotatedTextEdit,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientTraits } from './client-traits.ts';

/** The edits of one document; `version` null where it is not open. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** The file does not exist yet. */
  readonly create?: boolean;
}

const annotation = 'copydesk';

/**
 * One edit of all documents. With `confirm`, a client that can shows a preview under that heading before
 * anything changes.
 */
export function workspaceEdit(
  client: ClientTraits,
  documents: readonly DocumentEdits[],
  confirm?: string,
): WorkspaceEdit {
  if (!client.documentChanges)
    return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, [...edits]])) };
  const annotated = confirm !== undefined && client.changeAnnotations;
  return {
    documentChanges: documents.flatMap((document) => changesOf(document, client, annotated)),
    ...(annotated && {
      changeAnnotations: { [annotation]: { label: client.translate(confirm), needsConfirmation: true } },
    }),
  };
}

function changesOf(
  { uri, version, edits, create }: DocumentEdits,
  client: ClientTraits,
  annotated: boolean,
): (CreateFile | TextDocumentEdit)[] {
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: annotated
      ? edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: annotation }))
      : [...edits],
  };
  if (!create || !client.createsFiles) return [change];
  return [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change];
}
