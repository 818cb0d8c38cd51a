/** All findings of the corpus, by article or by kind. */
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type Memento,
  TextEditorSelectionChangeKind,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { Status } from '../../server/protocol.ts';
import { setContext } from '../context-keys.ts';
import { findingCount } from '../labels.ts';
import { LastShown } from '../last-shown.ts';
import { Latest } from '../latest.ts';
import { ListReload } from '../list-reload.ts';
import type { Server } from '../server.ts';
import { type FindingsBy, groupFindings, type PlacedFinding } from './finding-groups.ts';
import { type FindingNode, type GroupNode, itemOf, type Node } from './finding-items.ts';
import { reveal } from './tree-parts.ts';

const byKey = 'copydesk.findingsBy';
/** Findings that the server lists at most, when all are asked for. */
const mostListed = 5000;
/** With so many findings, or as many articles that may have some, groups are all open from the start; not with more. */
const long = 500;
/** Milliseconds within which a fixed finding should be gone, and between looks whether it is. */
const [longestWait, look] = [15_000, 50];

export class FindingsView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #latest = new Latest();
  readonly #lastShown = new LastShown();
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #reload: ListReload;
  readonly #disposables: Disposable[];
  #findings: readonly PlacedFinding[] = [];
  #groups: readonly GroupNode[] = [];
  /** Resolves when the focus is on what comes after a finding that is gone. */
  #moving: Promise<void> = Promise.resolve();
  /** The finding after which to go on once it is gone, its place in the list, and until when (ms). */
  #leaving: { readonly id: string; readonly at: number; readonly until: number } | undefined;

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#view = window.createTreeView('copydesk.findings', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    setContext(byKey, this.by);
    this.#reload = new ListReload({
      load: () => this.#loadIfVisible(),
      isBusy: () => server.isBusy,
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#reload.soon();
      }),
      server.onStatus((status) => {
        const { findings } = status;
        this.#view.message = this.#limits(status);
        this.#view.badge = {
          value: findings,
          tooltip: findingCount(findings),
        };
        // Whoever fixed something in the list waits for what comes next.
        if (this.#leaving) this.#reload.soon();
        else this.#reload.inTime();
      }),
      window.onDidChangeTextEditorSelection(({ kind }) => {
        // Whoever went into the text meanwhile is not fetched back.
        if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse)
          this.#leaving = undefined;
      }),
    ];
  }

  /** What is not in the list, though it is there. */
  #limits({ findings, sharedInOpenOnly }: Status): string {
    const limits: string[] = [];
    const listed = this.#findings.length;
    if (listed >= mostListed && listed < findings)
      limits.push(l10n.t('The first {0} of {1} findings are listed.', listed, findings));
    if (sharedInOpenOnly)
      limits.push(
        l10n.t('With so many articles, passages that two of them share are listed for open ones only.'),
      );
    return limits.join(' ');
  }

  /** What is selected in the tree. */
  get selection(): readonly Node[] {
    return this.#view.selection;
  }

  get by(): FindingsBy {
    return this.#memory.get<FindingsBy>(byKey, 'article');
  }

  /** What findings are grouped by; kept across restarts. */
  set by(by: FindingsBy) {
    void this.#memory.update(byKey, by);
    setContext(byKey, by);
    this.#regroup();
  }

  /** Brings the view into sight, with the focus on what is selected, else on the first finding. */
  async focus(): Promise<void> {
    await commands.executeCommand('copydesk.findings.focus');
    await this.#load();
    const [node] = this.#view.selection;
    const all = this.#inOrder();
    const finding = all.find(({ id }) => node?.node === 'finding' && id === node.id) ?? all[0];
    if (finding) await reveal(this.#view, finding, true);
  }

  /** Selects what comes after these findings as soon as they are gone, so that one can go on by keyboard. */
  selectAfter(findings: readonly FindingNode[]): void {
    const id = findings[0]?.id;
    const at = this.#inOrder().findIndex((finding) => finding.id === id);
    this.#leaving = id !== undefined && at >= 0 ? { id, at, until: Date.now() + longestWait } : undefined;
  }

  /** Resolves when what was fixed or dismissed last is gone, and the next has the focus: a key means that one. */
  async moved(): Promise<void> {
    while (this.#leaving && Date.now() < this.#leaving.until)
      await new Promise((resolve) => setTimeout(resolve, look));
    await this.#moving;
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node, this.by, this.#isLong);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#groups];
    return node.node === 'group' ? [...node.findings] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.node === 'group' ? undefined : this.#groups.find(({ findings }) => findings.includes(node));
  }

  dispose(): void {
    this.#reload.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #loadIfVisible(): Promise<void> {
    if (!this.#view.visible) return;
    await this.#load();
    this.#moving = this.#moveOn();
    await this.#moving;
  }

  async #load(): Promise<void> {
    const articles = await this.#latest.ask(() => this.#server.findings());
    if (!articles || !this.#lastShown.isNew(articles)) return;
    this.#findings = articles.flatMap(({ uri, findings }) => findings.map((finding) => ({ uri, finding })));
    this.#view.description = this.#findings.length > 0 ? String(this.#findings.length) : '';
    this.#regroup();
  }

  /** Whether there is more, or will be, than people scroll through: groups come closed. */
  get #isLong(): boolean {
    const { articles, pending } = this.#server.status;
    return this.#findings.length > long || articles + pending > long;
  }

  #regroup(): void {
    const { by } = this;
    this.#groups = groupFindings(this.#findings, by).map(({ key, findings }) => ({
      node: 'group',
      by,
      key,
      findings: findings.map((placed) => ({ node: 'finding', id: idOf(placed), ...placed })),
    }));
    this.#changed.fire();
  }

  #inOrder(): readonly FindingNode[] {
    return this.#groups.flatMap(({ findings }) => findings);
  }

  async #moveOn(): Promise<void> {
    const left = this.#inOrder();
    if (!this.#leaving || left.some(({ id }) => id === this.#leaving?.id)) return;
    const { at, until } = this.#leaving;
    this.#leaving = undefined;
    const next = left[Math.min(at, left.length - 1)];
    // Later than that, people are elsewhere, and the focus is not to be taken from them.
    if (next && Date.now() < until) await reveal(this.#view, next, true);
  }
}

function idOf({ uri, finding: { kind, range } }: PlacedFinding): string {
  const { start, end } = range;
  return `${uri}#${kind}#${start.line}:${start.character}-${end.line}:${end.character}`;
}
