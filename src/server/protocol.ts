/**
 * What client and server say to each other beyond the Language Server Protocol: highlights, the sidebar,
 * the state of the work. Everything else goes by standard LSP features. Types only, shared by both sides.
 *
 * Positions are LSP positions (zero-based line, UTF-16 character).
 *
 * What the server expects of a client: every document it opens to the server counts as an article, except
 * `copydesk.yaml` files, whose unsaved text is in force at once. A `copydesk.yaml` that changes on disk is
 * told by the standard `workspace/didChangeWatchedFiles` (or by `articlesChanged`). A client that sends no
 * `lexiconUri` gets a server that finds the articles of the workspace folders by itself.
 */
import type { EntityType, GarbleKind, Severity, TimexType } from '../annotation.ts';
import type { Decision, HouseListProblem } from '../corpus/house-list.ts';
import type { NearReason } from '../corpus/near-pairs.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** Scheme of the URIs of articles that are records of a file: JSON Lines, CSV. They can't be written. */
export const articleScheme = 'copydesk-article';

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** The bundled lexicon and model, as URIs the server can read (fetch in a worker, file on desktop). */
  readonly lexiconUri: string;
  readonly modelUri: string;
  readonly settings: Settings;
  /** A folder of the client's own for this workspace, where the server may keep an index. Default: none is kept. */
  readonly storageUri?: string;
  /** Those of `clientCommand` that the client carries out; code actions may name them. Default: none. */
  readonly clientCommands?: readonly string[];
  /** The client answers `copydesk/storeConnection`. Default: it does not, and the environment says. */
  readonly keepsStoreConnection?: boolean;
  /** The client shows diagnostics inside its hovers, so that the server's hovers leave findings out. */
  readonly diagnosticsInHover?: boolean;
}

/** The settings that change what the server finds. Sent again by `workspace/didChangeConfiguration`. */
export interface Settings {
  /** Show low-confidence findings too. */
  readonly strict: boolean;
  /** Kinds of findings that are switched off. */
  readonly disabledKinds: readonly GarbleKind[];
  /** How "3/4/2021" is read; 'unknown' leaves its value open. */
  readonly dateOrder: 'dmy' | 'mdy' | 'unknown';
  /** Files above this size, in bytes, are skipped with a visible reason. */
  readonly maxFileSize: number;
  /** WHATWG label of the encoding that files without a byte order mark are read by. Default: UTF-8. */
  readonly encoding?: string;
  /** Whether the lists of entities and mentions come from a database instead. Default: no. */
  readonly mentionStore?: 'workspace' | 'postgresql';
  /** Show the value of each date as an inlay hint. Default: no. */
  readonly dateHints?: boolean;
  /** Show above the headline what an article holds, as a code lens. Default: no. */
  readonly headlineCounts?: boolean;
}

export interface EntitySummary {
  /** Stable within a session. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly articles: number;
  readonly mentions: number;
  /** Surface forms flagged as wrong. */
  readonly garbledForms: readonly string[];
}

/** An article in a list. */
export interface ArticleSummary {
  readonly uri: string;
  readonly publishedOn: string | null;
}

export interface HighlightedEntity {
  readonly range: Range;
  readonly type: EntityType;
  readonly entity: string;
}
export interface HighlightedDate {
  readonly range: Range;
  readonly type: TimexType;
  readonly value: string | null;
}
export interface Highlights {
  readonly uri: string;
  /** The document version that was annotated; null for a file that is not open. */
  readonly version: number | null;
  readonly entities: readonly HighlightedEntity[];
  readonly dates: readonly HighlightedDate[];
  /** Why the file was not annotated, where it was not. */
  readonly skipped?: string;
}

/** A mention with its context, for a list. */
export interface MentionItem {
  readonly range: Range;
  readonly text: string;
  /** Up to 60 code units of the same paragraph on each side, white space folded. */
  readonly before: string;
  readonly after: string;
  /** The form is not the entity's canonical name (nor its last name). */
  readonly differs: boolean;
  readonly garbled: boolean;
}
export interface ArticleMentions {
  readonly uri: string;
  readonly publishedOn: string | null;
  readonly mentions: readonly MentionItem[];
}
export interface EntityMentions {
  readonly entity: EntitySummary;
  readonly articles: readonly ArticleMentions[];
}

export interface FindingItem {
  readonly range: Range;
  readonly kind: GarbleKind;
  readonly severity: Severity;
  readonly text: string;
  readonly message: string;
  readonly fixes: readonly string[];
  /** What deleting the text takes with it: its line, or a space. Only where the first fix deletes. */
  readonly deletes?: Range;
}
export interface ArticleFindings {
  readonly uri: string;
  readonly findings: readonly FindingItem[];
}

export interface TimelineItem extends Location {
  readonly text: string;
  readonly value: string;
  /** The value of the end, where this is a range. */
  readonly until?: string;
  readonly before: string;
  readonly after: string;
}

/** A passage of another article that says much the same as one here. */
export interface TwinPassage extends Location {
  /** On one line. */
  readonly text: string;
  readonly publishedOn: string | null;
  /** Stretches of `text` [start, end) whose words are not those of the passage here. */
  readonly differences: readonly (readonly [number, number])[];
}
/** A sentence of another article, with how like it is: 0 to 1. */
export interface ParallelItem extends TwinPassage {
  readonly score: number;
}
export interface Parallels {
  /** The sentence they were looked for. */
  readonly range: Range;
  readonly text: string;
  readonly parallels: readonly ParallelItem[];
}
/** A quotation that other articles give in other words. */
export interface QuotationItem {
  readonly speaker: string;
  readonly range: Range;
  readonly text: string;
  readonly others: readonly TwinPassage[];
}
/** A quotation of any article, with where it stands. */
export interface PlacedQuotationItem extends QuotationItem {
  readonly uri: string;
}

/** Where "next" leads, and how far along the walk it is. */
export interface Stop extends Location {
  readonly text: string;
  /** One-based. */
  readonly index: number;
  readonly count: number;
}

export interface Skipped {
  readonly uri: string;
  readonly reason: string;
}
/** State of the corpus, pushed whenever it changes. */
export interface Status {
  readonly articles: number;
  readonly pending: number;
  readonly findings: number;
  readonly entities: number;
  readonly skipped: readonly Skipped[];
  /** Only what is open is annotated, until `pause` is taken back. */
  readonly paused?: boolean;
  /** There are so many articles that passages which two of them share are listed of open ones only. */
  readonly sharedInOpenOnly?: boolean;
  /** Articles annotated a second, where many are to be. */
  readonly rate?: number;
}

/** A change to make everywhere, previewed first. */
export interface ReplaceParams {
  readonly scope: 'article' | 'corpus';
  /** The article the change was asked from. */
  readonly uri: string;
  readonly from: string;
  readonly to: string;
}

/** A change in one article or in all of them. */
export type ReplaceAction = ReplaceParams &
  (
    | {
        /** Every occurrence of `from`; or every garbled form of the entity `to`, by its own first fix. */
        readonly action: 'replace' | 'replace-forms';
      }
    | {
        /** Findings of one kind: those whose text is `from`; or all sure ones, each by its own first fix. */
        readonly action: 'replace-findings' | 'fix-kind';
        readonly kind: GarbleKind;
      }
  );

/** A place that a change touches. */
export interface Place {
  readonly range: Range;
  /** What stands there now, and what would. */
  readonly text: string;
  readonly newText: string;
  /** What stands around it. */
  readonly before: string;
  readonly after: string;
}
/** What a change touches, for people to choose from. */
export interface Places {
  /** In the editor's language. */
  readonly heading: string;
  readonly articles: readonly { readonly uri: string; readonly places: readonly Place[] }[];
}

export interface ResolveDateParams {
  readonly text: string;
  /** The day that the text is from, YYYY-MM-DD. */
  readonly publishedOn?: string;
}
export interface ResolvedDate {
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 value; null where it can't be known. */
  readonly value: string | null;
  readonly reason?: string;
}

export interface ExchangeFormats {
  readonly exports: readonly {
    readonly id: string;
    /** For people, in English, with the unit of offsets. */
    readonly description: string;
    /** Of the file, without a dot. */
    readonly extension: string;
    readonly filePerArticle: boolean;
  }[];
  readonly imports: readonly {
    readonly id: string;
    readonly description: string;
    readonly extensions: readonly string[];
  }[];
}
export interface ExportParams {
  readonly format: string;
  /** One article; all of them where absent. */
  readonly uri?: string;
  /** Of the program, for formats that name it. */
  readonly version: string;
}
/** A file to write; the name may hold folders, divided by `/`. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}
export interface ImportParams {
  /** The article that the file is about. */
  readonly uri: string;
  readonly format: string;
  readonly content: string;
}
export interface ImportedAnnotations {
  /** WorkspaceEdit of the house list; null where there is nothing to decide. */
  readonly edit: unknown;
  readonly mentions: number;
  readonly decisions: number;
  /** Why nothing could be imported. */
  readonly problem?: string;
}

/** Decisions of an editor, to be written to the house list. */
export interface DecideParams {
  /** The article they were made in. */
  readonly uri: string;
  readonly decisions: readonly Decision[];
}

/** One of two entities that may be one. */
export interface NearPairSide {
  readonly entity: EntitySummary;
  /** Surface forms, the most frequent first. */
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /** Where it is mentioned first, in a few articles. */
  readonly places: readonly (Location & {
    readonly text: string;
    readonly before: string;
    readonly after: string;
  })[];
}
/** Two entities whose names are near and that were kept apart: are they the same? */
export interface NearPairItem {
  /** The same for the same two, as long as they are. */
  readonly id: string;
  readonly reason: NearReason;
  /** The better known first; one of the reference data may have no mentions. */
  readonly sides: readonly [NearPairSide, NearPairSide];
}

export interface ExportHouseList {
  /** The article, or any file, whose list is meant. */
  readonly uri: string;
  readonly format: 'turtle' | 'json-ld' | 'csv';
}
export interface ExportedHouseList {
  readonly text: string;
  /** Of the file to write, without a dot. */
  readonly extension: string;
}
export interface ImportHouseList {
  readonly uri: string;
  /** Name of the file, whose ending tells the format. */
  readonly file: string;
  readonly text: string;
}
export interface ImportedHouseList {
  /** WorkspaceEdit of our list; null outside all folders, and where there is nothing to add. */
  readonly edit: unknown;
  /** How many names the file holds. */
  readonly names: number;
  readonly problems: readonly HouseListProblem[];
}

/** A replacement that was made through Copydesk, or taken back. */
export interface Replacement {
  readonly uri: string;
  /** Zero-based line at the time. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** What was found there, and why; empty where somebody replaced what no finding was about. */
  readonly reason: string;
  readonly evidence: readonly string[];
  /** It was undone. */
  readonly undone: boolean;
}

/** Mentions of an entity that are listed unless more are asked for: some screens full, and soon read. */
export const firstMentions = 100;

/** From so many articles that wait on, an archive is worked through: what takes long is left until few do. */
export const manyWaiting = 200;

/** Method names; `server → client` where said so, else `client → server`. */
export const method = {
  /**
   * Request {uri, maxSize} → Uint8Array as base64 text; server → client, for files the server can't read
   * itself. The client answers with an error whose message is fit for people ("no permission") when it
   * cannot, and with {size} instead of the text when the file is larger than `maxSize` bytes.
   */
  readFile: 'copydesk/readFile',
  /** Server to client: the connection string of the database that mentions come from, or null where none is kept. */
  storeConnection: 'copydesk/storeConnection',
  /**
   * Notification {uris}: all articles of the workspace, sent at start and when globs change. Files that may
   * hold many articles, by their endings, give way to those.
   */
  articles: 'copydesk/articles',
  /** Notification {changed, deleted}: URIs of articles that changed on disk. */
  articlesChanged: 'copydesk/articlesChanged',
  /** Request ResolveDateParams → ResolvedDate[]: what the dates in a text mean. */
  resolveDate: 'copydesk/resolveDate',
  /** Request → ExchangeFormats. */
  exchangeFormats: 'copydesk/exchangeFormats',
  /** Request ExportParams → ExportedFile[]. */
  export: 'copydesk/export',
  /** Request ImportParams → ImportedAnnotations | null. */
  import: 'copydesk/import',
  /** Request {uri} → string | null: the text of an article of a collection. */
  articleText: 'copydesk/articleText',
  /** Request {uri} → Highlights. */
  highlights: 'copydesk/highlights',
  /**
   * Notification, Highlights; server → client: those of an article that was just opened, before its names are
   * linked to those of other articles: each is its own entity.
   */
  draft: 'copydesk/draft',
  /** Notification {uris}; server → client: ask for the highlights of these again. */
  highlightsChanged: 'copydesk/highlightsChanged',
  /** Notification Status; server → client. */
  status: 'copydesk/status',
  /** Notification {paused}: leave alone, or take up again, the articles that are not open. */
  pause: 'copydesk/pause',
  /** Request → Status. */
  getStatus: 'copydesk/getStatus',
  /**
   * Request {filter?, uri?, limit = 5000} → EntitySummary[], by number of articles, then mentions, then name;
   * with `uri`, those of one article, in the order of their first mention.
   */
  entities: 'copydesk/entities',
  /**
   * Request {filter?, limit = 5000} → ArticleSummary[], in the order of their URIs; with `filter`, those that
   * mention an entity one of whose names contains it.
   */
  listArticles: 'copydesk/listArticles',
  /** Request {uri, position} → EntitySummary | null. */
  entityAt: 'copydesk/entityAt',
  /** Request {id, limit = firstMentions} → EntityMentions | null; `limit` bounds the mentions listed, not counted. */
  mentions: 'copydesk/mentions',
  /** Request {uri?, limit = 5000} → ArticleFindings[], of one article where `uri` is given. */
  findings: 'copydesk/findings',
  /** Request {entity?, limit = 5000} → TimelineItem[], by value; `entity` is an id. */
  timeline: 'copydesk/timeline',
  /** Request {uri, position, limit = 8} → Parallels | null, the likest first; null where no sentence stands. */
  parallels: 'copydesk/parallels',
  /** Request {uri} → QuotationItem[], in the order of the text. */
  quotations: 'copydesk/quotations',
  /**
   * Request {limit = 1000} → PlacedQuotationItem[]: what articles quote in different words, by speaker. Takes
   * seconds where there are thousands of articles; can be cancelled.
   */
  allQuotations: 'copydesk/allQuotations',
  /**
   * Request {uri, position, what: 'mention' | 'finding' | 'date', step: 1 | -1} → Stop | null. Mentions
   * are those of the entity at the position, or, away from any, all of the article's. Walks across
   * articles in the order of their URIs and starts over at the end.
   */
  neighbour: 'copydesk/neighbour',
  /**
   * Request ReplaceParams → WorkspaceEdit, with change annotations that need confirmation where the scope is
   * the corpus; null where the text stands nowhere.
   */
  replace: 'copydesk/replace',
  /** Request ReplaceAction → Places | null: the same, for a client that lets people choose and edits by itself. */
  places: 'copydesk/places',
  /**
   * Request DecideParams → WorkspaceEdit of the house list that holds for the article, made where there is
   * none; null outside all workspace folders. Fails where the list is no valid YAML.
   */
  decide: 'copydesk/decide',
  /** Request {limit = 100} → NearPairItem[], the most likely first. */
  nearPairs: 'copydesk/nearPairs',
  /** Request ExportHouseList → ExportedHouseList | null. */
  exportHouseList: 'copydesk/exportHouseList',
  /** Request ImportHouseList → ImportedHouseList. */
  importHouseList: 'copydesk/importHouseList',
  /** Notification {replacements: Replacement[]}; server → client, for a log of what was changed and why. */
  replaced: 'copydesk/replaced',
} as const;

/** Commands that the client carries out, where it says so in `clientCommands`. */
export const clientCommand = {
  /** [DifferentName]: ask for the right name, then replace the span. */
  useDifferentName: 'copydesk.useDifferentName',
  /** [ReplaceAction]: ask for `places`, let people choose, write the chosen ones article by article. */
  replacePlaces: 'copydesk.replacePlaces',
  /** [Location]: open the article there. */
  openPassage: 'copydesk.openPassage',
  /** [LinkMention]: ask for the entity that the span names. */
  linkMention: 'copydesk.linkMention',
  /** Ask when the open article was published. */
  setPublicationDate: 'copydesk.setPublicationDate',
  /** Bring the list of findings into sight. */
  showFindings: 'copydesk.showFindings',
} as const;

/** The span that `linkMention` is about. */
export type LinkMention = Location;

/** The span that `useDifferentName` is about. */
export interface DifferentName extends Location {
  readonly text: string;
}
