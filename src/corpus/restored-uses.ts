import type { ArticleShelf } from './article-shelf.ts';
import type { NameIndex, NameRecord, NameUse } from './name-index.ts';
import { dateIn, namesIn } from './packed-article.ts';
import { datedRole } from './role-counts.ts';
import type { StoredArticle } from './stored-article.ts';
import type { StringTable } from './string-table.ts';

/** Articles counted between two looks at the clock. */
const step = 4;

/**
 * What articles say of restored names: which articles have which name, and the offices beside it. Counted bit by bit,
 * from the articles as they are on the shelf when their turn comes, so that they may be replaced meanwhile. Until then
 * names only know in how many articles they are.
 */
export class RestoredUses {
  readonly #shelf: ArticleShelf;
  readonly #index: NameIndex;
  readonly #strings: StringTable;
  /** By the numbers of their keys. */
  readonly #names: (NameRecord | undefined)[];
  /** Articles with a number below were restored, and of these those below `#next` are counted. */
  readonly #end: number;
  #next = 0;

  /** To be made right after the articles were put on the shelf. */
  constructor(
    shelf: ArticleShelf,
    index: NameIndex,
    strings: StringTable,
    names: readonly (NameRecord | undefined)[],
  ) {
    this.#shelf = shelf;
    this.#index = index;
    this.#strings = strings;
    this.#names = [...names];
    this.#end = shelf.size;
  }

  /** What a use says as far as its article is counted: what is not will be, as it is then. */
  counted(use: NameUse): NameUse {
    const isToCome = use.article >= this.#next && use.article < this.#end;
    return isToCome ? { ...use, roles: [], isToCome } : use;
  }

  /** Counts as it is read; goes on where it was left. */
  *count(): Iterable<void> {
    while (this.#next < this.#end) {
      const article = this.#shelf.find(this.#next++);
      if (article) this.#add(article);
      if (this.#next % step === 0) yield;
    }
  }

  #add({ number, core }: StoredArticle): void {
    const date = dateIn(core);
    namesIn(core, (key, roles) => {
      const name = this.#name(key);
      name.articles.arrive(number);
      for (const role of roles) name.roles.add(datedRole(role, date));
    });
  }

  #name(key: number): NameRecord {
    return (this.#names[key] ??= this.#index.get(this.#strings.text(key))!);
  }
}
