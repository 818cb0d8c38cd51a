/** The blocks of the version of an article that was read before, so that the next one reads only what changed. */
import type { ArticleText, Block, BlockKind } from './article-text.ts';
import type { Memory } from './remember.ts';
import { between, nothingShared, patched, type Shared, sharedEnds } from './versions.ts';

/** Reads a block that is not known; `source` is its text with its markup. */
type Read = (kind: BlockKind, text: string, source: string) => ArticleText;

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
  readonly #byKey = new Map<string, ArticleText>();
  #articles: readonly ArticleText[] = [];
  #shared: Shared = nothingShared;

  /** How many blocks at both ends of the version that was asked for last are those of the one before. */
  get shared(): Shared {
    return this.#shared;
  }

  /**
   * The articles of the blocks of the next version.
   * @param same Blocks that are known to be of the same kind and text as in the version before.
   */
  articles(
    blocks: readonly Block[],
    text: string,
    source: string,
    read: Read,
    same: Shared = nothingShared,
  ): readonly ArticleText[] {
    const before = this.#articles;
    this.#forget();
    const moved = before.length - blocks.length;
    const isBare = text === source;
    const others = between(blocks, same).map(({ start, end, kind }, k) => {
      const b = same.prefix + k;
      const shown = text.slice(start, end);
      const written = isBare ? shown : source.slice(start, end);
      for (const known of [before[b], before[b + moved]])
        if (known?.text === shown && known.source === written && kindOf(known) === kind) return known;
      return this.#find(kind, shown, written, read);
    });
    this.#articles = patched(before, others, same);
    // Without looking into blocks: most lie far from each other, and looking at each takes long.
    this.#shared = sharedEnds(before, this.#articles);
    return this.#articles;
  }

  #forget(): void {
    if (this.#byKey.size <= 2 * this.#articles.length + spare) return;
    const kept = new Set(this.#articles);
    for (const [key, article] of this.#byKey) if (!kept.has(article)) this.#byKey.delete(key);
  }

  #find(kind: BlockKind, text: string, source: string, read: Read): ArticleText {
    const head = `${kind} ${text.length}\n`;
    const key = text === source ? head + text : head + text + source;
    let article = this.#byKey.get(key);
    if (!article) {
      // The key is a string of its own: slices of it do not keep the text of the whole article alive.
      const middle = head.length + text.length;
      const own = key.slice(head.length, middle);
      article = read(kind, own, text === source ? own : key.slice(middle));
      this.#byKey.set(key, article);
    }
    return article;
  }
}

const kindOf = ({ blocks }: ArticleText): BlockKind => blocks[0]!.kind;
