/** What every feature gets: the articles, the settings, the house lists, and what the client can do. */
import type { Articles } from './articles.ts';
import type { ChangeLog } from './change-log.ts';
import type { ClientTraits } from './client-traits.ts';
import type { HouseLists } from './house-lists.ts';
import type { Settings } from './protocol.ts';

export interface Workspace {
  readonly articles: Articles;
  readonly houseLists: HouseLists;
  /** Edits of articles are noted here before they are handed out. */
  readonly changes: ChangeLog;
  readonly settings: Settings;
  readonly client: ClientTraits;
}
