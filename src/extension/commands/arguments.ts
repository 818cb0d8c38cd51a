/** What menus hand to commands, made safe: a command may also be called by hand with anything. */
import { commands, window } from 'vscode';
import type { EntitySummary, FindingItem } from '../../server/protocol.ts';
import type { Desk } from '../desk.ts';
import type { FindingNode } from '../views/finding-items.ts';

/** The entity of a tree's node, else the one at the cursor. */
export async function entityOf({ server }: Desk, target: unknown): Promise<EntitySummary | null> {
  if (hasEntity(target)) return target.entity;
  const editor = window.activeTextEditor;
  if (!editor) return null;
  return server.entityAt(editor.document.uri.toString(), editor.selection.active);
}

/**
 * The entities that a menu of the Entities view was opened on: all selected ones where that is one of them.
 * From a key pressed in that view, which hands over "selection", those chosen there; from the palette, the one
 * at the cursor.
 */
export async function entitiesOf(desk: Desk, target: unknown, selected?: unknown): Promise<EntitySummary[]> {
  const inMenu: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [target];
  const chosen = target === 'selection' ? await chosenByKey(desk.entities) : inMenu;
  const entities = chosen.filter(hasEntity).map(({ entity }) => entity);
  const unique = [...new Map(entities.map((entity) => [entity.id, entity])).values()];
  if (unique.length > 0) return unique;
  const one = await entityOf(desk, target);
  return one ? [one] : [];
}

/**
 * The findings that a menu of the Findings view was opened on: all selected ones where that is one of them.
 * From a key, those chosen in the view.
 */
export async function findingsOf(
  { findings: view }: Desk,
  target: unknown,
  selected?: unknown,
): Promise<readonly FindingNode[]> {
  const chosen = Array.isArray(selected) && selected.length > 0 ? selected : [target];
  const nodes: readonly unknown[] =
    target === undefined ? await view.moved().then(() => chosenByKey(view)) : chosen;
  const findings = nodes.flatMap((node) => (isGroup(node) ? node.findings : [node]));
  return [...new Set(findings.filter(isFinding))];
}

/** Milliseconds within which a list that is being drawn is there again, and the times that it is looked at. */
const [longestDrawing, looks] = [1000, 20];

/**
 * What a key pressed in a list is meant for: several that are selected, else the one with the focus, which arrow
 * keys move without selecting anything. Extensions are not told of the focus, so it is selected first. While a list
 * is drawn anew, nothing in it is selected.
 */
async function chosenByKey(view: { readonly selection: readonly unknown[] }): Promise<readonly unknown[]> {
  if (view.selection.length < 2) await commands.executeCommand('list.selectAndPreserveFocus');
  for (let look = 0; look < looks && view.selection.length === 0; look++)
    await new Promise((resolve) => setTimeout(resolve, longestDrawing / looks));
  return view.selection;
}

function hasEntity(target: unknown): target is { readonly entity: EntitySummary } {
  const entity = (target as { entity?: unknown } | undefined)?.entity;
  return typeof (entity as EntitySummary | undefined)?.id === 'string';
}

function isFinding(node: unknown): node is FindingNode {
  const finding = (node as { finding?: unknown } | undefined)?.finding;
  return typeof (finding as FindingItem | undefined)?.text === 'string';
}

function isGroup(node: unknown): node is { readonly findings: readonly unknown[] } {
  return Array.isArray((node as { findings?: unknown } | undefined)?.findings);
}
