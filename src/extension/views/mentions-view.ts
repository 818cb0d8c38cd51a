/** All mentions of one entity, by article: of the one at the cursor, unless it is pinned. */
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type ProviderResult,
  type TextEditor,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { type EntityMentions, firstMentions } from '../../server/protocol.ts';
import type { ArticleSelector } from '../articles/article-selector.ts';
import { setContext } from '../context-keys.ts';
import { debounced } from '../debounced.ts';
import { articleCount } from '../labels.ts';
import { Latest } from '../latest.ts';
import type { Server } from '../server.ts';
import { type ArticleNode, itemOf, type Node } from './mention-items.ts';
import { editorRange, reveal } from './tree-parts.ts';

const pinnedKey = 'copydesk.pinnedEntity';
/** Lists more of the mentions; no command of its own for people. */
const moreCommand = 'copydesk.mentions.more';
/** How many times as many mentions are listed when more are asked for. */
const nextPage = 5;

export class MentionsView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #selector: ArticleSelector;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #followSoon = debounced(() => void this.#follow(), 120);
  readonly #reloadSoon = debounced(() => void this.#reload(), 250);
  readonly #disposables: Disposable[];
  #shown: EntityMentions | undefined;
  #articles: readonly ArticleNode[] = [];
  #limit = firstMentions;
  #pinned = false;
  #restored = false;
  /** Where the cursor stood when an entity was chosen elsewhere: until it moves, the choice stays. */
  #chosenAt: string | undefined;
  readonly #latest = new Latest();

  constructor(server: Server, selector: ArticleSelector, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#selector = selector;
    this.#view = window.createTreeView('copydesk.mentions', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      commands.registerCommand(moreCommand, () => this.#more()),
      this.#view.onDidChangeVisibility(() => {
        this.#followSoon();
        this.#reloadSoon();
      }),
      window.onDidChangeTextEditorSelection(() => this.#followSoon()),
      window.onDidChangeActiveTextEditor(() => this.#followSoon()),
      server.onStatus(({ articles, pending }) => {
        if (articles > 0 && pending === 0) void this.#restorePin();
        this.#reloadSoon();
      }),
      server.onHighlightsChanged(() => {
        this.#followSoon();
        this.#reloadSoon();
      }),
    ];
  }

  /** The entity whose mentions are listed. */
  get entity(): EntityMentions['entity'] | undefined {
    return this.#shown?.entity;
  }

  /** Pinned, the list stays with its entity wherever the cursor goes, also across restarts. */
  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    void this.#memory.update(pinnedKey, pinned ? this.#shown?.entity.name : undefined);
    setContext('copydesk.mentionsPinned', pinned);
    if (!pinned) this.#followSoon();
  }

  /** Lists the mentions of an entity. Resolves with them, null where the entity is gone. */
  async show(id: string): Promise<EntityMentions | null> {
    this.#chosenAt = spotOf(window.activeTextEditor);
    const mentions = this.#ask(id);
    const latest = await this.#latest.ask(() => mentions);
    if (latest) this.#set(latest);
    return mentions;
  }

  /** Brings the view into sight and gives it the focus. */
  async focus(): Promise<void> {
    await commands.executeCommand('copydesk.mentions.focus');
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node, moreCommand);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#articles, ...this.#left()];
    return node.kind === 'article' ? [...node.mentions] : [];
  }

  getParent(node: Node): ProviderResult<Node> {
    return node.kind === 'mention' ? this.#articles.find((a) => a.article.uri === node.uri) : undefined;
  }

  dispose(): void {
    this.#followSoon.cancel();
    this.#reloadSoon.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Shows the entity at the cursor; off any entity, the list stays as it is. */
  async #follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (this.#pinned || !this.#view.visible || !editor || !this.#selector.isArticle(editor.document)) return;
    if (this.#chosenAt === spotOf(editor)) return;
    this.#chosenAt = undefined;
    const uri = editor.document.uri.toString();
    const found = await this.#latest.ask(async () => {
      const entity = await this.#server.entityAt(uri, editor.selection.active);
      return entity?.id === this.#shown?.entity.id ? this.#shown : entity && this.#ask(entity.id);
    });
    if (!found || this.#pinned) return;
    if (found.entity.id !== this.#shown?.entity.id) this.#set(found);
    await this.#reveal(editor);
  }

  /** Pins the entity that was pinned when the editor was closed, once all articles have been read. */
  async #restorePin(): Promise<void> {
    const name = this.#restored ? undefined : this.#memory.get<string>(pinnedKey);
    this.#restored = true;
    if (name === undefined || this.#pinned) return;
    const entity = (await this.#server.entities(name, 20)).find((one) => one.name === name);
    if (entity && (await this.show(entity.id))) this.pinned = true;
  }

  /** The corpus changed: so may have the mentions. */
  async #reload(): Promise<void> {
    const shown = this.#shown;
    if (!shown || !this.#view.visible) return;
    const mentions = await this.#ask(shown.entity.id);
    if (this.#shown !== shown) return;
    if (!mentions) this.#lose();
    else if (JSON.stringify(mentions) !== JSON.stringify(shown)) this.#set(mentions);
  }

  /** The entity is gone, merged into another, say; unless the articles are only being read again. */
  #lose(): void {
    const { articles, pending } = this.#server.status;
    if (!this.#server.isUp || articles === 0 || pending > 0) return;
    this.#shown = undefined;
    this.#articles = [];
    this.#view.title = l10n.t('Mentions');
    this.#view.description = '';
    setContext('copydesk.hasMentions', false);
    this.#changed.fire();
    this.#chosenAt = undefined;
    // Looks for what stands at the cursor now.
    this.pinned = false;
  }

  /** The first of an entity's mentions, those in the active article with them. */
  #ask(id: string): Promise<EntityMentions | null> {
    if (id !== this.#shown?.entity.id) this.#limit = firstMentions;
    const uri = window.activeTextEditor?.document.uri.toString();
    return this.#server.mentions(id, { limit: this.#limit, ...(uri !== undefined && { uri }) });
  }

  async #more(): Promise<void> {
    this.#limit *= nextPage;
    await this.#reload();
  }

  /** What stands for mentions that are not listed. */
  #left(): Node[] {
    const listed = this.#articles.reduce((sum, { mentions }) => sum + mentions.length, 0);
    const left = (this.#shown?.entity.mentions ?? 0) - listed;
    return left > 0 && listed >= this.#limit ? [{ kind: 'more', left }] : [];
  }

  #set(shown: EntityMentions): void {
    this.#shown = shown;
    this.#articles = shown.articles.map((article) => ({
      kind: 'article',
      article,
      mentions: article.mentions.map((mention) => ({ kind: 'mention', uri: article.uri, mention })),
    }));
    const { name, mentions, articles } = shown.entity;
    // The count first: it stays in sight however narrow the sidebar and long the name.
    this.#view.title = l10n.t('Mentions ({0})', mentions);
    this.#view.description = l10n.t('{0} · {1}', name, articleCount(articles));
    setContext('copydesk.hasMentions', true);
    this.#changed.fire();
  }

  /** Marks the mention at the cursor in the list, without taking the focus. */
  async #reveal(editor: TextEditor): Promise<void> {
    const uri = editor.document.uri.toString();
    const here = this.#articles
      .find(({ article }) => article.uri === uri)
      ?.mentions.find(({ mention }) => editorRange(mention.range).contains(editor.selection.active));
    if (here && this.#view.visible && this.#view.selection[0] !== here) await reveal(this.#view, here, false);
  }
}

/** The article and the place of the cursor in it. */
function spotOf(editor: TextEditor | undefined): string | undefined {
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return `${editor.document.uri} ${line}:${character}`;
}
