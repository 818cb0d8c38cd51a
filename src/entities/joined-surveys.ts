/** What the blocks of an article tell together: put together anew for another article, brought up to date after an edit. */
import { between, sharedEnds } from '../text/versions.ts';
import type { Counts, Overview, Survey, Surveyed } from './document-view.ts';
import { lacksCapitals } from './without-capitals.ts';

/** Clues are so many bits. */
const clueBits = 16;

export class JoinedSurveys {
  /** By number of the lower-cased word. */
  #clues = new Uint32Array(0);
  #blocks: readonly Surveyed[] = [];
  #counts = zero;
  #overview: Overview | undefined;
  /** By word and clue: how many blocks tell it. By word: the blocks that ask. Counted from the first edit on. */
  #tellers = new Uint32Array(0);
  readonly #askers = new Map<number, Surveyed[]>();
  #isCounted = false;

  /** @param words How many lower-cased words there are. */
  join(blocks: readonly Surveyed[], words: number): Overview {
    const before = this.#blocks;
    const same = sharedEnds(before, blocks);
    this.#blocks = blocks;
    if (this.#clues.length < words) this.#clues = grown(this.#clues, 2 * words);
    const isEdit = same.prefix + same.suffix > 0;
    const gone = isEdit ? between(before, same) : [];
    const fresh = between(blocks, same);
    const turned = isEdit ? this.#replace(before, gone, fresh) : this.#joinAll(words);
    for (const { survey } of gone) this.#counts = sum(this.#counts, survey.counts, -1);
    for (const { survey } of fresh) this.#counts = sum(this.#counts, survey.counts, 1);
    const judgement = judged(this.#counts);
    const last = this.#overview;
    const isOtherwise = judgement.topic !== last?.topic || judgement.figures !== last.figures;
    const isAsBefore = !isOtherwise && turned?.size === 0;
    const revision = (last?.revision ?? 0) + (isAsBefore ? 0 : 1);
    this.#overview = {
      clues: this.#clues,
      revision,
      turned: isOtherwise ? undefined : turned,
      ...judgement,
    };
    return this.#overview;
  }

  #joinAll(words: number): undefined {
    this.#isCounted = false;
    this.#counts = zero;
    const joined = this.#clues.fill(0, 0, words);
    for (const { survey } of this.#blocks) {
      const { told, clues } = survey;
      for (let k = 0; k < told.length; k++) joined[told[k]!]! |= clues[k]!;
    }
    return undefined;
  }

  /** @returns the other blocks that ask for a word that has other clues than before. */
  #replace(
    before: readonly Surveyed[],
    gone: readonly Surveyed[],
    fresh: readonly Surveyed[],
  ): ReadonlySet<Surveyed> {
    this.#makeReady(before);
    for (const block of gone) this.#removeAsker(block);
    const turned = new Set<Surveyed>();
    // What comes before what goes, so that nothing changes where the same is told.
    for (const { survey } of fresh) this.#count(survey, 1, turned);
    for (const { survey } of gone) this.#count(survey, -1, turned);
    for (const block of fresh) this.#addAsker(block);
    return turned;
  }

  #makeReady(before: readonly Surveyed[]): void {
    const words = this.#clues.length * clueBits;
    if (this.#tellers.length < words) this.#tellers = grown(this.#tellers, words);
    if (this.#isCounted) return;
    this.#isCounted = true;
    this.#askers.clear();
    this.#tellers.fill(0);
    for (const block of before) {
      this.#count(block.survey, 1);
      this.#addAsker(block);
    }
  }

  #addAsker(block: Surveyed): void {
    for (const word of block.survey.asked) {
      const askers = this.#askers.get(word);
      if (askers) askers.push(block);
      else this.#askers.set(word, [block]);
    }
  }

  #removeAsker(block: Surveyed): void {
    for (const word of block.survey.asked) {
      const askers = this.#askers.get(word)!;
      const last = askers.pop()!;
      if (last !== block) askers[askers.indexOf(block)] = last;
    }
  }

  /** Counts what a block tells in, or out again. @param turned Takes up the blocks that ask for a word with other clues now. */
  #count({ told, clues }: Survey, by: 1 | -1, turned?: Set<Surveyed>): void {
    const tellers = this.#tellers;
    for (let k = 0; k < told.length; k++) {
      const word = told[k]!;
      const joined = this.#clues[word]!;
      let now = joined;
      for (let rest = clues[k]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const at = word * clueBits + 31 - Math.clz32(bit);
        tellers[at]! += by;
        now = tellers[at] === 0 ? now & ~bit : now | bit;
      }
      if (now === joined) continue;
      this.#clues[word] = now;
      if (turned) for (const block of this.#askers.get(word) ?? []) turned.add(block);
    }
  }
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(length);
  out.set(array);
  return out;
}

const zero: Counts = { letters: 0, digits: 0, lower: 0, common: 0, sports: 0, business: 0 };

function sum(a: Counts, b: Counts, sign: 1 | -1): Counts {
  return {
    letters: a.letters + sign * b.letters,
    digits: a.digits + sign * b.digits,
    lower: a.lower + sign * b.lower,
    common: a.common + sign * b.common,
    sports: a.sports + sign * b.sports,
    business: a.business + sign * b.business,
  };
}

/** What the numbers of words tell: of topic, language, figures and capitals. */
function judged(counts: Counts): Omit<Overview, 'clues' | 'revision' | 'turned'> {
  const { letters, digits, lower, common, sports, business } = counts;
  const share = (count: number, of: number, steps: readonly number[]) =>
    steps.filter((step) => count > step * of).length;
  return {
    topic: 3 * share(sports, letters, [0.01, 0.03, 0.06]) + share(business, letters, [0.015, 0.05]),
    // In English news every third word or more is one of the common ones; a few words tell nothing.
    english: lower < 15 || common > 0.15 * lower,
    figures: share(digits, letters + digits, [0.04, 0.12, 0.25]),
    small: lacksCapitals(letters, lower),
  };
}
