/** The parts of the running extension, as commands get them. */
import type { ExtensionContext } from 'vscode';
import type { ArticleSelector } from './articles/article-selector.ts';
import type { Highlighter } from './highlights/highlighter.ts';
import type { ReplacementLog } from './replacement-log.ts';
import type { Server } from './server.ts';
import type { EntitiesView } from './views/entities-view.ts';
import type { FindingsView } from './views/findings-view.ts';
import type { MentionsView } from './views/mentions-view.ts';
import type { ParallelsView } from './views/parallels-view.ts';
import type { TimelineView } from './views/timeline-view.ts';

export interface Desk {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly selector: ArticleSelector;
  readonly highlighter: Highlighter;
  readonly mentions: MentionsView;
  readonly entities: EntitiesView;
  readonly findings: FindingsView;
  readonly timeline: TimelineView;
  readonly replacements: ReplacementLog;
  readonly parallels: ParallelsView;
}
