/** A list of the entities of the corpus that narrows while one types. */
import { CancellationTokenSource, l10n, type QuickInputButton, type QuickPickItem, window } from 'vscode';
import type { EntitySummary } from '../../server/protocol.ts';
import { debounced } from '../debounced.ts';
import { articleCount, mentionCount, typeIcon, typeName } from '../labels.ts';
import type { Server } from '../server.ts';

/** More than this nobody reads; typing narrows the list. */
const longest = 200;

export interface EntityQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** Not offered: the entity that another is looked for. */
  readonly except?: EntitySummary;
  /** What else may be done with an entity than choosing it. */
  readonly button?: QuickInputButton;
}

export interface EntityAnswer {
  readonly entity: EntitySummary;
  /** Chosen by the button. */
  readonly byButton: boolean;
}

interface Item extends QuickPickItem {
  /** Absent in the item that says there is none. */
  readonly entity?: EntitySummary;
}

/** Asks for an entity; undefined where none is chosen. */
export function pickEntity(server: Server, question: EntityQuestion): Promise<EntityAnswer | undefined> {
  const list = window.createQuickPick<Item>();
  list.title = question.title;
  list.placeholder = question.placeholder;
  let asked = new CancellationTokenSource();
  /** What was taken before the list for what is typed was there; decided when it is. */
  let taken: { readonly entity: EntitySummary | undefined } | undefined;
  const search = async () => {
    asked.cancel();
    asked = new CancellationTokenSource();
    const { token } = asked;
    list.busy = true;
    const filter = list.value.trim();
    const found = await server.entities(filter, longest, token);
    if (token.isCancellationRequested || filter !== list.value.trim()) return;
    const others = found.filter(({ id }) => id !== question.except?.id);
    list.items =
      others.length > 0 ? others.map((entity) => itemFor(entity, question.button)) : [nothing(filter)];
    list.busy = false;
    const meant = taken && (others.find(({ id }) => id === taken?.entity?.id) ?? others[0]);
    if (meant) answer(meant, false);
  };
  const searchSoon = debounced(() => void search(), 80);
  let resolve: (answer: EntityAnswer | undefined) => void = () => {};
  const answer = (entity: EntitySummary | undefined, byButton: boolean) => {
    resolve(entity && { entity, byButton });
    list.hide();
  };
  return new Promise((done) => {
    resolve = done;
    list.onDidChangeValue(() => {
      list.busy = true;
      taken = undefined;
      searchSoon();
    });
    list.onDidAccept(() => {
      const entity = list.selectedItems[0]?.entity;
      // Whoever types fast and presses Enter means the first that fits what was typed.
      if (list.busy) taken = { entity };
      else answer(entity ?? list.items[0]?.entity, false);
    });
    list.onDidTriggerItemButton(({ item }) => answer(item.entity, true));
    list.onDidHide(() => {
      resolve(undefined);
      searchSoon.cancel();
      asked.cancel();
      list.dispose();
    });
    list.show();
    void search();
  });
}

function itemFor(entity: EntitySummary, button: QuickInputButton | undefined): Item {
  const { name, type, aliases, articles, mentions } = entity;
  return {
    entity,
    label: name,
    description: `${typeName(type)} · ${mentionCount(mentions)} · ${articleCount(articles)}`,
    iconPath: typeIcon(type),
    // The server has filtered already, also by other forms, and with accents left off.
    alwaysShow: true,
    ...(button ? { buttons: [button] } : {}),
    ...(aliases.length > 0 ? { detail: aliases.slice(0, 8).join(', ') } : {}),
  };
}

function nothing(filter: string): Item {
  const label = filter
    ? l10n.t('No entity has a name with “{0}”', filter)
    : l10n.t('No entities were found as yet');
  return { label, alwaysShow: true };
}
