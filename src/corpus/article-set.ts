/** A set of article numbers, sorted, in few bytes: an archive has millions of them, and a `Set` takes several times as much. */
import { sortedPlace } from './sorted-place.ts';

export interface ArticleNumbers extends Iterable<number> {
  readonly size: number;
  has(article: number): boolean;
}

/** Larger sets are kept at four bytes each, outside the heap; of smaller ones there are too many for that. */
const small = 64;

/** Adding is cheap in ascending order, the order in which articles come. */
export class ArticleSet implements ArticleNumbers {
  /** Those behind the first `#size` mean nothing. */
  #numbers: number[] | Uint32Array = [];
  /** How many are there. */
  #size = 0;
  #toCome = 0;

  /** Those that are still to come included. */
  get size(): number {
    return this.#size + this.#toCome;
  }

  /** So many more will {@link arrive}, or fewer; until then, they only count. */
  expect(more: number): void {
    this.#toCome += more;
  }

  /** Adds an article that was expected. */
  arrive(article: number): void {
    this.add(article);
    this.#toCome--;
  }

  has(article: number): boolean {
    const at = sortedPlace(this.#numbers, this.#size, article);
    return at < this.#size && this.#numbers[at] === article;
  }

  add(article: number): void {
    const at = sortedPlace(this.#numbers, this.#size, article);
    if (at === this.#size) this.append(article);
    else if (this.#numbers[at] !== article) this.#insert(at, article);
  }

  /** Adds a number that is greater than all. */
  append(article: number): void {
    this.#makeRoom();
    this.#numbers[this.#size++] = article;
  }

  delete(article: number): void {
    const at = sortedPlace(this.#numbers, this.#size, article);
    const numbers = this.#numbers;
    if (at >= this.#size || numbers[at] !== article) return;
    numbers.copyWithin(at, at + 1, this.#size);
    this.#size--;
  }

  /** In ascending order. */
  [Symbol.iterator](): Iterator<number> {
    const numbers = this.#numbers;
    const all = Array.isArray(numbers) ? numbers.slice(0, this.#size) : numbers.subarray(0, this.#size);
    return all[Symbol.iterator]();
  }

  #insert(at: number, article: number): void {
    this.#makeRoom();
    const numbers = this.#numbers;
    numbers.copyWithin(at + 1, at, this.#size);
    numbers[at] = article;
    this.#size++;
  }

  /** Makes room for one more. */
  #makeRoom(): void {
    const numbers = this.#numbers;
    if (this.#size < numbers.length) return;
    // An array that grows by itself keeps room for sixteen more; most names are in one or two articles.
    const room = Math.max(this.size, this.#size + 1 + (this.#size >> 1));
    if (room > small) {
      this.#numbers = new Uint32Array(room);
      this.#numbers.set(numbers);
    } else this.#numbers = (numbers as number[]).concat(new Array<number>(room - this.#size).fill(0));
  }
}
