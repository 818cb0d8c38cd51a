/** Strings by number: an archive repeats the same names, dates and offices in every article. */
export class StringTable {
  readonly #texts: string[];
  /** Made when the first number is asked for: to show an archive that was kept takes none. */
  #ids: Map<string, number> | undefined;

  /** @param texts Those of the numbers from 0 on. */
  constructor(texts: Iterable<string> = []) {
    this.#texts = [...texts];
  }

  get size(): number {
    return this.#texts.length;
  }

  /** The string's number, the next free one where it is new. */
  intern(text: string): number {
    const ids = (this.#ids ??= new Map(this.#texts.map((known, number) => [known, number])));
    let id = ids.get(text);
    if (id === undefined) {
      id = this.#texts.length;
      this.#texts.push(text);
      ids.set(text, id);
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
