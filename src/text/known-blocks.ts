/** The blocks of the version of an article that was read before, so that the next one reads only what changed. */
import type { ArticleText, BlockKind } from './article-text.ts';
import { type Descent, descent } from './gathered.ts';

interface Known {
  readonly kind: BlockKind;
  readonly article: ArticleText;
  /** The last version that had it, and its (last) place in the one before this. */
  version: number;
  index: number;
}

/** Blocks of earlier versions that are kept beside those of the last one. */
const spare = 50;

/**
 * Keeps the blocks of the last versions of one article, in all at most about twice as many as the last one
 * had (so that what is undone is known again): all that was worked out for a block lives and dies with it.
 * Blocks of the same kind and text are one object.
 */
export class KnownBlocks {
  readonly #byKey = new Map<string, Known>();
  #order: Known[] = [];
  #previous: readonly Known[] = [];
  /** Where in the previous version the next block is expected. */
  #next = 0;
  #version = 0;
  #last: ArticleText | undefined;

  /** To be called before a version is read. */
  nextVersion(): void {
    this.#previous = this.#order;
    this.#previous.forEach((known, index) => {
      known.index = index;
    });
    this.#order = [];
    this.#next = 0;
    if (this.#byKey.size > 2 * this.#previous.length + spare)
      for (const [key, { version }] of this.#byKey) if (version < this.#version) this.#byKey.delete(key);
    this.#version++;
  }

  /** What the version whose blocks were all asked for has in common with the one before. */
  descent(): Descent | null {
    const [before, now] = [this.#previous, this.#order];
    if (!this.#last) return null;
    const most = Math.min(before.length, now.length);
    let prefix = 0;
    while (prefix < most && before[prefix] === now[prefix]) prefix++;
    let suffix = 0;
    while (suffix < most - prefix && before[before.length - 1 - suffix] === now[now.length - 1 - suffix])
      suffix++;
    return { before: this.#last, prefix, suffix };
  }

  /** Makes the article that was read the version before the next. */
  keep(article: ArticleText, from: Descent | null): void {
    // No chain of all versions ever read.
    if (this.#last) descent.set(this.#last, null);
    descent.set(article, from);
    this.#last = article;
  }

  /** The next block, of this kind and text (`source` with its markup), made where it is not known. */
  block(
    kind: BlockKind,
    text: string,
    source: string,
    make: (text: string, source: string) => ArticleText,
  ): ArticleText {
    let known = this.#previous[this.#next];
    if (known?.kind === kind && known.article.text === text && known.article.source === source) this.#next++;
    else {
      known = this.#find(kind, text, source, make);
      if (this.#previous[known.index] === known) this.#next = known.index + 1;
    }
    known.version = this.#version;
    this.#order.push(known);
    return known.article;
  }

  #find(
    kind: BlockKind,
    text: string,
    source: string,
    make: (text: string, source: string) => ArticleText,
  ): Known {
    const head = `${kind} ${text.length}\n`;
    const key = text === source ? head + text : head + text + source;
    let known = this.#byKey.get(key);
    if (!known) {
      // The key is a string of its own: slices of it do not keep the text of the whole article alive.
      const middle = head.length + text.length;
      const own = key.slice(head.length, middle);
      const article = make(own, text === source ? own : key.slice(middle));
      known = { kind, article, version: 0, index: -1 };
      this.#byKey.set(key, known);
    }
    return known;
  }
}
