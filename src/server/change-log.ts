/**
 * What was replaced through Copydesk, and why. Edits are noted when they are handed out; when a document then
 * changes in just that way, the replacement was made, whichever client feature made it.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Articles } from './articles.ts';
import type { Range, Replacement } from './protocol.ts';

/** Most edits that are remembered; the oldest are forgotten first. */
const mostOffered = 20_000;
/** Longer changes are no replacements of a name or a phrase. */
const longest = 2000;

type Reason = Pick<Replacement, 'reason' | 'evidence' | 'undone'>;

export interface ChangeLogOptions {
  readonly articles: () => Articles;
  /** Replacements that were made at the same time. */
  readonly onReplaced: (replacements: readonly Replacement[]) => void;
}

export class ChangeLog {
  readonly #options: ChangeLogOptions;
  readonly #offered = new Map<string, Reason>();

  constructor(options: ChangeLogOptions) {
    this.#options = options;
  }

  /** Notes the edits of articles that are about to be handed to the client. @returns the same. */
  offer<T extends WorkspaceEdit | null | undefined>(edit: T): T {
    for (const [uri, edits] of editsOf(edit)) {
      const article = this.#options.articles().glance(uri);
      if (!article) continue;
      for (const { range, newText } of edits) {
        const start = article.positions.offset(range.start);
        const end = article.positions.offset(range.end);
        const from = article.text.slice(start, end);
        if (from === '' || from.length > longest || from === newText) continue;
        const found = article.garbles.find((garble) => garble.start <= start && end <= garble.end);
        this.#remember(uri, from, newText, {
          reason: found?.message ?? '',
          evidence: found?.evidence ?? [],
          undone: false,
        });
      }
    }
    return edit;
  }

  /** Looks whether changes that a document is about to undergo are among those offered. */
  changing(uri: string, document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    const made: Replacement[] = [];
    // A client may count each change in the text as the one before left it. Counted from the end, as VS Code sends
    // them, both come to the same; otherwise only the first can be told here.
    for (const change of inOriginalPlaces(changes)) {
      const from = document.getText(change.range);
      if (from === '' || from.length > longest) continue;
      const reason = this.#offered.get(keyOf(uri, from, change.text)) ?? this.#fixOf(uri, from, change.text);
      if (!reason) continue;
      made.push({ uri, line: change.range.start.line, from, to: change.text, ...reason });
      if (!reason.undone) this.#remember(uri, change.text, from, { ...reason, undone: true });
    }
    if (made.length > 0) this.#options.onReplaced(made.reverse());
  }

  /** A fix of a finding, which clients know of without asking for an edit. */
  #fixOf(uri: string, from: string, to: string): Reason | undefined {
    const found = this.#options
      .articles()
      .glance(uri)
      ?.garbles.find(({ text, fixes }) => text === from && fixes.includes(to));
    return found && { reason: found.message, evidence: found.evidence, undone: false };
  }

  #remember(uri: string, from: string, to: string, reason: Reason): void {
    const key = keyOf(uri, from, to);
    this.#offered.delete(key);
    this.#offered.set(key, reason);
    if (this.#offered.size > mostOffered) this.#offered.delete(this.#offered.keys().next().value!);
  }
}

const keyOf = (uri: string, from: string, to: string) => [uri, from, to].join('\u0000');

interface TextEditLike {
  readonly range: Range;
  readonly newText: string;
}

function* editsOf(edit: WorkspaceEdit | null | undefined): Iterable<[string, readonly TextEditLike[]]> {
  yield* Object.entries(edit?.changes ?? {});
  for (const change of edit?.documentChanges ?? [])
    if ('edits' in change)
      yield [change.textDocument.uri, change.edits.filter((one): one is TextEditLike => 'newText' in one)];
}

type Ranged = Extract<TextDocumentContentChangeEvent, { range: Range }>;

/** The changes whose ranges are places of the text as it is before all of them. */
function inOriginalPlaces(changes: readonly TextDocumentContentChangeEvent[]): Ranged[] {
  const out: Ranged[] = [];
  for (const change of changes) {
    const last = out.at(-1);
    if (!('range' in change) || (last && !isBefore(change.range, last.range))) break;
    out.push(change);
  }
  return out;
}

const isBefore = (a: Range, b: Range): boolean =>
  a.end.line < b.start.line || (a.end.line === b.start.line && a.end.character <= b.start.character);
