/**
 * The mentions of an article by what its blocks tell each other: last names of people whom another block introduces,
 * one sense for a name. After an edit, only what it touched is looked at again.
 */
import type { Mention } from '../annotation.ts';
import { between, nothingShared, patched, type Shared } from '../text/versions.ts';
import { Senses, type Voters } from './consistency.ts';
import type { DecodedBlock } from './decoded-block.ts';
import { type KnownWords, LastNames } from './last-names.ts';

export class ArticleNames {
  readonly #words: KnownWords;
  #blocks: readonly DecodedBlock[] = [];
  #names: LastNames;
  #voters: readonly Voters[] = [];
  #lists: readonly (readonly Mention[])[] = [];
  /** Counted from the first time that a mention is in doubt. */
  #senses: Senses | undefined;

  constructor(words: KnownWords) {
    this.#words = words;
    this.#names = new LastNames(new Set(), words);
  }

  /**
   * The mentions of each block of the next version.
   * @param same Blocks that are the same, with the same mentions, as in the version before.
   */
  unified(blocks: readonly DecodedBlock[], same: Shared): readonly (readonly Mention[])[] {
    const gone = between(this.#blocks, same);
    const fresh = between(blocks, same);
    this.#blocks = blocks;
    const names = this.#introduced(gone, fresh);
    const now = names === this.#names ? same : nothingShared;
    const voters = between(blocks, now).map((block) => block.named(names));
    this.#names = names;
    this.#count(between(this.#voters, now), voters);
    this.#voters = patched(this.#voters, voters, now);
    const lists = patched(
      this.#lists,
      voters.map(({ mentions }) => mentions),
      now,
    );
    this.#unify(lists, now);
    this.#lists = lists;
    return lists;
  }

  /** Gives names one sense in blocks that are not shared, and in those that doubt a name that was counted anew. */
  #unify(lists: (readonly Mention[])[], { prefix, suffix }: Shared): void {
    const senses = this.#senses;
    if (!senses) return;
    const touched = senses.takeTouched();
    for (let b = 0; b < lists.length; b++) {
      const { doubts } = this.#voters[b]!;
      if (doubts.length === 0) continue;
      const isFresh = b >= prefix && b < lists.length - suffix;
      if (isFresh || doubts.some((name) => touched.has(name))) lists[b] = this.#blocks[b]!.unified(senses);
    }
  }

  /** The last names that the article introduces; the very object of before where they are the same. */
  #introduced(gone: readonly DecodedBlock[], fresh: readonly DecodedBlock[]): LastNames {
    const before = gone.flatMap(({ introduced }) => introduced);
    const now = fresh.flatMap(({ introduced }) => introduced);
    if (before.length === now.length && before.every((name, i) => name === now[i])) return this.#names;
    const names = new Set<string>();
    for (const block of this.#blocks) for (const name of block.introduced) names.add(name);
    return this.#names.are(names) ? this.#names : new LastNames(names, this.#words);
  }

  #count(gone: readonly Voters[], fresh: readonly Voters[]): void {
    if (!this.#senses) {
      if (fresh.every(({ doubts }) => doubts.length === 0)) return;
      this.#senses = new Senses();
      for (const voters of this.#voters) this.#senses.count(voters, 1);
    }
    for (const voters of gone) this.#senses.count(voters, -1);
    for (const voters of fresh) this.#senses.count(voters, 1);
  }
}
