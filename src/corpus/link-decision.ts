/** Where a name belongs: the authorities one after the other, the strongest first. */
import type { ArticleFacts } from './article-facts.ts';
import { type Anchor, isAnchor, type Link } from './entity-forest.ts';
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
  const link = usualLink(record, context);
  return link && !saidToBeAnother(record, link, context) ? link : undefined;
}

function usualLink(record: NameRecord, context: DecisionContext): Link | undefined {
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

/** Steps upwards that are looked at; trees are hardly ever deeper. */
const highest = 6;

/** Whether people said that the name is not what it would be linked to, or not what that is linked to. */
function saidToBeAnother(record: NameRecord, link: Link, context: DecisionContext): boolean {
  const { house } = context;
  const own = ownForms(record, context).filter((form) => house.isApart(form));
  if (own.length === 0) return false;
  let at: NameRecord | Anchor | undefined = link.to;
  for (let step = 0; at && step < highest; step++) {
    const names: readonly string[] = isAnchor(at) ? [at.name] : ownForms(at, context);
    if (own.some((form) => names.some((name) => house.differ(form, name)))) return true;
    at = isAnchor(at) ? at.parent : usualLink(at, context)?.to;
  }
  return false;
}

/** Forms that are the name itself, not what else it is called in some article. */
const ownForms = (record: NameRecord, { reader }: DecisionContext): string[] =>
  [...record.forms.keys()].filter((form) => reader.read(form, record.type).key === record.key);
