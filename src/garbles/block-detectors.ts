/** Which detectors are to be called in which blocks: those whose needs are met. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleText } from '../text/article-text.ts';
import { slot } from '../text/remember.ts';
import type { Detector } from './detector.ts';
import { SignReader, type Signs } from './signs.ts';

/** A detector with its place in the list of all. */
export interface Ranked {
  readonly detector: Detector;
  readonly rank: number;
}

/** The detectors of scope `block` of a list. */
export class BlockDetectors {
  readonly #reader: SignReader;
  /** Each with the bits of its needs; null where it wants to see every block. */
  readonly #all: readonly (Ranked & { readonly needs: Signs | null })[];
  readonly #wantsAll: boolean;

  constructor(detectors: readonly Detector[], lexicon: Lexicon) {
    const own = ranked(detectors, 'block');
    const needs = own.flatMap(({ detector }) => detector.needs ?? []);
    this.#reader = new SignReader(needs, lexicon);
    let next = 0;
    this.#all = own.map(({ detector, rank }) => {
      if (!detector.needs) return { detector, rank, needs: null };
      const bits = new Int32Array((needs.length + 31) >> 5);
      for (const end = next + detector.needs.length; next < end; next++) bits[next >> 5]! |= 1 << next;
      return { detector, rank, needs: bits };
    });
    this.#wantsAll = this.#all.some((each) => each.needs === null);
  }

  /** Those that may find something in a block. */
  dueIn(block: ArticleText): readonly Ranked[] {
    const known = dueBefore.get(block);
    if (known?.of === this) return known.due;
    const due = block.tokens.length === 0 ? nobody : this.#chosen(this.#reader.read(block));
    dueBefore.set(block, { of: this, due });
    return due;
  }

  #chosen(signs: Signs): readonly Ranked[] {
    if (!this.#wantsAll && signs.every((plane) => plane === 0)) return nobody;
    return this.#all.filter(
      ({ needs }) => needs === null || needs.some((bits, p) => (bits & signs[p]!) !== 0),
    );
  }
}

/** The detectors of a scope with their places in the list. */
export function ranked(detectors: readonly Detector[], scope: Detector['scope']): Ranked[] {
  return detectors
    .map((detector, rank) => ({ detector, rank }))
    .filter(({ detector }) => detector.scope === scope);
}

const nobody: readonly Ranked[] = [];

const dueBefore = slot<{ readonly of: BlockDetectors; readonly due: readonly Ranked[] }>();
