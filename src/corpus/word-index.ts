/** Things found by any of their words, so that an article of many names is not compared all with all. */
export class WordIndex<T> {
  readonly #byWord = new Map<string, T[]>();
  readonly #all = new Set<T>();

  /** In the order in which they were first added. */
  get all(): T[] {
    return [...this.#all];
  }

  /** Adds a thing, or more words of one that is there. */
  add(thing: T, words: readonly string[]): void {
    this.#all.add(thing);
    for (const word of words) {
      const list = this.#byWord.get(word);
      if (!list) this.#byWord.set(word, [thing]);
      else if (!list.includes(thing)) list.push(thing);
    }
  }

  /** All things that have the rarest of the words: those that have all of them are among these. */
  withRarest(words: readonly string[]): readonly T[] {
    let best: readonly T[] | undefined;
    for (const word of words) {
      const list = this.#byWord.get(word) ?? [];
      if (!best || list.length < best.length) best = list;
    }
    return best ?? [];
  }

  /** All things that have one of the words, each once. */
  withAny(words: readonly string[]): T[] {
    const found = new Set<T>();
    for (const word of words) for (const thing of this.#byWord.get(word) ?? []) found.add(thing);
    return [...found];
  }
}
