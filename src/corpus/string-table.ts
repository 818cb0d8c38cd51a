/** Strings by number: an archive repeats the same names, dates and offices in every article. */
export class StringTable {
  readonly #texts: string[];
  readonly #ids = new Map<string, number>();

  /** @param texts Those of the numbers from 0 on. */
  constructor(texts: Iterable<string> = []) {
    this.#texts = [...texts];
    for (const [id, text] of this.#texts.entries()) this.#ids.set(text, id);
  }

  get size(): number {
    return this.#texts.length;
  }

  /** The string's number, the next free one where it is new. */
  intern(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#texts.length;
      this.#texts.push(text);
      this.#ids.set(text, id);
    }
    return id;
  }

  /** @throws RangeError where no string has the number. */
  text(id: number): string {
    const text = this.#texts[id];
    if (text === undefined) throw new RangeError(`no string has the number ${id}`);
    return text;
  }

  /** The strings whose numbers are `from` and above. */
  since(from: number): readonly string[] {
    return this.#texts.slice(from);
  }
}
