/** What the sources of the lexicon yield before they are merged. */
import type { Country, PlaceKind } from '../../src/lexicon/lexicon.ts';
import type { EndKind } from '../../src/lexicon/sections.ts';

export interface TermRecord {
  readonly position: string;
  readonly country: string;
  /** ISO 8601, as precise as known; null unknown. */
  readonly start: string | null;
  readonly end: string | null;
  /** Undefined: the source says nothing; `closeTerms` decides. */
  readonly endKind?: EndKind;
  /** Written by hand: prevails over open data. */
  readonly byHand?: boolean;
}

export interface PersonRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly terms: readonly TermRecord[];
  /** Wikidata item, where known; joins records of different sources. */
  readonly qid?: string;
  /** Written by hand: the name and the dates prevail over open data. */
  readonly byHand?: boolean;
  /** How likely news mention the person, 0 to 1. */
  readonly prominence: number;
}

export interface PlaceRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PlaceKind;
  readonly country: string;
  readonly population: number;
}

export interface OrganizationRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string;
}

export interface CountryRecord extends Country {}
