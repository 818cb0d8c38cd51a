/** Commands of the Mentions view. */
import { env } from 'vscode';
import { entityOf } from './arguments.ts';
import type { Command } from './command.ts';

/** Lists the mentions of the entity chosen in a view, or of the one at the cursor. */
const showMentions: Command = {
  id: 'copydesk.showMentions',
  run: async (desk, target) => {
    const entity = await entityOf(desk, target);
    if (entity) await desk.mentions.show(entity.id);
    if (!isTreeNode(target)) await desk.mentions.focus();
  },
};

const pin: Command = { id: 'copydesk.pinMentions', run: (desk) => void (desk.mentions.pinned = true) };
const unpin: Command = { id: 'copydesk.unpinMentions', run: (desk) => void (desk.mentions.pinned = false) };

/** Copies the name of an entity, as it should be written. */
const copyName: Command = {
  id: 'copydesk.copyName',
  run: async (desk, target) => {
    const entity = await entityOf(desk, target);
    if (entity) await env.clipboard.writeText(entity.name);
  },
};

export const mentionCommands: readonly Command[] = [showMentions, pin, unpin, copyName];

/** Chosen in a tree, the focus stays there, so that arrow keys go on walking it. */
function isTreeNode(target: unknown): boolean {
  return typeof target === 'object' && target !== null && 'kind' in target;
}
