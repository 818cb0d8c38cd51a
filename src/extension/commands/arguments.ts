/** What menus hand to commands, made safe: a command may also be called by hand with anything. */
import { window } from 'vscode';
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
 * From a key pressed in that view, which hands over "selection", those selected; from the palette, the one at
 * the cursor.
 */
export async function entitiesOf(desk: Desk, target: unknown, selected?: unknown): Promise<EntitySummary[]> {
  const inMenu: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [target];
  const chosen = target === 'selection' ? desk.entities.selection : inMenu;
  const entities = chosen.filter(hasEntity).map(({ entity }) => entity);
  const unique = [...new Map(entities.map((entity) => [entity.id, entity])).values()];
  if (unique.length > 0) return unique;
  const one = await entityOf(desk, target);
  return one ? [one] : [];
}

/**
 * The findings that a menu of the Findings view was opened on: all selected ones where that is one of them.
 * From a key, those selected in the view.
 */
export function findingsOf(
  { findings: view }: Desk,
  target: unknown,
  selected?: unknown,
): readonly FindingNode[] {
  const chosen = Array.isArray(selected) && selected.length > 0 ? selected : [target];
  const nodes: readonly unknown[] = target === undefined ? view.selection : chosen;
  const findings = nodes.flatMap((node) => (isGroup(node) ? node.findings : [node]));
  return [...new Set(findings.filter(isFinding))];
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
