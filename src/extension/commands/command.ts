/** A command of the palette, a menu or a key. */
import type { Desk } from '../desk.ts';

export interface Command {
  /** As declared in package.json. */
  readonly id: string;
  /** Called with what the menu it was chosen from hands over; from the palette or a key, with nothing. */
  run(desk: Desk, ...args: readonly unknown[]): unknown;
}
