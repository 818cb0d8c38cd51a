/** The blocks of the version of an article that was read before, so that the next one reads only what changed. */
import type { ArticleText, Block, BlockKind } from './article-text.ts';
import type { Memory } from './remember.ts';
import type { Shared } from './versions.ts';

interface Known {
  readonly kind: BlockKind;
  readonly article: ArticleText;
  /** The last version that had it. */
  version: number;
}

/** Blocks of earlier versions that are kept beside those of the last one. */
const spare = 50;

/**
 * Keeps the blocks of the last versions of one article, in all at most about twice as many as the last one
 * had (so that what is undone is known again): all that was worked out for a block lives and dies with it.
 * Blocks of the same kind and text are one object.
 */
export class KnownBlocks {
  /** Of all versions. */
  readonly lineage: Memory = [];
  /** The version that was read last. */
  last: ArticleText | undefined;
  readonly #byKey = new Map<string, Known>();
  #order: readonly Known[] = [];
  #version = 0;

  /**
   * The articles of the blocks of the next version; `make` is called for those that are not known.
   * @param same Blocks whose text is known to be that of the version before.
   */
  articles(
    blocks: readonly Block[],
    text: string,
    source: string,
    make: (kind: BlockKind, text: string, source: string) => ArticleText,
    same: Shared = { prefix: 0, suffix: 0 },
  ): ArticleText[] {
    const before = this.#order;
    if (this.#byKey.size > 2 * before.length + spare)
      for (const [key, { version }] of this.#byKey) if (version < this.#version) this.#byKey.delete(key);
    this.#version++;
    const moved = before.length - blocks.length;
    const order = blocks.map((block, b) => {
      const fromStart = before[b];
      if (b < same.prefix && fromStart?.kind === block.kind) return fromStart;
      const fromEnd = before[b + moved];
      if (b >= blocks.length - same.suffix && fromEnd?.kind === block.kind) return fromEnd;
      const shown = text.slice(block.start, block.end);
      const written = text === source ? shown : source.slice(block.start, block.end);
      if (isOf(fromStart, block.kind, shown, written)) return fromStart;
      if (isOf(fromEnd, block.kind, shown, written)) return fromEnd;
      return this.#find(block.kind, shown, written, make);
    });
    for (const known of order) known.version = this.#version;
    this.#order = order;
    return order.map(({ article }) => article);
  }

  #find(
    kind: BlockKind,
    text: string,
    source: string,
    make: (kind: BlockKind, text: string, source: string) => ArticleText,
  ): Known {
    const head = `${kind} ${text.length}\n`;
    const key = text === source ? head + text : head + text + source;
    let known = this.#byKey.get(key);
    if (!known) {
      // The key is a string of its own: slices of it do not keep the text of the whole article alive.
      const middle = head.length + text.length;
      const own = key.slice(head.length, middle);
      const article = make(kind, own, text === source ? own : key.slice(middle));
      known = { kind, article, version: 0 };
      this.#byKey.set(key, known);
    }
    return known;
  }
}

function isOf(known: Known | undefined, kind: BlockKind, text: string, source: string): known is Known {
  return known?.kind === kind && known.article.text === text && known.article.source === source;
}
