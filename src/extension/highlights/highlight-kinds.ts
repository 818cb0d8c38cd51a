/** The five things that are highlighted in an article; also the keys of the setting and of the colours. */
import type { EntityType } from '../../annotation.ts';

export type HighlightKind = 'person' | 'organization' | 'place' | 'misc' | 'date';
export const highlightKinds: readonly HighlightKind[] = ['person', 'organization', 'place', 'misc', 'date'];

const kinds: Readonly<Record<EntityType, HighlightKind>> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'place',
  MISC: 'misc',
};

/** How mentions of this type are highlighted. */
export function kindOf(type: EntityType): HighlightKind {
  return kinds[type];
}
