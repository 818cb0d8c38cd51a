/**
 * Previews in which everything is ticked. VS Code shows a preview when an edit asks to be confirmed, and then
 * leaves just that edit unticked: hundreds of boxes to tick by hand. So the edits are made plain, and what
 * asks to be confirmed is a further change that changes nothing: creating, unless it exists, a file that does.
 * VS Code leaves such a change out of the preview and of what is applied.
 */
import type { ChangeAnnotation, CodeAction, CreateFile, WorkspaceEdit } from 'vscode-languageclient';

const trigger = 'copydesk.preview';

/** The same edit, to be confirmed as a whole. Edits that need no confirmation are returned as they are. */
export function tickAll(edit: WorkspaceEdit): WorkspaceEdit {
  const { changeAnnotations = {}, documentChanges = [] } = edit;
  const asking = Object.values(changeAnnotations).find(({ needsConfirmation }) => needsConfirmation);
  const existing = documentChanges.flatMap((change) =>
    'textDocument' in change ? [change.textDocument.uri] : [],
  );
  const uri = existing.find((text) => !text.startsWith('untitled:'));
  if (!asking || uri === undefined) return edit;
  const plain = Object.entries(changeAnnotations).map(([id, annotation]): [string, ChangeAnnotation] => [
    id,
    { ...annotation, needsConfirmation: false },
  ]);
  const nothing: CreateFile = {
    kind: 'create',
    uri,
    options: { ignoreIfExists: true },
    annotationId: trigger,
  };
  return {
    ...edit,
    changeAnnotations: {
      ...Object.fromEntries(plain),
      [trigger]: { label: asking.label, needsConfirmation: true },
    },
    documentChanges: [nothing, ...documentChanges],
  };
}

/** Does so in whatever a server answers with: an edit, or a code action that holds one. */
export function tickAllIn<T>(answer: T): T {
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('documentChanges' in answer) return tickAll(answer as WorkspaceEdit) as T;
  const { edit } = answer as Partial<CodeAction>;
  return edit ? { ...answer, edit: tickAll(edit) } : answer;
}
