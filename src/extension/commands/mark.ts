/** Annotation by hand: what is selected, or the mention at the cursor, names something, or nothing. */
import { l10n, Range, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { type EntityType, entityTypes } from '../../annotation.ts';
import type { Decision } from '../../corpus/house-list.ts';
import { clientCommand, type LinkMention } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Desk } from '../desk.ts';
import { typeIcon, typeName } from '../labels.ts';
import { editorRange } from '../views/tree-parts.ts';
import type { Command } from './command.ts';
import { decide, pathInList } from './decide.ts';
import { pickEntity } from './pick-entity.ts';
import { anchorOf, chooseWhere, type Where } from './where.ts';

type Said = EntityType | 'none';

/** The span that is marked. */
interface Target {
  readonly document: TextDocument;
  readonly range: Range;
}

/** Asks what the span names, then how far that reaches. */
const markAs: Command = {
  id: 'copydesk.markAs',
  run: async (desk) => {
    const target = targetOf(desk);
    if (!target) return announceNoTarget();
    const items = [
      ...entityTypes.map((type) => ({
        label: typeName(type),
        iconPath: typeIcon(type),
        said: type as Said | 'link',
      })),
      { label: l10n.t('Not a name'), said: 'none' as const },
      { label: l10n.t('Link to an entity…'), said: 'link' as const },
    ];
    const title = l10n.t('Mark “{0}” as', textOf(target));
    const picked = await window.showQuickPick(items, { title });
    if (picked?.said === 'link') await link(desk, target);
    else if (picked) await mark(desk, target, picked.said);
  },
};

const linkMention: Command = {
  id: clientCommand.linkMention,
  run: async (desk, argument) => {
    const target = isLinkMention(argument) ? await targetIn(argument) : targetOf(desk);
    if (target) await link(desk, target);
    else announceNoTarget();
  },
};

export const markCommands: readonly Command[] = [
  markCommand('copydesk.markPerson', 'PERSON'),
  markCommand('copydesk.markOrganization', 'ORG'),
  markCommand('copydesk.markPlace', 'PLACE'),
  markCommand('copydesk.markOther', 'MISC'),
  markCommand('copydesk.markNotName', 'none'),
  markAs,
  linkMention,
];

function markCommand(id: string, said: Said): Command {
  return {
    id,
    run: async (desk) => {
      const target = targetOf(desk);
      if (target) await mark(desk, target, said);
      else announceNoTarget();
    },
  };
}

async function mark(desk: Desk, target: Target, said: Said): Promise<void> {
  const text = textOf(target);
  const title = said === 'none' ? l10n.t('“{0}” Is Not a Name', text) : l10n.t('Mark “{0}” as', text);
  const where = await chooseWhere(said === 'none' ? title : `${title} ${typeName(said)}`);
  if (!where || !(await write(desk, target, where, { type: said }))) return;
  announce(said === 'none' ? l10n.t('Not a name: {0}', text) : `${typeName(said)}: ${text}`);
}

/** The mention names an entity of the corpus that is picked from a list. */
async function link(desk: Desk, target: Target): Promise<void> {
  const answer = await pickEntity(desk.server, {
    title: l10n.t('“{0}” Names', textOf(target)),
    placeholder: l10n.t('A person, organization, place or other name'),
  });
  if (!answer) return;
  const { name, type } = answer.entity;
  const where = await chooseWhere(l10n.t('“{0}” Names {1}', textOf(target), name));
  if (where && (await write(desk, target, where, { type, entity: name })))
    announce(l10n.t('Linked: {0} is {1}', textOf(target), name));
}

async function write(
  desk: Desk,
  { document, range }: Target,
  where: Where,
  said: { readonly type: Said; readonly entity?: string },
): Promise<boolean> {
  const decision: Decision = { kind: 'mention', text: document.getText(range), ...said };
  const file = pathInList(document);
  const anchored = { ...decision, file, anchor: anchorOf(document, range) };
  const reach = { here: anchored, article: { ...decision, file }, everywhere: decision };
  return decide(desk, document.uri.toString(), [reach[where]]);
}

/** The selection; else the mention, else the word at the cursor. */
function targetOf({ highlighter, selector }: Desk): Target | undefined {
  const editor = window.activeTextEditor;
  if (!editor || !selector.isArticle(editor.document)) return undefined;
  const { document, selection } = editor;
  if (!selection.isEmpty) {
    const range = trimmed(document, selection);
    return range && { document, range };
  }
  const range = mentionAt(editor, highlighter.shown(document.uri.toString())?.entities ?? []);
  const word = range ?? document.getWordRangeAtPosition(selection.active);
  return word && { document, range: word };
}

function mentionAt(
  { selection }: TextEditor,
  mentions: readonly { readonly range: LinkMention['range'] }[],
): Range | undefined {
  const mention = mentions.find(({ range }) => editorRange(range).contains(selection.active));
  return mention && editorRange(mention.range);
}

/** The range without white space at its ends; undefined where nothing else is in it. */
function trimmed(document: TextDocument, range: Range): Range | undefined {
  const text = document.getText(range);
  const inner = text.trim();
  if (inner === '') return undefined;
  const from = document.offsetAt(range.start) + text.indexOf(inner);
  return new Range(document.positionAt(from), document.positionAt(from + inner.length));
}

async function targetIn({ uri, range }: LinkMention): Promise<Target> {
  return { document: await workspace.openTextDocument(Uri.parse(uri, true)), range: editorRange(range) };
}

function textOf({ document, range }: Target): string {
  return document.getText(range).replace(/\s+/g, ' ');
}

function announceNoTarget(): void {
  announce(l10n.t('Select some text of an article, or put the cursor on a name, to mark it'));
}

function isLinkMention(argument: unknown): argument is LinkMention {
  const given = argument as Partial<LinkMention> | undefined;
  return typeof given?.uri === 'string' && given.range !== undefined;
}
