/**
 * Paints the highlights of the articles on screen. What the server says about an older version of a document
 * is never painted: the editor itself moves the old marks with the text until the new ones arrive.
 */
import {
  type Disposable,
  type Event,
  EventEmitter,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';
import type { Highlights, Range as LspRange } from '../../server/protocol.ts';
import type { ArticleSelector } from '../articles/article-selector.ts';
import type { Server } from '../server.ts';
import { highlightedKinds } from '../settings.ts';
import { type HighlightKind, highlightKinds, kindOf } from './highlight-kinds.ts';
import { nearLines } from './near-lines.ts';
import { highlightStyle } from './styles.ts';

/** From this many highlights in one document on, only those near the screen are painted. */
const manyHighlights = 4000;
const marginLines = 300;

interface Mark {
  readonly range: LspRange;
}
interface Sheet {
  readonly version: number;
  readonly answer: Highlights;
  readonly marks: Readonly<Record<HighlightKind, readonly Mark[]>>;
  readonly many: boolean;
}

export class Highlighter implements Disposable {
  readonly #server: Server;
  readonly #selector: ArticleSelector;
  readonly #styles: ReadonlyMap<HighlightKind, TextEditorDecorationType>;
  /** By URI; only of documents that are on screen. */
  readonly #sheets = new Map<string, Sheet>();
  readonly #asking = new Set<string>();
  readonly #askAgain = new Set<string>();
  readonly #painted = new EventEmitter<string>();
  readonly #disposables: Disposable[];
  #enabled: boolean;

  constructor(server: Server, selector: ArticleSelector, enabled: boolean) {
    this.#server = server;
    this.#selector = selector;
    this.#enabled = enabled;
    this.#styles = new Map(
      highlightKinds.map((kind) => [kind, window.createTextEditorDecorationType(highlightStyle(kind))]),
    );
    this.#disposables = [
      ...this.#styles.values(),
      this.#painted,
      server.onHighlightsChanged((uris) => this.#refreshThose(new Set(uris))),
      server.onStarted(() => this.refresh()),
      window.onDidChangeVisibleTextEditors(() => this.#showEditors()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('copydesk.highlight')) this.#paintAll();
      }),
    ];
  }

  /** Fires with the URI of a document whose highlights have just been painted. */
  get onPainted(): Event<string> {
    return this.#painted.event;
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  /** Switches all highlights on or off; findings stay. */
  set enabled(on: boolean) {
    this.#enabled = on;
    this.#paintAll();
  }

  /** What is on screen for a document: undefined until its first highlights are painted. */
  shown(uri: string): Highlights | undefined {
    return this.#sheets.get(uri)?.answer;
  }

  /** Asks for the highlights of every article on screen again. */
  refresh(): void {
    for (const editor of window.visibleTextEditors) this.#request(editor.document);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #refreshThose(uris: ReadonlySet<string>): void {
    const documents = new Set(window.visibleTextEditors.map((editor) => editor.document));
    for (const document of documents) if (uris.has(document.uri.toString())) this.#request(document);
  }

  #showEditors(): void {
    const onScreen = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
    for (const uri of this.#sheets.keys()) if (!onScreen.has(uri)) this.#sheets.delete(uri);
    for (const editor of window.visibleTextEditors) {
      if (this.#sheets.get(editor.document.uri.toString())?.version === editor.document.version)
        this.#paint(editor);
      else this.#request(editor.document);
    }
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
      if (answer && !document.isClosed && answer.version === document.version) this.#accept(answer, document);
    } finally {
      this.#asking.delete(uri);
      if (this.#askAgain.delete(uri) && !document.isClosed) this.#request(document);
    }
  }

  #accept(answer: Highlights, document: TextDocument): void {
    const marks: Record<HighlightKind, Mark[]> = {
      person: [],
      organization: [],
      place: [],
      misc: [],
      date: [],
    };
    for (const entity of answer.entities) marks[kindOf(entity.type)].push(entity);
    marks.date.push(...answer.dates);
    const many = answer.entities.length + answer.dates.length > manyHighlights;
    this.#sheets.set(answer.uri, { version: document.version, answer, marks, many });
    for (const editor of editorsOf(document)) this.#paint(editor);
    this.#painted.fire(answer.uri);
  }

  /** A document that is no article, or no longer one, shows nothing. */
  #forget(document: TextDocument): void {
    if (!this.#sheets.delete(document.uri.toString())) return;
    for (const editor of editorsOf(document))
      for (const style of this.#styles.values()) editor.setDecorations(style, []);
  }

  #paintAll(): void {
    for (const editor of window.visibleTextEditors) this.#paint(editor);
  }

  #scrolled(editor: TextEditor): void {
    if (this.#sheets.get(editor.document.uri.toString())?.many) this.#paint(editor);
  }

  #paint(editor: TextEditor): void {
    const sheet = this.#sheets.get(editor.document.uri.toString());
    if (sheet?.version !== editor.document.version) return;
    const kinds = this.#enabled ? highlightedKinds() : new Set();
    const spans = editor.visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line }));
    for (const [kind, style] of this.#styles) {
      const all = kinds.has(kind) ? sheet.marks[kind] : [];
      const shown = sheet.many ? nearLines(all, spans, marginLines) : all;
      editor.setDecorations(style, shown.map(toRange));
    }
  }
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}

function toRange({ range: { start, end } }: Mark): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
