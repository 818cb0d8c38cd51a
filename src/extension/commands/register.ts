/** All commands, in one place. */
import { commands, Disposable } from 'vscode';
import type { Desk } from '../desk.ts';
import { cleanArticle } from './clean-article.ts';
import { showDecisions } from './decisions.ts';
import { entityCommands } from './entities.ts';
import { entityDecisions } from './entity-decisions.ts';
import { exchangeCommands } from './exchange.ts';
import { findingCommands } from './findings.ts';
import { goToArticle } from './go-to-article.ts';
import { goToEntity } from './go-to-entity.ts';
import { highlightCommands } from './highlights.ts';
import { houseListExchange } from './house-list-exchange.ts';
import { markCommands } from './mark.ts';
import { mentionCommands } from './mentions.ts';
import { navigationCommands } from './navigation.ts';
import { openSample } from './open-sample.ts';
import { parallelCommands } from './parallels.ts';
import { togglePause } from './pause.ts';
import { setPublicationDate } from './publication-date.ts';
import { replaceCommands } from './replace.ts';
import { reviewNearPairs } from './review-near-pairs.ts';
import { showStatus } from './status.ts';
import { setStoreConnection } from './store-connection.ts';
import { timelineCommands } from './timeline.ts';

const all = [
  ...navigationCommands,
  ...mentionCommands,
  ...entityCommands,
  ...entityDecisions,
  ...findingCommands,
  ...timelineCommands,
  ...parallelCommands,
  ...markCommands,
  ...replaceCommands,
  ...highlightCommands,
  ...houseListExchange,
  ...exchangeCommands,
  reviewNearPairs,
  goToArticle,
  goToEntity,
  cleanArticle,
  showDecisions,
  showStatus,
  togglePause,
  openSample,
  setPublicationDate,
  setStoreConnection,
];

/** Registers every command of the extension. */
export function registerCommands(desk: Desk): Disposable {
  return Disposable.from(
    ...all.map(({ id, run }) => commands.registerCommand(id, (...args: unknown[]) => run(desk, ...args))),
  );
}
