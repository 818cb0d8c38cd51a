/**
 * Entities as trees: each name points to the fuller name, lexicon entry or house-list entry it belongs
 * to, and the tree's root stands for the entity.
 */
import type { EntityType } from '../annotation.ts';
import type { NameRecord } from './name-index.ts';

/** An authority's entry that names are tied to. */
export interface Anchor {
  /** Unique among anchors: "person 17", "house 3". */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Other right forms. */
  readonly aliases: readonly string[];
  /** Anchor of a stronger authority that this one belongs to. */
  readonly parent?: Anchor;
}

/** Where a name belongs. */
export interface Link {
  readonly to: NameRecord | Anchor;
  /** The name is a wrong form of what it belongs to. */
  readonly wrong: boolean;
}

export interface EntityNode {
  readonly id: string;
  readonly record: NameRecord | undefined;
  readonly anchor: Anchor | undefined;
  parent: EntityNode | undefined;
  wrong: boolean;
  /** Of most nodes there are none. */
  children: ReadonlySet<EntityNode>;
}

const none: ReadonlySet<EntityNode> = new Set();

export const isAnchor = (target: NameRecord | Anchor): target is Anchor => 'id' in target;

/** Keeps the trees. Links may form a ring; its smallest id is then the root. */
export class EntityForest {
  readonly #nodes = new Map<string, EntityNode>();

  /** The node of a name or an authority's entry; made on demand. */
  node(of: NameRecord | Anchor): EntityNode {
    const id = isAnchor(of) ? of.id : of.key;
    let node = this.#nodes.get(id);
    if (!node) {
      const anchor = isAnchor(of) ? of : undefined;
      node = {
        id,
        record: anchor ? undefined : (of as NameRecord),
        anchor,
        parent: undefined,
        wrong: false,
        children: none,
      };
      this.#nodes.set(id, node);
      if (anchor?.parent) this.#attach(node, this.node(anchor.parent));
    }
    return node;
  }

  get(id: string): EntityNode | undefined {
    return this.#nodes.get(id);
  }

  /** Ties a name to where it belongs, or lets it stand for itself. */
  link(record: NameRecord, link: Link | undefined): void {
    const node = this.node(record);
    const parent = link ? this.node(link.to) : undefined;
    node.wrong = link?.wrong ?? false;
    if (node.parent === parent) return;
    this.#detach(node);
    if (parent) this.#attach(node, parent);
  }

  /** What `link` was last told of a name. */
  linkOf(record: NameRecord): Link | undefined {
    const node = this.#nodes.get(record.key);
    const parent = node?.parent;
    const to = parent && (parent.anchor ?? parent.record);
    return to && { to, wrong: node.wrong };
  }

  /** Drops a name that no article mentions any more. Names tied to it stand for themselves. */
  remove(record: NameRecord): void {
    const node = this.#nodes.get(record.key);
    if (!node) return;
    this.#detach(node);
    for (const child of node.children) child.parent = undefined;
    this.#nodes.delete(record.key);
  }

  clear(): void {
    this.#nodes.clear();
  }

  root(node: EntityNode): EntityNode {
    const path: EntityNode[] = [];
    for (let at: EntityNode | undefined = node; at; at = at.parent) {
      const again = path.indexOf(at);
      if (again >= 0) return path.slice(again).reduce((a, b) => (a.id < b.id ? a : b));
      path.push(at);
    }
    return path.at(-1)!;
  }

  /** All nodes of an entity, the root first. */
  members(root: EntityNode): EntityNode[] {
    const seen = new Set<EntityNode>([root]);
    for (const node of seen) for (const child of node.children) seen.add(child);
    return [...seen];
  }

  *roots(): Iterable<EntityNode> {
    for (const node of this.#nodes.values()) if (this.root(node) === node) yield node;
  }

  /** Whether an entity stands on the node, which may be gone. */
  isRoot(node: EntityNode): boolean {
    return this.#nodes.get(node.id) === node && this.root(node) === node;
  }

  #attach(node: EntityNode, parent: EntityNode): void {
    node.parent = parent;
    if (parent.children === none) parent.children = new Set();
    (parent.children as Set<EntityNode>).add(node);
  }

  #detach(node: EntityNode): void {
    const { parent } = node;
    if (!parent) return;
    if (parent.children !== none) (parent.children as Set<EntityNode>).delete(node);
    node.parent = undefined;
    // An authority's entry lives only while names are tied to it.
    if (parent.anchor && parent.children.size === 0) {
      this.#detach(parent);
      this.#nodes.delete(parent.id);
    }
  }
}
