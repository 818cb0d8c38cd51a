import type { ArticleFacts } from './article-facts.ts';
import type { NameIndex, NameRecord } from './name-index.ts';
import { type CoreHead, countIn, headOf, keysIn, type UnpackedCore, unpackCore } from './packed-article.ts';
import type { StoredArticle } from './stored-article.ts';
import type { StringTable } from './string-table.ts';

/** So many articles are put in the order of their files by comparing these; of more, the order of all is kept. */
const few = 500;

/** The articles as they are kept, by file and by number. */
export class ArticleShelf {
  readonly #strings: StringTable;
  readonly #byFile = new Map<string, StoredArticle>();
  /** Numbers are used again, so this stays as long as the corpus is large. */
  readonly #byNumber: (StoredArticle | undefined)[] = [];
  readonly #free: number[] = [];
  /** Numbers in the order of the files, and each number's place in it; until files come or go. */
  #order: { readonly numbers: Uint32Array; readonly places: Uint32Array } | undefined;

  #last: { readonly core: Uint8Array; readonly unpacked: UnpackedCore } | undefined;

  constructor(strings: StringTable) {
    this.#strings = strings;
  }

  get size(): number {
    return this.#byFile.size;
  }

  /** In the order in which they were set. */
  files(): string[] {
    return [...this.#byFile.keys()];
  }

  all(): Iterable<StoredArticle> {
    return this.#byFile.values();
  }

  get(file: string): StoredArticle | undefined {
    return this.#byFile.get(file);
  }

  /** The article of a number, which must be one that is in use. */
  at(number: number): StoredArticle {
    return this.#byNumber[number]!;
  }

  find(number: number): StoredArticle | undefined {
    return this.#byNumber[number];
  }

  /**
   * Puts an article in the place of the one under the same file, whose number it takes over.
   * @param core The same as was packed, but for names that people told apart.
   */
  set(file: string, packed: Uint8Array, core: Uint8Array): StoredArticle {
    const known = this.#byFile.get(file);
    if (!known) this.#order = undefined;
    const number = known?.number ?? this.#free.pop() ?? this.#byNumber.length;
    const article: StoredArticle = { number, file, packed, core };
    this.#byFile.set(file, article);
    this.#byNumber[number] = article;
    return article;
  }

  delete({ file, number }: StoredArticle): void {
    this.#order = undefined;
    this.#byFile.delete(file);
    this.#byNumber[number] = undefined;
    this.#free.push(number);
  }

  /** The articles of any of these names, each once, in the order of the files, as far as it is read. */
  *byFile(names: Iterable<Pick<NameRecord, 'articles'>>): Iterable<StoredArticle> {
    const sets = Array.from(names, ({ articles }) => articles);
    if (sets.reduce((sum, { size }) => sum + size, 0) <= few) {
      const articles = Array.from(new Set(sets.flatMap((set) => [...set])), (number) => this.at(number));
      yield* articles.sort((a, b) => (a.file < b.file ? -1 : 1));
      return;
    }
    const { numbers, places } = (this.#order ??= this.#inOrder());
    // Of a country, people look at the first of a hundred thousand: these are not sorted for that.
    const isThere = new Uint8Array(numbers.length);
    for (const set of sets) for (const number of set) isThere[places[number]!] = 1;
    for (let at = isThere.indexOf(1); at >= 0; at = isThere.indexOf(1, at + 1)) yield this.at(numbers[at]!);
  }

  #inOrder() {
    const all = [...this.#byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    const places = new Uint32Array(this.#byNumber.length);
    for (const [place, { number }] of all.entries()) places[number] = place;
    return { numbers: Uint32Array.from(all, ({ number }) => number), places };
  }

  /** All that an article has. The one last asked for is remembered: lists look at it from several sides. */
  unpacked({ core }: StoredArticle): UnpackedCore {
    if (this.#last?.core !== core) this.#last = { core, unpacked: unpackCore(core, this.#strings) };
    return this.#last.unpacked;
  }

  head(article: StoredArticle): CoreHead {
    return headOf(article.core, this.#strings);
  }

  /** Keys of an article's names. */
  keys({ core }: StoredArticle): string[] {
    return keysIn(core).map((key) => this.#strings.text(key));
  }

  /** What name checks ask; the names are looked up in the index. */
  facts(index: NameIndex): ArticleFacts {
    return {
      date: (number) => this.head(this.at(number)).publishedOn,
      countries: (number) => this.#countries(this.at(number), index),
      file: (number) => this.at(number).file,
      count: (record, number) => countIn(this.at(number).core, this.#strings.intern(record.key)),
      sketch: (number) => this.head(this.at(number)).sketch,
    };
  }

  /** The countries that an article names, by name or by their people. */
  #countries(article: StoredArticle, index: NameIndex): ReadonlySet<string> {
    const out = new Set<string>();
    for (const key of this.keys(article)) {
      const name = index.get(key)?.name;
      if (name?.kind === 'place' && name.country) out.add(name.country);
      if (name?.kind === 'misc' && name.demonymOf) out.add(name.demonymOf);
    }
    return out;
  }
}
