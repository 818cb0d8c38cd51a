/** Commands of the Timeline view. */
import { commands } from 'vscode';
import { entityOf } from './arguments.ts';
import type { Command } from './command.ts';

/** Narrows the timeline to dates near mentions of an entity. */
const showTimeline: Command = {
  id: 'copydesk.showTimelineOf',
  run: async (desk, target) => {
    const entity = await entityOf(desk, target);
    if (!entity) return;
    desk.timeline.entity = entity;
    await commands.executeCommand('copydesk.timeline.focus');
  },
};

const showAll: Command = {
  id: 'copydesk.showWholeTimeline',
  run: (desk) => {
    desk.timeline.entity = undefined;
  },
};

export const timelineCommands: readonly Command[] = [showTimeline, showAll];
