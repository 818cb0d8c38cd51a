/** What comes one by one, in groups of what has come already. */
import { pause } from '../server/pause.ts';

export interface GroupLimits<T> {
  /** Items in a group. */
  readonly most: number;
  /** Of all items in a group; one alone may weigh more. */
  readonly heaviest: number;
  readonly weight: (item: T) => number;
}

/**
 * The items in their order. No group waits for an item that takes longer to come than a round of the event loop: who
 * sends one and waits for the answer gets it.
 */
export async function* inGroups<T>(
  items: AsyncGenerator<T>,
  { most, heaviest, weight }: GroupLimits<T>,
): AsyncGenerator<readonly T[]> {
  const ask = () => {
    const next = items.next();
    // Whoever awaits it learns of an error; nobody may do so for a while.
    next.catch(() => {});
    return next;
  };
  try {
    let next = ask();
    for (let first = await next; !first.done; first = await next) {
      const group = [first.value];
      let left = heaviest - weight(first.value);
      next = ask();
      while (group.length < most && left > 0) {
        const come = await Promise.race([next, pause()]);
        if (!come || come.done || weight(come.value) > left) break;
        group.push(come.value);
        left -= weight(come.value);
        next = ask();
      }
      yield group;
    }
  } finally {
    await items.return(undefined);
  }
}
