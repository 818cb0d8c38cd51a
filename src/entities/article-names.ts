/**
 * The mentions of an article by what its blocks tell each other: last names of people whom another block introduces,
 * one sense for a name. After an edit, only what it touched is looked at again.
 */
import type { Mention } from '../annotation.ts';
import { between, patched, type Shared } from '../text/versions.ts';
import { Senses, type Voters } from './consistency.ts';
import type { DecodedBlock } from './decoded-block.ts';
import { type KnownWords, LastNames } from './last-names.ts';

/** A block as it stands in the article. */
interface Told {
  /** The last names that it introduces. */
  readonly introduced: readonly string[];
  /** Its mentions with the last names that other blocks introduce; these in one sense each. */
  readonly voters: Voters;
  readonly mentions: readonly Mention[];
}

export class ArticleNames {
  readonly #words: KnownWords;
  #told: readonly Told[] = [];
  /** The mentions of each, as they are in {@link Told}: most blocks lie far from each other, and looking takes long. */
  #mentions: readonly (readonly Mention[])[] = [];
  /** How many blocks introduce a last name. */
  readonly #introduced = new Map<string, number>();
  #names: LastNames;
  /** Counted from the first time that a mention is in doubt. */
  #senses: Senses | undefined;

  constructor(words: KnownWords) {
    this.#words = words;
    this.#names = new LastNames(new Set(), words);
  }

  /**
   * The mentions of each block of the next version.
   * @param same Blocks that are the same as in the version before.
   * @param again Blocks that were decoded again, these or others; not for the first time. One may stand in several places.
   */
  unified(
    blocks: readonly DecodedBlock[],
    same: Shared,
    again: ReadonlySet<DecodedBlock>,
  ): readonly (readonly Mention[])[] {
    const before = this.#told;
    const fresh = between(blocks, same);
    const told = patched(before, new Array<Told>(fresh.length), same);
    const gone = [...between(before, same)];
    const stale = new Set<number>();
    for (let k = 0; k < fresh.length; k++) stale.add(same.prefix + k);
    if (again.size > 0)
      for (let b = 0; b < blocks.length; b++) {
        if (stale.has(b) || !again.has(blocks[b]!)) continue;
        stale.add(b);
        gone.push(told[b]!);
      }
    const turned = this.#introduce(
      gone.flatMap(({ introduced }) => introduced),
      [...stale].flatMap((b) => blocks[b]!.introduced),
    );
    if (turned.size > 0) {
      this.#names = new LastNames(new Set(this.#introduced.keys()), this.#words);
      for (let b = 0; b < blocks.length; b++)
        if (!stale.has(b) && blocks[b]!.mayHave(turned)) {
          stale.add(b);
          gone.push(told[b]!);
        }
    }
    for (const b of stale) {
      const voters = blocks[b]!.named(this.#names);
      told[b] = { introduced: blocks[b]!.introduced, voters, mentions: voters.mentions };
    }
    this.#count(
      gone,
      Array.from(stale, (b) => told[b]!),
    );
    this.#told = told;
    if (this.#senses) this.#unify(blocks, told, stale, this.#senses);
    const mentions = patched(this.#mentions, new Array<readonly Mention[]>(fresh.length), same);
    for (const b of stale) mentions[b] = told[b]!.mentions;
    this.#mentions = mentions;
    return mentions;
  }

  /** Counts last names out and in. @returns those that the article introduces now but did not, or the other way round. */
  #introduce(gone: readonly string[], fresh: readonly string[]): ReadonlySet<string> {
    const all = this.#introduced;
    const known = new Map<string, boolean>();
    const count = (name: string, by: 1 | -1) => {
      if (!known.has(name)) known.set(name, all.has(name));
      const now = (all.get(name) ?? 0) + by;
      if (now === 0) all.delete(name);
      else all.set(name, now);
    };
    for (const name of fresh) count(name, 1);
    for (const name of gone) count(name, -1);
    return new Set([...known.keys()].filter((name) => known.get(name) !== all.has(name)));
  }

  #count(gone: readonly Told[], fresh: readonly Told[]): void {
    if (!this.#senses) {
      if (fresh.every(({ voters }) => voters.doubts.length === 0)) return;
      this.#senses = new Senses();
      for (const { voters } of this.#told) this.#senses.count(voters, 1);
    }
    for (const { voters } of gone) this.#senses.count(voters, -1);
    for (const { voters } of fresh) this.#senses.count(voters, 1);
  }

  /**
   * Gives names one sense in blocks that are stale, and in those that doubt a name of which something else is said now:
   * these are stale then, too.
   */
  #unify(blocks: readonly DecodedBlock[], told: Told[], stale: Set<number>, senses: Senses): void {
    const turned = senses.takeTurned(Array.from(stale, (b) => told[b]!.voters));
    if (turned.size > 0)
      for (let b = 0; b < told.length; b++)
        if (told[b]!.voters.doubts.some((name) => turned.has(name))) stale.add(b);
    for (const b of stale) {
      const { introduced, voters } = told[b]!;
      if (voters.doubts.length > 0) told[b] = { introduced, voters, mentions: blocks[b]!.unified(senses) };
    }
  }
}
