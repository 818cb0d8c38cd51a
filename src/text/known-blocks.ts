/** The blocks of the version of an article that was read before, so that the next one reads only what changed. */
import type { ArticleText, BlockKind } from './article-text.ts';

/**
 * Keeps the blocks of the last two versions of one article (two, so that what is undone is known again): all
 * that was worked out for a block lives and dies with it. Blocks of the same kind and text are one object.
 */
export class KnownBlocks {
  #current = new Map<string, ArticleText>();
  #previous = new Map<string, ArticleText>();

  /** To be called before a version is read: forgets the blocks that the last one did not have. */
  nextVersion(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }

  /** The block of this kind and text (`source` with its markup), made where it is not known. */
  block(
    kind: BlockKind,
    text: string,
    source: string,
    make: (text: string, source: string) => ArticleText,
  ): ArticleText {
    const head = `${kind} ${text.length}\n`;
    const key = text === source ? head + text : head + text + source;
    let block = this.#current.get(key);
    if (block) return block;
    block = this.#previous.get(key);
    if (block) this.#current.set(key, block);
    else {
      // The key is a string of its own: slices of it do not keep the text of the whole article alive.
      const middle = head.length + text.length;
      const own = key.slice(head.length, middle);
      block = make(own, text === source ? own : key.slice(middle));
      this.#current.set(key, block);
    }
    return block;
  }
}
