/** The articles looked at last: features ask for the same one again and again, and putting it together takes a while. */
import type { Article } from './article.ts';

/** Articles of which all is kept that was worked out, until anything changes. */
const most = 16;

interface Looked {
  readonly article: Article;
  readonly state: string;
}

export class RecentArticles {
  readonly #articles = new Map<string, Looked>();

  /** The article as it was looked at in this state, else as it is now. */
  get(uri: string, state: string, look: () => Article | undefined): Article | undefined {
    const known = this.#articles.get(uri);
    if (known?.state === state) return known.article;
    const article = look();
    this.#articles.delete(uri);
    if (article) this.#articles.set(uri, { article, state });
    if (this.#articles.size > most) this.#articles.delete(this.#articles.keys().next().value!);
    return article;
  }
}
