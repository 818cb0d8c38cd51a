/** Commands of the Entities view. */
import { l10n, window } from 'vscode';
import { type EntityType, entityTypes } from '../../annotation.ts';
import type { Desk } from '../desk.ts';
import type { EntitiesBy } from '../views/entities-view.ts';
import type { EntityOrder } from '../views/entity-order.ts';
import type { Command } from './command.ts';

/** Narrows the list while one types; Escape brings back what was there before. */
const filter: Command = {
  id: 'copydesk.filterEntities',
  run: (desk) => {
    const before = desk.entities.filter;
    const input = window.createInputBox();
    input.title = l10n.t('Filter Entities');
    input.placeholder = l10n.t('Part of a name');
    input.value = before;
    let accepted = false;
    input.onDidChangeValue((text) => {
      desk.entities.filter = text.trim();
    });
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) desk.entities.filter = before;
      input.dispose();
    });
    input.show();
  },
};

const clearFilter: Command = {
  id: 'copydesk.clearEntityFilter',
  run: (desk) => {
    desk.entities.filter = '';
  },
};

const more: Command = {
  id: 'copydesk.moreEntities',
  run: (desk, type) => {
    if ((entityTypes as readonly unknown[]).includes(type)) desk.entities.more(type as EntityType);
  },
};

export const entityCommands: readonly Command[] = [
  filter,
  clearFilter,
  more,
  sortBy('copydesk.sortEntitiesByArticles', 'articles'),
  sortBy('copydesk.sortEntitiesByMentions', 'mentions'),
  sortBy('copydesk.sortEntitiesByName', 'name'),
  groupBy('copydesk.groupEntitiesByType', 'type'),
  groupBy('copydesk.groupEntitiesByArticle', 'article'),
];

function groupBy(id: string, by: EntitiesBy): Command {
  return {
    id,
    run: (desk: Desk) => {
      desk.entities.by = by;
    },
  };
}

function sortBy(id: string, order: EntityOrder): Command {
  return {
    id,
    run: (desk: Desk) => {
      desk.entities.order = order;
    },
  };
}
