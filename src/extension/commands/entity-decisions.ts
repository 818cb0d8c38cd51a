/** Decisions about entities, kept in the house list: two are one, one is two, and how a name is written. */
import { l10n, window } from 'vscode';
import type { Decision } from '../../corpus/house-list.ts';
import type { EntitySummary } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Desk } from '../desk.ts';
import { entitiesOf } from './arguments.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { pickEntity } from './pick-entity.ts';

/** Several selected entities, or one and another that is picked, are the same. */
const merge: Command = {
  id: 'copydesk.mergeEntities',
  run: async (desk, target, selected) => {
    const entities = await entitiesOf(desk, target, selected);
    const [first] = entities;
    if (!first) return;
    const all = entities.length > 1 ? entities : [first, await another(desk, first)];
    const names = all.flatMap((entity) => (entity ? [entity.name] : []));
    if (names.length < 2) return;
    if (await write(desk, first, [{ kind: 'same', names }]))
      announce(l10n.t('The same: {0}', names.join(', ')));
  },
};

/** Some of the forms that an entity was found under are another's. */
const split: Command = {
  id: 'copydesk.splitEntity',
  run: async (desk, target) => {
    const [entity] = await entitiesOf(desk, target);
    if (!entity) return;
    const forms = [...new Set([...entity.aliases, ...entity.garbledForms])].filter(
      (form) => form !== entity.name,
    );
    if (forms.length === 0) return announce(l10n.t('“{0}” was found under one form only', entity.name));
    const others = await window.showQuickPick(forms, {
      canPickMany: true,
      title: l10n.t('Split {0}', entity.name),
      placeHolder: l10n.t('Which forms name somebody or something else?'),
    });
    if (!others || others.length === 0) return;
    const decisions = others.map((form) => ({ kind: 'different', names: [entity.name, form] }) as const);
    if (await write(desk, entity, decisions))
      announce(l10n.t('Not {0}: {1}', entity.name, others.join(', ')));
  },
};

/** The name to write, which other forms are then held against. */
const prefer: Command = {
  id: 'copydesk.preferName',
  run: async (desk, target) => {
    const [entity] = await entitiesOf(desk, target);
    if (!entity) return;
    const preferred = await window.showInputBox({
      title: l10n.t('House Style for {0}', entity.name),
      prompt: l10n.t('The name to write; other forms are reported.'),
      value: entity.name,
      validateInput: (text) => (text.trim() === '' ? l10n.t('Write a name.') : undefined),
    });
    if (preferred === undefined) return;
    const name = preferred.trim();
    const alternate = name === entity.name ? {} : { alternate: [entity.name] };
    const decision: Decision = { kind: 'name', preferred: name, type: entity.type, ...alternate };
    if (await write(desk, entity, [decision])) announce(l10n.t('House style: {0}', name));
  },
};

export const entityDecisions: readonly Command[] = [merge, split, prefer];

async function another({ server }: Desk, entity: EntitySummary): Promise<EntitySummary | undefined> {
  const answer = await pickEntity(server, {
    title: l10n.t('{0} Is the Same As', entity.name),
    placeholder: l10n.t('Part of the other name'),
    except: entity,
  });
  return answer?.entity;
}

/** The list is that of the article at hand, else of the first article that mentions the entity. */
async function write(desk: Desk, entity: EntitySummary, decisions: readonly Decision[]): Promise<boolean> {
  const document = window.activeTextEditor?.document;
  const open = document && desk.selector.isArticle(document) && !document.isUntitled ? document : undefined;
  const uri = open?.uri.toString() ?? (await desk.server.mentions(entity.id))?.articles[0]?.uri;
  return uri !== undefined && (await decide(desk, uri, decisions));
}
