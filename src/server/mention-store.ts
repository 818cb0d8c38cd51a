/** Mentions of an archive that is annotated elsewhere and too large for one machine, for the sidebar's questions. */
import type { EntitySummary } from './protocol.ts';

export interface StoredMention {
  /** As the store has it: a path or a URI. */
  readonly file: string;
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** YYYY-MM-DD, or null. */
  readonly publishedOn: string | null;
}

export interface MentionStore {
  /** Entities one of whose forms holds the filter; by number of articles, then mentions, then name. */
  entities(filter: string, limit: number): Promise<EntitySummary[]>;
  /** By file, then place; `id` is that of an entity of this store. */
  mentions(id: string, limit: number): Promise<StoredMention[]>;
  close(): Promise<void>;
}
