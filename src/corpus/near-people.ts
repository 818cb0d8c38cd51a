/** Near look-up in the lexicon with a memory: the same strange names are judged again and again. */
import type { Lexicon, NearPerson } from '../lexicon/lexicon.ts';

/** Names remembered; a full memory starts anew. */
const most = 20_000;

export class NearPeople {
  readonly #lexicon: Lexicon;
  readonly #known = new Map<string, readonly NearPerson[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** People one of whose names is at most two edits from the folded words, nearest first. */
  near(words: readonly string[]): readonly NearPerson[] {
    const name = words.join(' ');
    let found = this.#known.get(name);
    if (!found) {
      if (this.#known.size >= most) this.#known.clear();
      found = this.#lexicon.nearPeople(name, 2);
      this.#known.set(name, found);
    }
    return found;
  }
}
