/**
 * What the sections of the compiled lexicon hold; the compiler writes them, `load-lexicon.ts` reads them.
 *
 * | section | holds |
 * |---|---|
 * | keys.shared, keys.lengths, keys.rest, keys.starts (3 planes) | the front-coded `KeyTable` |
 * | keys.flags | per key: bit 0 an English word |
 * | keys.given, keys.family | per key: how common as a given or family name, 0 to 255 |
 * | keys.labels, labels.byKey (3 planes) | the labels of each key (`Runs`) |
 * | labels.runs | the labels of each entity (`Runs`): people, then places, then organizations |
 * | labels.keys (3 planes), labels.styles | per label: its key, its `LabelStyle` |
 * | labels.explicit | lines: the labels of style Explicit, in order |
 * | people.family | per person: words of the family name in the preferred label (bits 0 to 2) and in its key (bits 3 to 5); bit 7: it comes first |
 * | people.terms | the terms of each person (`Runs`); one without a position tells the country of someone in no office |
 * | people.prominence | per person, 0 to 255 |
 * | terms.offices (2 planes) | per term: its office |
 * | terms.dates | six planes: year − 1788 (0 unknown), month, day (0 unknown) of start, then of end |
 * | terms.ends | per term: an `EndKind` |
 * | offices.positions, offices.countries (2 planes) | per office: the position as a line, the polity |
 * | offices.keyCounts, offices.keys (2 planes), offices.keyNames | keys per office, the keys' numbers, the keys as lines |
 * | polities | lines: countries and bodies; the first is '' |
 * | places.kinds, places.countries (2 planes), places.population (3 planes, in hundreds) | per place |
 * | organizations.countries (2 planes) | per organization |
 * | countries, titles, bodies | JSON |
 */
import type { Country, PlaceKind } from './lexicon.ts';

/** What is known of a term's end. */
export const EndKind = {
  /** It ended on the date given. */
  Known: 0,
  /** It had not ended when the lexicon was compiled. */
  Open: 1,
  /** It is not known when it ended; it lasted until the date given at least. */
  Unsure: 2,
} as const;
export type EndKind = (typeof EndKind)[keyof typeof EndKind];

export const firstYear = 1788;

/** How many runs (2^bits) are counted together: see `Runs`. */
export const groupBits = { labelsOfKey: 6, labelsOfEntity: 3, terms: 4 } as const;

export const placeKinds: readonly PlaceKind[] = ['country', 'capital', 'city', 'region', 'water', 'other'];

/** A seat, building or ministry that stands for a government or a part of it: "Kremlin", "Pentagon". */
export interface Body {
  readonly country: string;
  /** The portfolio, as in `officeKeys`: "president", "foreign"; '' for the whole government. */
  readonly portfolio: string;
}

export type Countries = readonly Country[];
/** Key of a title → its normal form. */
export type Titles = Readonly<Record<string, string>>;
/** Key of a body's name → the body. */
export type Bodies = Readonly<Record<string, Body>>;
