/** What other articles write where the cursor stands, and the quotations they give in other words. */
import {
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { PlacedQuotationItem, QuotationItem } from '../../server/protocol.ts';
import type { ArticleSelector } from '../articles/article-selector.ts';
import { setContext } from '../context-keys.ts';
import { debounced } from '../debounced.ts';
import { Latest } from '../latest.ts';
import type { Server } from '../server.ts';
import {
  itemOf,
  type Node,
  type PassageNode,
  type QuotationNode,
  type SectionNode,
} from './parallel-items.ts';

export class ParallelsView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #latest = new Latest();
  readonly #selector: ArticleSelector;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #followSoon = debounced(() => void this.#follow(), 150);
  readonly #reloadSoon = debounced(() => {
    this.#article = undefined;
    void this.#follow();
  }, 300);
  readonly #disposables: Disposable[];
  #article: string | undefined;
  #sentences: readonly PassageNode[] = [];
  #quotations: readonly QuotationNode[] = [];
  /** Of all articles, since they were last asked for. */
  #all: readonly QuotationNode[] = [];
  #shown: readonly SectionNode[] = [];

  constructor(server: Server, selector: ArticleSelector) {
    this.#server = server;
    this.#selector = selector;
    this.#view = window.createTreeView('copydesk.parallels', { treeDataProvider: this });
    this.#disposables = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(() => this.#followSoon()),
      window.onDidChangeTextEditorSelection(() => this.#followSoon()),
      window.onDidChangeActiveTextEditor(() => this.#followSoon()),
      server.onStatus(() => this.#reloadSoon()),
    ];
  }

  /** What is listed, as last shown. */
  get sections(): readonly SectionNode[] {
    return this.#shown;
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#shown];
    if (node.kind === 'section') return [...node.children];
    return node.kind === 'quotation' ? [...node.others] : [];
  }

  dispose(): void {
    this.#followSoon.cancel();
    this.#reloadSoon.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Lists what is parallel to the sentence at the cursor; the quotations once for an article. */
  async #follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.#view.visible || !editor || !this.#selector.isArticle(editor.document)) return;
    const uri = editor.document.uri.toString();
    const answers = await this.#latest.ask(() =>
      Promise.all([
        this.#server.parallels(uri, editor.selection.active),
        uri === this.#article ? this.#quotations : this.#quotationsOf(uri),
      ]),
    );
    if (!answers) return;
    const [found, quotations] = answers;
    // Off any sentence, the last one stays.
    if (found || uri !== this.#article)
      this.#sentences = (found?.parallels ?? []).map((passage) => ({
        kind: 'passage',
        here: found?.text ?? '',
        passage,
      }));
    const { document, selection } = editor;
    // Fragments count for no sentence, but whoever stands in one need not be told to.
    const isAway = found === null && document.lineAt(selection.active.line).isEmptyOrWhitespace;
    setContext('copydesk.inSentence', !isAway);
    this.#article = uri;
    this.#quotations = quotations;
    this.#show();
  }

  /** Lists what articles quote in different words, until it is asked for again. */
  listAll(quotations: readonly PlacedQuotationItem[]): void {
    this.#all = quotations.map((quotation) => nodeOf(quotation.uri, quotation));
    this.#show();
  }

  async #quotationsOf(uri: string): Promise<QuotationNode[]> {
    return (await this.#server.quotations(uri)).map((quotation) => nodeOf(uri, quotation));
  }

  #show(): void {
    const sections: SectionNode[] = [
      { kind: 'section', section: 'sentences', children: this.#sentences },
      { kind: 'section', section: 'quotations', children: this.#quotations },
      { kind: 'section', section: 'all-quotations', children: this.#all },
    ];
    const shown = sections.filter(({ children }) => children.length > 0);
    if (JSON.stringify(shown) === JSON.stringify(this.#shown)) return;
    this.#shown = shown;
    const count = this.#sentences.length;
    this.#view.title = count > 0 ? l10n.t('Parallel Passages ({0})', count) : l10n.t('Parallel Passages');
    setContext('copydesk.hasParallels', shown.length > 0);
    this.#changed.fire();
  }
}

function nodeOf(uri: string, quotation: QuotationItem): QuotationNode {
  const others = quotation.others.map(
    (passage): PassageNode => ({ kind: 'passage', here: quotation.text, passage }),
  );
  return { kind: 'quotation', uri, quotation, others };
}
