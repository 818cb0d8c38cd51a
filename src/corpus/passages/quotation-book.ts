/**
 * The quotations of all articles, by speaker, and which of them are one quotation in several wordings: of
 * two translations there and back at least one is not what was said.
 */
import type { LinkedMention } from '../../annotation.ts';
import { type Likened, likened, likeness } from './alike-quotations.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

/** A quotation, and where it stands. */
export interface PlacedQuotation extends Quotation {
  readonly file: string;
}

/** One quotation as several articles give it: two wordings at least, of two articles at least. */
export interface QuotationGroup {
  readonly speaker: string;
  /** In the order in which the articles were added. */
  readonly wordings: readonly PlacedQuotation[];
}

/** A quotation of a speaker, and the one that stands for its group so far. */
interface Entry extends Likened {
  readonly file: string;
  /** Index of another entry of the group, or its own. */
  group: number;
}

/** Quotations of one speaker that share a word with a new one, and are compared with it for that. */
const mostCompared = 200;

/**
 * Filled article by article, so that whoever does it can pause in between. The time for an article grows with
 * its quotations, hardly with the number of articles: words that a speaker uses all the time find nothing.
 */
export class QuotationBook {
  readonly #bySpeaker = new Map<string, { entries: Entry[]; byStem: Map<number, number[]> }>();

  /** Adds the quotations of an article that has not been added. */
  add(file: string, text: string, mentions: readonly LinkedMention[]): void {
    for (const quotation of quotationsIn(text, mentions)) this.#add(file, likened(quotation));
  }

  #add(file: string, one: Likened): void {
    const { speaker } = one.quotation;
    let said = this.#bySpeaker.get(speaker);
    if (!said) this.#bySpeaker.set(speaker, (said = { entries: [], byStem: new Map() }));
    const { entries, byStem } = said;
    const index = entries.length;
    const near = new Set<number>();
    for (const stem of one.stems) {
      const places = byStem.get(stem);
      if (!places) byStem.set(stem, [index]);
      else {
        if (places.length <= mostCompared) for (const place of places) near.add(place);
        places.push(index);
      }
    }
    entries.push({ ...one, file, group: index });
    for (const place of near) {
      const other = entries[place]!;
      const isSame = other.words === one.words;
      if (other.file !== file && (isSame || likeness(other, one) > 0)) join(entries, place, index);
    }
  }

  /** The quotations that two articles or more give in different words; speakers in the order of their names. */
  groups(): QuotationGroup[] {
    const speakers = [...this.#bySpeaker].sort(([a], [b]) => (a < b ? -1 : 1));
    return speakers.flatMap(([speaker, { entries }]) => {
      const groups = new Map<number, Entry[]>();
      for (let i = 0; i < entries.length; i++) {
        const first = firstOf(entries, i);
        const group = groups.get(first);
        if (group) group.push(entries[i]!);
        else groups.set(first, [entries[i]!]);
      }
      return [...groups.values()]
        .filter((group) => new Set(group.map(({ words }) => words)).size > 1)
        .map((group) => ({
          speaker,
          wordings: group.map(({ file, quotation }) => ({ ...quotation, file })),
        }));
    });
  }
}

/** The entry that stands for the group of another (union-find, the paths halved on the way). */
function firstOf(entries: readonly Entry[], index: number): number {
  let at = index;
  while (entries[at]!.group !== at) {
    entries[at]!.group = entries[entries[at]!.group]!.group;
    at = entries[at]!.group;
  }
  return at;
}

function join(entries: readonly Entry[], a: number, b: number): void {
  const [one, two] = [firstOf(entries, a), firstOf(entries, b)];
  entries[Math.max(one, two)]!.group = Math.min(one, two);
}
