/** What was found about short pieces of text, remembered: articles repeat the same few. */

/**
 * A copy with characters of its own. Of a piece of a text V8 keeps the whole text: whoever remembered some thousand
 * names as they were cut out would keep as many articles.
 */
export function ownCopy(piece: string): string {
  return JSON.parse(JSON.stringify(piece)) as string;
}

/** A memory that is full starts anew: cheaper than keeping order, and the frequent pieces come back at once. */
export class Answers<T> {
  readonly #known = new Map<string, T>();
  readonly #most: number;
  readonly #find: (piece: string) => T;

  /** @param find Pure, and never undefined. */
  constructor(most: number, find: (piece: string) => T) {
    this.#most = most;
    this.#find = find;
  }

  on(piece: string): T {
    const known = this.#known.get(piece);
    if (known !== undefined) return known;
    const own = ownCopy(piece);
    const answer = this.#find(own);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(own, answer);
    return answer;
  }
}
