/** Articles that the client is expected to open: worked out before it has said hello. */
import { ArticleSession } from '../article-session.ts';
import type { Engine } from '../engine.ts';
import { pause } from './pause.ts';

export interface ExpectedArticle {
  readonly uri: string;
  readonly text: string;
}

/** Code units between two pauses: a client that says hello is answered in between. */
const step = 1200;
/** Code units of an article; what stands further down is not on the screen. */
const most = 12_000;

/**
 * Keeps a session for each article until it is opened. What the text has become by then does not matter: a session
 * only makes cheap what is the same.
 */
export class ExpectedArticles {
  readonly #articles: readonly ExpectedArticle[];
  readonly #sessions: Map<string, ArticleSession>;

  constructor(articles: readonly ExpectedArticle[]) {
    this.#articles = articles;
    this.#sessions = new Map(articles.map(({ uri }) => [uri, new ArticleSession()]));
  }

  /** Drafts each article, more of it from step to step, as long as it was not taken. */
  async workOut(engine: Engine): Promise<void> {
    for (const { uri, text } of this.#articles)
      for (const end of ends(text)) {
        this.#sessions.get(uri)?.draft({ file: uri, text: text.slice(0, end) }, engine);
        await pause();
      }
  }

  /** The session of an article that was opened; from now on it is its opener's. */
  take(uri: string): ArticleSession | undefined {
    const session = this.#sessions.get(uri);
    this.#sessions.delete(uri);
    return session;
  }
}

/** Ends of paragraphs, about a step apart. */
function* ends(text: string): Iterable<number> {
  const last = Math.min(text.length, most);
  for (let end = 0; end < last; ) {
    const next = text.indexOf('\n', end + step);
    end = next < 0 ? text.length : next;
    yield end;
  }
}
