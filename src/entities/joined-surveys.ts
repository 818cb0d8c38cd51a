/** What the blocks of an article tell together: put together anew for another article, brought up to date after an edit. */
import { sharedEnds } from '../text/versions.ts';
import type { Counts, Overview, Survey } from './document-view.ts';
import { lacksCapitals } from './without-capitals.ts';

export class JoinedSurveys {
  /** By number of the lower-cased word. */
  #clues = new Uint32Array(0);
  #surveys: readonly Survey[] = [];
  #counts = zero;
  #overview: Overview | undefined;
  /** For words whose clues are joined anew: how often that was done. */
  #marks = new Uint32Array(0);
  #mark = 0;

  /** @param words How many lower-cased words there are. */
  join(surveys: readonly Survey[], words: number): Overview {
    const before = this.#surveys;
    const { prefix, suffix } = sharedEnds(before, surveys);
    this.#surveys = surveys;
    this.#makeRoom(words);
    const gone = before.slice(prefix, before.length - suffix);
    const fresh = surveys.slice(prefix, surveys.length - suffix);
    let isSame = prefix + suffix > 0;
    if (isSame) isSame = !this.#rejoin(gone, fresh);
    else {
      this.#counts = zero;
      this.#clues.fill(0, 0, words);
      for (const { told, clues } of surveys)
        for (let k = 0; k < told.length; k++) this.#clues[told[k]!]! |= clues[k]!;
    }
    if (prefix + suffix > 0) for (const { counts } of gone) this.#counts = sum(this.#counts, counts, -1);
    for (const { counts } of fresh) this.#counts = sum(this.#counts, counts, 1);
    const judgement = judged(this.#counts);
    const last = this.#overview;
    if (!last || judgement.topic !== last.topic || judgement.figures !== last.figures) isSame = false;
    const revision = (last?.revision ?? 0) + (isSame ? 0 : 1);
    this.#overview = { clues: this.#clues, revision, ...judgement };
    return this.#overview;
  }

  /** Joins the clues of the words that these blocks tell of. @returns whether any changed. */
  #rejoin(gone: readonly Survey[], fresh: readonly Survey[]): boolean {
    const clues = this.#clues;
    const marks = this.#marks;
    const mark = ++this.#mark;
    const words: number[] = [];
    const before: number[] = [];
    for (const { told } of [...gone, ...fresh])
      for (let k = 0; k < told.length; k++) {
        const word = told[k]!;
        if (marks[word] === mark) continue;
        marks[word] = mark;
        words.push(word);
        before.push(clues[word]!);
        clues[word] = 0;
      }
    for (const { told, clues: own } of this.#surveys)
      for (let k = 0; k < told.length; k++) if (marks[told[k]!] === mark) clues[told[k]!]! |= own[k]!;
    return words.some((word, w) => clues[word] !== before[w]);
  }

  #makeRoom(words: number): void {
    if (this.#clues.length >= words) return;
    const clues = new Uint32Array(2 * words);
    clues.set(this.#clues);
    this.#clues = clues;
    this.#marks = new Uint32Array(2 * words);
    this.#mark = 0;
  }
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
function judged(counts: Counts): Omit<Overview, 'clues' | 'revision'> {
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
