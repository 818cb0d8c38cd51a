/** What the client can do, as it said when it connected. */
import { type ClientCapabilities, CodeActionKind, MarkupKind } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';
import { languageOf, type Translate, translatorFor } from './translator.ts';

export interface ClientTraits {
  /** Takes edits of several documents with versions, and file creations. */
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** Previews edits that need confirmation. */
  readonly changeAnnotations: boolean;
  readonly markdownHovers: boolean;
  /** Asks for the edit of a code action only when it is chosen. */
  readonly resolvesCodeActions: boolean;
  /** Understands code actions, not commands alone. */
  readonly codeActionLiterals: boolean;
  /** Lets the server say which files it wants to hear of. */
  readonly watchesFiles: boolean;
  /** Lets the server say in which files it completes. */
  readonly registersCompletion: boolean;
  readonly changesFolders: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly diagnosticsInHover: boolean;
  readonly commands: ReadonlySet<string>;
  /** Says what is meant for people in the editor's language, whose tag is `tag`. */
  readonly translate: Translate;
  readonly tag: string;
}

export function readClientTraits(
  capabilities: ClientCapabilities,
  options: Partial<InitializationOptions>,
  locale?: string,
): ClientTraits {
  const edit = capabilities.workspace?.workspaceEdit;
  const action = capabilities.textDocument?.codeAction;
  const actionKinds = action?.codeActionLiteralSupport?.codeActionKind.valueSet ?? [];
  return {
    documentChanges: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    changeAnnotations: edit?.changeAnnotationSupport !== undefined,
    markdownHovers: capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    resolvesCodeActions: action?.resolveSupport?.properties.includes('edit') === true,
    codeActionLiterals: actionKinds.includes(CodeActionKind.QuickFix),
    watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersCompletion: capabilities.textDocument?.completion?.dynamicRegistration === true,
    changesFolders: capabilities.workspace?.workspaceFolders === true,
    refreshesCodeLenses: capabilities.workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: capabilities.workspace?.inlayHint?.refreshSupport === true,
    diagnosticsInHover: options.diagnosticsInHover === true,
    translate: translatorFor(locale),
    tag: languageOf(locale),
    commands: new Set(options.clientCommands ?? []),
  };
}
