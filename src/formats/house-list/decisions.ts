/** A list as decisions, to be added to another: labels join those that are there, nothing is lost. */
import type { Decision, HouseList } from '../../corpus/house-list.ts';

/** The decisions that an imported list amounts to. */
export function decisionsOf({ names, same, different }: HouseList): Decision[] {
  return [
    ...names.map(
      ({ type, note, ...labels }): Decision => ({
        kind: 'name',
        ...labels,
        ...(type && { type }),
        ...(note !== '' && { note }),
      }),
    ),
    ...same.map((list): Decision => ({ kind: 'same', names: list })),
    ...different.map((list): Decision => ({ kind: 'different', names: list })),
  ];
}
