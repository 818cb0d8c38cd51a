/**
 * BIOES labels over the four entity types, and which may follow which.
 * 0 is O; type t has B, I, E, S at 1 + 4t to 4 + 4t.
 */
import { type EntityType, entityTypes } from '../annotation.ts';

export const labelCount = 1 + 4 * entityTypes.length;
export const outside = 0;

export const beginOf = (type: EntityType) => 1 + 4 * entityTypes.indexOf(type);
export const typeOfLabel = (label: number): EntityType => entityTypes[(label - 1) >> 2]!;
/** 0 begin, 1 inside, 2 end, 3 single; only for labels other than O. */
export const partOfLabel = (label: number): number => (label - 1) & 3;

/** True where the label opens a mention or is O: what may start a sentence. */
export const startsFresh = (label: number): boolean =>
  label === outside || partOfLabel(label) === 0 || partOfLabel(label) === 3;
/** True where the label closes a mention or is O: what may end a sentence. */
export const endsClean = (label: number): boolean =>
  label === outside || partOfLabel(label) === 2 || partOfLabel(label) === 3;

/** Whether `next` may follow `label`. */
export function mayFollow(label: number, next: number): boolean {
  if (endsClean(label)) return startsFresh(next);
  return !startsFresh(next) && (label - 1) >> 2 === (next - 1) >> 2;
}

/** All allowed pairs, as two parallel arrays. */
export const transitions: { readonly from: Uint8Array; readonly to: Uint8Array } = (() => {
  const from: number[] = [];
  const to: number[] = [];
  for (let next = 0; next < labelCount; next++)
    for (let label = 0; label < labelCount; label++)
      if (mayFollow(label, next)) {
        from.push(label);
        to.push(next);
      }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
})();
