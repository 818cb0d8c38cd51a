/**
 * Keeps the highlights of the articles on screen current. What the server says about an older version of a
 * document is never painted: the editor itself moves the old marks with the text until the new ones arrive.
 */
import {
  type Disposable,
  languages,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Highlights } from '../../server/protocol.ts';
import type { ArticleSelector } from '../articles/article-selector.ts';
import type { Server } from '../server.ts';
import { density, highlightedKinds } from '../settings.ts';
import { Painter, type Sheet, sheetOf } from './painter.ts';

export class Highlighter implements Disposable {
  readonly #server: Server;
  readonly #selector: ArticleSelector;
  readonly #painter = new Painter(density());
  /** By URI; only of documents that are on screen. */
  readonly #sheets = new Map<string, Sheet>();
  readonly #asking = new Set<string>();
  readonly #askAgain = new Set<string>();
  readonly #disposables: Disposable[];
  #enabled: boolean;
  #firstShownAt: number | undefined;

  constructor(server: Server, selector: ArticleSelector, enabled: boolean) {
    this.#server = server;
    this.#selector = selector;
    this.#enabled = enabled;
    this.#disposables = [
      this.#painter,
      server.onDraft((draft) => this.#showDraft(draft)),
      server.onHighlightsChanged((uris) => this.#refreshThose(new Set(uris))),
      server.onStarted(() => this.refresh()),
      window.onDidChangeVisibleTextEditors(() => this.#showEditors()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      languages.onDidChangeDiagnostics(({ uris }) => this.#findingsChanged(uris)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('copydesk.density')) this.#painter.density = density();
        else if (!change.affectsConfiguration('copydesk.highlight')) return;
        this.#paintAll();
      }),
    ];
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  /** Switches all highlights on or off; findings stay. */
  set enabled(on: boolean) {
    this.#enabled = on;
    this.#paintAll();
  }

  /** When the first highlights were painted, as `performance.now()` tells; undefined until then. */
  get firstShownAt(): number | undefined {
    return this.#firstShownAt;
  }

  /** What is on screen for a document: undefined until all its highlights are painted. */
  shown(uri: string): Highlights | undefined {
    const sheet = this.#sheets.get(uri);
    return sheet?.isDraft ? undefined : sheet?.answer;
  }

  /** Asks for the highlights of every article on screen again. */
  refresh(): void {
    for (const editor of window.visibleTextEditors) void this.#request(editor.document);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #refreshThose(uris: ReadonlySet<string>): void {
    const documents = new Set(window.visibleTextEditors.map((editor) => editor.document));
    for (const document of documents) if (uris.has(document.uri.toString())) void this.#request(document);
  }

  #showEditors(): void {
    const onScreen = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
    for (const uri of this.#sheets.keys()) if (!onScreen.has(uri)) this.#sheets.delete(uri);
    for (const editor of window.visibleTextEditors)
      if (!this.#paint(editor)) void this.#request(editor.document);
  }

  /** Paints a draft until the whole is there. */
  #showDraft(draft: Highlights): void {
    const document = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === draft.uri,
    )?.document;
    if (draft.version === null || document?.version !== draft.version || !this.#selector.isArticle(document))
      return;
    const { version } = this.#sheets.get(draft.uri) ?? {};
    if (version === draft.version) return;
    this.#sheets.set(draft.uri, { ...sheetOf(draft, draft.version), isDraft: true });
    this.#paintDocument(document);
  }

  #paintDocument(document: TextDocument): void {
    for (const editor of editorsOf(document)) this.#paint(editor);
    this.#firstShownAt ??= performance.now();
  }

  /** One request at a time for a document; a further wish while it runs is remembered. */
  async #request(document: TextDocument): Promise<void> {
    if (!this.#selector.isArticle(document)) return this.#forget(document);
    const uri = document.uri.toString();
    if (this.#asking.has(uri)) {
      this.#askAgain.add(uri);
      return;
    }
    this.#asking.add(uri);
    try {
      const answer = await this.#server.highlights(uri);
      if (answer && !document.isClosed && answer.version === document.version) {
        this.#sheets.set(uri, sheetOf(answer, document.version));
        this.#paintDocument(document);
      }
    } finally {
      this.#asking.delete(uri);
      if (this.#askAgain.delete(uri) && !document.isClosed) void this.#request(document);
    }
  }

  /** A document that is no article, or no longer one, shows nothing. */
  #forget(document: TextDocument): void {
    if (!this.#sheets.delete(document.uri.toString())) return;
    for (const editor of editorsOf(document)) this.#painter.clear(editor);
  }

  #paintAll(): void {
    for (const editor of window.visibleTextEditors) this.#paint(editor);
  }

  #findingsChanged(uris: readonly Uri[]): void {
    const changed = new Set(uris.map(String));
    for (const editor of window.visibleTextEditors)
      if (changed.has(editor.document.uri.toString())) this.#paint(editor);
  }

  #scrolled(editor: TextEditor): void {
    if (this.#sheets.get(editor.document.uri.toString())?.many) this.#paint(editor);
  }

  /** Paints what is known of the document as it is now; false where nothing is. */
  #paint(editor: TextEditor): boolean {
    const sheet = this.#sheets.get(editor.document.uri.toString());
    if (sheet?.version !== editor.document.version) return false;
    this.#painter.paint(editor, sheet, this.#enabled ? highlightedKinds() : new Set());
    return true;
  }
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}
