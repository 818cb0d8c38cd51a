/** Leaves the articles that are not open alone for a while, as on battery, or goes on with them. */
import type { Command } from './command.ts';

export const togglePause: Command = {
  id: 'copydesk.togglePause',
  run: ({ server }) => server.pause(server.status.paused !== true),
};
