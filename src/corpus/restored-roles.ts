import type { ArticleShelf } from './article-shelf.ts';
import type { NameIndex, NameUse } from './name-index.ts';
import { dateIn, rolesIn } from './packed-article.ts';
import { datedRole } from './role-counts.ts';
import type { StringTable } from './string-table.ts';

/** Articles counted between two looks at the clock. */
const step = 4;

/**
 * The offices beside restored names, counted bit by bit: from the articles as they are on the shelf when their turn
 * comes, so that articles may be replaced meanwhile.
 */
export class RestoredRoles {
  readonly #shelf: ArticleShelf;
  readonly #index: NameIndex;
  readonly #strings: StringTable;
  /** Articles with a number below were restored, and of these those below `#next` are counted. */
  readonly #end: number;
  #next = 0;

  /** To be made right after the articles were put on the shelf. */
  constructor(shelf: ArticleShelf, index: NameIndex, strings: StringTable) {
    this.#shelf = shelf;
    this.#index = index;
    this.#strings = strings;
    this.#end = shelf.size;
  }

  /** What a use says as far as its article is counted: what is not will be, as it is then. */
  counted(use: NameUse): NameUse {
    return use.article >= this.#next && use.article < this.#end ? { ...use, roles: [] } : use;
  }

  /** Counts as it is read; goes on where it was left. */
  *count(): Iterable<void> {
    while (this.#next < this.#end) {
      const article = this.#shelf.find(this.#next++);
      if (article) this.#add(article.core);
      if (this.#next % step === 0) yield;
    }
  }

  #add(core: Uint8Array): void {
    const date = dateIn(core);
    rolesIn(core, (key, role) => this.#index.get(this.#strings.text(key))!.roles.add(datedRole(role, date)));
  }
}
