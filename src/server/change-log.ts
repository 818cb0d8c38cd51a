/**
 * What was replaced through Copydesk, and why. Edits are noted when they are handed out; when a document then
 * changes in just that way, the replacement was made, whichever client feature made it.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Articles } from './articles.ts';
import type { Range, Replacement } from './protocol.ts';

/** Most edits that are remembered of an article; the oldest are forgotten first. */
const mostOffered = 1000;
/** Longer texts are no names or phrases. */
const longest = 2000;
/** More changes at once are none of ours. */
const mostChanges = 1000;

type Reason = Pick<Replacement, 'reason' | 'evidence' | 'undone'>;
type Offer = Reason & Pick<Replacement, 'from' | 'to'>;

export interface ChangeLogOptions {
  readonly articles: () => Articles;
  /** Replacements that were made at the same time. */
  readonly onReplaced: (replacements: readonly Replacement[]) => void;
}

export class ChangeLog {
  readonly #options: ChangeLogOptions;
  /** URI → edits offered in that article. */
  readonly #offered = new Map<string, Map<string, Offer>>();

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

  /**
   * Looks whether changes that a document is about to undergo make what was offered. Editors send the least that
   * differs ("th" for "t" and "r" for "l"), so it is the words before and after that are compared.
   */
  changing(uri: string, document: TextDocument, events: readonly TextDocumentContentChangeEvent[]): void {
    if (events.length > mostChanges) return;
    let changes = inOriginalPlaces(document, events);
    const made: (Replacement & { readonly start: number })[] = [];
    while (changes.length > 0) {
      const done = this.#madeBy(changes, uri, document);
      const [first] = changes;
      const end = done ? done.start + done.from.length : first!.end;
      changes = changes.filter((change) => change !== first && change.start >= end);
      if (!done) continue;
      made.push(done);
      if (!done.undone) this.#remember(uri, done.to, done.from, { ...done, undone: true });
    }
    if (made.length > 0) this.#options.onReplaced(made.map(({ start: _, ...replacement }) => replacement));
  }

  /** What the first of the changes, with those after it, replaces. */
  #madeBy(
    changes: readonly Change[],
    uri: string,
    document: TextDocument,
  ): (Replacement & { readonly start: number }) | undefined {
    const text = document.getText();
    const [first] = changes;
    for (const { from, to, ...reason } of this.#proposals(uri, first!.start)) {
      // Every place of the words that the first change touches.
      const offset = Math.max(0, first!.end - from.length);
      const around = text.slice(offset, first!.start + from.length);
      for (let at = around.indexOf(from); at >= 0; at = around.indexOf(from, at + 1)) {
        const start = offset + at;
        if (changed(text, changes, start, start + from.length) !== to) continue;
        const { reason: why, evidence, undone } = reason;
        return { uri, line: document.positionAt(start).line, from, to, reason: why, evidence, undone, start };
      }
    }
    return undefined;
  }

  /** Edits that were handed out, and fixes of findings near a place, which clients know of without asking. */
  *#proposals(uri: string, offset: number): Iterable<Offer> {
    yield* this.#offered.get(uri)?.values() ?? [];
    for (const { start, text, fixes, message, evidence } of this.#options.articles().glance(uri)?.garbles ??
      []) {
      if (Math.abs(start - offset) > 2 * longest) continue;
      for (const to of fixes) yield { from: text, to, reason: message, evidence, undone: false };
    }
  }

  #remember(uri: string, from: string, to: string, { reason, evidence, undone }: Reason): void {
    const offers = this.#offered.get(uri) ?? new Map<string, Offer>();
    this.#offered.set(uri, offers);
    const key = `${from}\u0000${to}`;
    offers.delete(key);
    offers.set(key, { from, to, reason, evidence, undone });
    if (offers.size > mostOffered) offers.delete(offers.keys().next().value!);
  }
}

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

interface Change {
  /** Offsets in the text before all changes. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The changes by their places in the text as it is before all of them, first to last. A client may count each in the
 * text as the one before left it; counted from the end, as VS Code does, both come to the same. Of changes in any
 * other order only the first can be told.
 */
function inOriginalPlaces(
  document: TextDocument,
  events: readonly TextDocumentContentChangeEvent[],
): Change[] {
  const out: Change[] = [];
  for (const event of events) {
    if (!('range' in event)) break;
    const start = document.offsetAt(event.range.start);
    const end = document.offsetAt(event.range.end);
    if (out[0] && end > out[0].start) break;
    out.unshift({ start, end, text: event.text });
  }
  return out;
}

/** A stretch of the text with the changes made; undefined where one of them reaches beyond it. */
function changed(text: string, changes: readonly Change[], from: number, to: number): string | undefined {
  let out = '';
  let at = from;
  for (const change of changes) {
    if (change.start >= to && !(change.start === to && change.end === to)) break;
    if (change.start < at || change.end > to) return undefined;
    out += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return out + text.slice(at, to);
}
