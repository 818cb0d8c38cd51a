/**
 * The words of Copydesk as types: what one article yields when it is annotated.
 *
 * All offsets are UTF-16 code units of the decoded text, `start` inclusive, `end` exclusive, so that
 * `text.slice(start, end)` is the surface form. Everything here is immutable data.
 */

/** A stretch of an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a mention names. MISC: nationalities, events, treaties, works, products. */
export type EntityType = 'PERSON' | 'ORG' | 'PLACE' | 'MISC';
export const entityTypes: readonly EntityType[] = ['PERSON', 'ORG', 'PLACE', 'MISC'];

/** A span that names an entity, as recognised in one article, before linking. */
export interface Mention extends Span {
  readonly text: string;
  readonly type: EntityType;
  /** Calibrated probability, 0 to 1, that span and type are right. */
  readonly confidence: number;
  /** The name of the entity that people linked this mention to by hand. */
  readonly linkedTo?: string;
}

/** A mention linked to an entity of the corpus. */
export interface LinkedMention extends Mention {
  /** The entity's canonical name; the same in every article that mentions it. */
  readonly entity: string;
}

/** TIMEX3 types (TimeML 1.2.1, ISO 24617-1). */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A date, time, duration or set expression. */
export interface Timex extends Span {
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 value, or null where it cannot be known. */
  readonly value: string | null;
  /** TIMEX3 modifier: START, MID, END, APPROX, MORE_THAN, … */
  readonly mod?: string;
  /** How the value was reached, in words for the editor: "Tuesday after Monday 2021-12-06 (“will”)". */
  readonly reason?: string;
}

export type GarbleKind =
  | 'name'
  | 'variant'
  | 'glued'
  | 'fragment'
  | 'quote'
  | 'linktext'
  | 'boilerplate'
  | 'linebreak'
  | 'wordorder'
  | 'duplicate'
  | 'punctuation'
  | 'lexical'
  | 'mojibake'
  | 'date'
  | 'other';

/** All kinds, in the order they are listed to people. */
export const garbleKinds: readonly GarbleKind[] = [
  'name',
  'variant',
  'glued',
  'fragment',
  'quote',
  'linktext',
  'boilerplate',
  'linebreak',
  'wordorder',
  'duplicate',
  'punctuation',
  'lexical',
  'mojibake',
  'date',
  'other',
];

export type Severity = 'error' | 'warning' | 'info';

/** A place in another article. */
export interface RelatedSpan extends Span {
  readonly file: string;
}

/** A garble as reported: a finding, with its evidence and fixes. */
export interface Garble extends Span {
  readonly text: string;
  readonly kind: GarbleKind;
  readonly severity: Severity;
  /** Probability, 0 to 1, that an editor would agree. Below `sureConfidence` only shown when strict. */
  readonly confidence: number;
  readonly message: string;
  /** The reasons, one sentence each. */
  readonly evidence: readonly string[];
  /** Replacement texts for the span, best first; '' deletes it. */
  readonly fixes: readonly string[];
  /** Where the same stands in other articles, the likeliest first. */
  readonly related?: readonly RelatedSpan[];
}

/** Findings below this confidence are hidden unless the reader asks to be strict. */
export const sureConfidence = 0.5;

/** Where a publication date was found. */
export type PublishedOnFrom = 'given' | 'frontmatter' | 'text' | 'filename' | 'corpus';

export interface PublicationDate {
  /** ISO 8601 calendar date, YYYY-MM-DD. */
  readonly date: string;
  readonly from: PublishedOnFrom;
}

/** What `annotate` yields for one article. Lists are sorted by start, then end. */
export interface Annotation {
  readonly file: string;
  readonly publishedOn: string | null;
  readonly publishedOnFrom: PublishedOnFrom | null;
  /** Do not overlap each other. */
  readonly entities: readonly Mention[];
  /** Do not overlap each other. */
  readonly dates: readonly Timex[];
  readonly garbles: readonly Garble[];
}

/** An annotation after its mentions were linked and its names checked across the corpus. */
export interface LinkedAnnotation extends Annotation {
  readonly entities: readonly LinkedMention[];
}
