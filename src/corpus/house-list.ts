/**
 * The house list, `copydesk.yaml`: people's own decisions about names, kept in a file made to be read,
 * reviewed and merged. Labels are those of SKOS: one preferred, others right, others known to be wrong.
 */
import type { EntityType, GarbleKind } from '../annotation.ts';
import { isFile } from './not-errors.ts';

/** An entity as the house writes it. */
export interface HouseName {
  /** The name to write. */
  readonly preferred: string;
  readonly type: EntityType | undefined;
  /** Other right forms; used in an article, they are reported as departing from house style. */
  readonly alternate: readonly string[];
  /** Known wrong forms. */
  readonly hidden: readonly string[];
  readonly note: string;
}

/** A place in a text that survives edits (W3C TextQuoteSelector): the quote and what stands around it. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A finding that people said is none. */
export interface NotAnError {
  /** The surface form, as written. */
  readonly text: string;
  /** Only findings of this kind; all kinds where absent. */
  readonly kind: GarbleKind | undefined;
  /** Only in this file; everywhere where absent. A path relative to the list, or its tail. */
  readonly file: string | undefined;
  /** Only at this spot of the file. */
  readonly anchor: TextQuote | undefined;
}

/** What people said of a spot of an article: it names something, or nothing. */
export interface MarkedMention {
  /** The text of the span, as written. */
  readonly text: string;
  /** What it names; `none` where it names nothing; undefined leaves the type that was recognised. */
  readonly type: EntityType | 'none' | undefined;
  /** The name of the entity that is meant. */
  readonly entity: string | undefined;
  /** Only in this file; everywhere where absent. A path relative to the list, or its tail. */
  readonly file: string | undefined;
  /** Only at this spot of the file. */
  readonly anchor: TextQuote | undefined;
}

export interface HouseList {
  readonly names: readonly HouseName[];
  /** Names of one entity each. */
  readonly same: readonly (readonly string[])[];
  /** Names of entities that differ, however alike. */
  readonly different: readonly (readonly string[])[];
  readonly notErrors: readonly NotAnError[];
  /** What people marked by hand. Of two that say something of the same text, the later one counts. */
  readonly mentions: readonly MarkedMention[];
  /** File → publication date, YYYY-MM-DD. */
  readonly publishedOn: ReadonlyMap<string, string>;
}

/** One choice of an editor, to be written to the list. */
export type Decision =
  | ({ readonly kind: 'name'; readonly preferred: string } & Partial<Omit<HouseName, 'preferred'>>)
  | { readonly kind: 'same' | 'different'; readonly names: readonly string[] }
  | {
      readonly kind: 'not-an-error';
      readonly text: string;
      readonly finding?: GarbleKind;
      readonly file?: string;
      readonly anchor?: TextQuote;
    }
  | {
      readonly kind: 'mention';
      readonly text: string;
      readonly type?: EntityType | 'none';
      readonly entity?: string;
      readonly file?: string;
      readonly anchor?: TextQuote;
    }
  | { readonly kind: 'published-on'; readonly file: string; readonly date: string };

/** A fault in the list. Line and column count from 1. */
export interface HouseListProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The file can't be read as YAML at all: the last good list should stay in force. */
  readonly fatal?: true;
}

/** A list without any decision. */
export const emptyHouseList: HouseList = {
  names: [],
  same: [],
  different: [],
  notErrors: [],
  mentions: [],
  publishedOn: new Map(),
};

/** The publication date that people gave an article, YYYY-MM-DD; undefined where they gave none. */
export function publishedOnIn(list: HouseList, file: string): string | undefined {
  for (const [listed, date] of list.publishedOn) if (isFile(file, listed)) return date;
  return undefined;
}

export { addDecision, addDecisions } from './add-decision.ts';
export { marksIn } from './marked-mentions.ts';
export { findQuote, quoteOf } from './not-errors.ts';
export { parseHouseList } from './parse-house-list.ts';
