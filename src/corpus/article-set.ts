/**
 * A set of article numbers, sorted, at eight bytes each: an archive has millions of them, and a `Set` takes
 * several times as much. Adding is cheap in ascending order, the order in which articles come.
 */
export interface ArticleNumbers extends Iterable<number> {
  readonly size: number;
  has(article: number): boolean;
}

export class ArticleSet implements ArticleNumbers {
  readonly #numbers: number[] = [];

  get size(): number {
    return this.#numbers.length;
  }

  has(article: number): boolean {
    return this.#numbers[this.#place(article)] === article;
  }

  add(article: number): void {
    const at = this.#place(article);
    if (at === this.#numbers.length) this.#numbers.push(article);
    else if (this.#numbers[at] !== article) this.#numbers.splice(at, 0, article);
  }

  /** Adds a number that is greater than all. */
  append(article: number): void {
    this.#numbers.push(article);
  }

  delete(article: number): void {
    const at = this.#place(article);
    if (this.#numbers[at] === article) this.#numbers.splice(at, 1);
  }

  /** In ascending order. */
  [Symbol.iterator](): Iterator<number> {
    return this.#numbers[Symbol.iterator]();
  }

  /** Index of the first number that is not less. */
  #place(article: number): number {
    const numbers = this.#numbers;
    let high = numbers.length;
    if (high === 0 || numbers[high - 1]! < article) return high;
    let low = 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (numbers[middle]! < article) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
