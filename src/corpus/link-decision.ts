/** Where a name belongs: the authorities one after the other, the strongest first. */
import type { ArticleFacts } from './article-facts.ts';
import type { Anchor, Link } from './entity-forest.ts';
import type { HouseNames } from './house-names.ts';
import { lexiconAnchor, spellingAnchor } from './lexicon-anchors.ts';
import type { NameRecord } from './name-index.ts';
import { fullerName, type LinkContext } from './name-links.ts';
import type { NearPeople } from './near-people.ts';
import { wrongFormOf } from './wrong-forms.ts';

/** What decisions rest on. */
export interface DecisionContext extends LinkContext {
  readonly house: HouseNames;
  readonly facts: ArticleFacts;
  readonly people: NearPeople;
}

/** A pure function of the name, the names it shares a key with, the house list and the lexicon. */
export function decideLink(record: NameRecord, context: DecisionContext): Link | undefined {
  const { house } = context;
  const named = house.anchorOf(record);
  if (named) return named;
  const known = lexiconAnchor(record, context.lexicon) ?? spellingAnchor(record, context);
  if (known) return { to: house.adopt(known), wrong: false };
  const wrong = wrongFormOf(record, context);
  if (wrong)
    return { to: 'id' in wrong.right ? house.adopt(wrong.right as Anchor) : wrong.right, wrong: true };
  const fuller = fullerName(record, context);
  return fuller && { to: fuller, wrong: false };
}
