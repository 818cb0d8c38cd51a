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

/** A detector that may find something in a block, and the places in its `needs` of those that are met there. */
export interface Due extends Ranked {
  readonly met?: readonly number[];
}

/** The detectors of scope `block` of a list. */
export class BlockDetectors {
  readonly #reader: SignReader;
  /** Each with the numbers of its needs, the last exclusive; without any where it wants to see every block. */
  readonly #all: readonly (Ranked & { readonly first: number; readonly last: number })[];

  constructor(detectors: readonly Detector[], lexicon: Lexicon) {
    const own = ranked(detectors, 'block');
    this.#reader = new SignReader(
      own.flatMap(({ detector }) => detector.needs ?? []),
      lexicon,
    );
    let last = 0;
    this.#all = own.map(({ detector, rank }) => {
      const first = last;
      last += detector.needs?.length ?? 0;
      return { detector, rank, first, last };
    });
  }

  /** Those that may find something in a block. */
  dueIn(block: ArticleText): readonly Due[] {
    const known = dueBefore.get(block);
    if (known?.of === this) return known.due;
    const due = block.tokens.length === 0 ? nobody : this.#chosen(this.#reader.read(block));
    dueBefore.set(block, { of: this, due });
    return due;
  }

  #chosen(signs: Signs): readonly Due[] {
    const due: Due[] = [];
    for (const { detector, rank, first, last } of this.#all) {
      const met = first === last ? undefined : metOf(signs, first, last);
      if (!met) due.push({ detector, rank });
      else if (met.length > 0) due.push({ detector, rank, met });
    }
    return due;
  }
}

const none: readonly number[] = [];

/** The needs from `first` to `last` (exclusive) that are met, counted from the first. */
function metOf(signs: Signs, first: number, last: number): readonly number[] {
  let met: number[] | undefined;
  for (let need = first; need < last; need++) {
    const rest = signs[need >> 5]! >>> need;
    // Nothing in the rest of this number either.
    if (rest === 0) need |= 31;
    else if (rest & 1) {
      met ??= [];
      met.push(need - first);
    }
  }
  return met ?? none;
}

/** The detectors of a scope with their places in the list. */
export function ranked(detectors: readonly Detector[], scope: Detector['scope']): Ranked[] {
  return detectors
    .map((detector, rank) => ({ detector, rank }))
    .filter(({ detector }) => detector.scope === scope);
}

const nobody: readonly Due[] = [];

const dueBefore = slot<{ readonly of: BlockDetectors; readonly due: readonly Due[] }>();
