import type { EntityForest, EntityNode } from './entity-forest.ts';
import { type Entity, viewEntity } from './entity-view.ts';

/**
 * All entities as people see them, those that most articles mention first. What changed is put in its place; all
 * else stays as it was: an archive has tens of thousands, and an edit changes a few.
 */
export class EntityList {
  readonly #forest: EntityForest;
  readonly #views = new Map<EntityNode, Entity>();
  #all: readonly Entity[] | undefined;
  /** Entities of the list that are others now, or none. */
  readonly #gone = new Set<Entity>();
  /** Nodes that may be roots of entities which are not in the list. */
  readonly #fresh = new Set<EntityNode>();

  /** How many articles mention an entity of several names, where that is known; else they are counted. */
  articlesOf: ((root: EntityNode) => number | undefined) | undefined;

  constructor(forest: EntityForest) {
    this.#forest = forest;
  }

  /** The entity at the root of a tree. */
  view(root: EntityNode): Entity {
    let view = this.#views.get(root);
    if (!view) this.#views.set(root, (view = viewEntity(root, this.#forest, this.articlesOf)));
    return view;
  }

  /** What was shown of a node no longer holds, or it may be a root from now on. */
  forget(node: EntityNode): void {
    const view = this.#views.get(node);
    this.#views.delete(node);
    if (!this.#all) return;
    if (view) this.#gone.add(view);
    this.#fresh.add(node);
  }

  /** By number of articles, then of mentions, then by name. Another list only where something changed. */
  all(): readonly Entity[] {
    const all = this.#all;
    if (!all) return (this.#all = [...this.#forest.roots()].map((root) => this.view(root)).sort(byWeight));
    if (this.#fresh.size === 0) return all;
    const kept = all.filter((entity) => !this.#gone.has(entity));
    const roots = [...this.#fresh].filter((node) => this.#forest.isRoot(node));
    const fresh = roots.map((root) => this.view(root)).sort(byWeight);
    this.#gone.clear();
    this.#fresh.clear();
    return (this.#all = merged(kept, fresh));
  }
}

/** Two sorted lists as one. */
function merged(a: readonly Entity[], b: readonly Entity[]): Entity[] {
  const out: Entity[] = [];
  let next = 0;
  for (const entity of a) {
    while (next < b.length && byWeight(b[next]!, entity) < 0) out.push(b[next++]!);
    out.push(entity);
  }
  return [...out, ...b.slice(next)];
}

function byWeight(a: Entity, b: Entity): number {
  return b.articles - a.articles || b.mentions - a.mentions || compare(a.name, b.name) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
