/** Where a name belongs: the authorities one after the other, the strongest first. */
import { entityTypes } from '../annotation.ts';
import type { ArticleFacts } from './article-facts.ts';
import { type Anchor, isAnchor, type Link } from './entity-forest.ts';
import type { HouseNames } from './house-names.ts';
import { holderAnchor, lexiconAnchor, spellingAnchor } from './lexicon-anchors.ts';
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
  const link = permittedLink(record, context, highest);
  return link && !isOthersPlace(record, link, context) ? link : undefined;
}

function usualLink(record: NameRecord, context: DecisionContext): Link | undefined {
  const { house } = context;
  const named = house.anchorOf(record);
  if (named) return named;
  const known =
    lexiconAnchor(record, context.lexicon) ??
    spellingAnchor(record, context) ??
    holderAnchor(record, context);
  if (known) return { to: house.adopt(known), wrong: false };
  const wrong = wrongFormOf(record, context);
  if (wrong)
    return { to: 'id' in wrong.right ? house.adopt(wrong.right as Anchor) : wrong.right, wrong: true };
  const fuller = fullerName(record, context);
  return fuller && { to: fuller, wrong: false };
}

/** Steps upwards that are looked at; trees are hardly ever deeper. */
const highest = 6;

/** The usual link, unless people said that the name is not what that leads to. */
function permittedLink(record: NameRecord, context: DecisionContext, steps: number): Link | undefined {
  const link = usualLink(record, context);
  const { house } = context;
  const own = [...record.forms.keys()].filter((form) => house.isApart(form));
  if (!link || own.length === 0) return link;
  for (const at of upwards(link, context, steps)) {
    const names: readonly string[] = isAnchor(at) ? [at.name] : ownForms(at, context);
    if (own.some((form) => names.some((name) => house.differ(form, name)))) return undefined;
  }
  return link;
}

/** What a link leads to, step by step, as far as people permit. */
function* upwards(link: Link, context: DecisionContext, steps: number): Iterable<NameRecord | Anchor> {
  let at: NameRecord | Anchor | undefined = link.to;
  for (let left = steps; at && left > 0; left--) {
    yield at;
    at = isAnchor(at) ? at.parent : permittedLink(at, context, left - 1)?.to;
  }
}

/**
 * Whether a link leads to what another name leads to that people said is something else. Of two such names the one
 * that is better attested stays.
 */
function isOthersPlace(record: NameRecord, link: Link, context: DecisionContext): boolean {
  const { house, index } = context;
  const own = [...record.forms.keys()].filter((form) => house.isApart(form));
  if (own.length === 0) return false;
  const places = new Set([...upwards(link, context, highest)].map(placeId));
  return own
    .flatMap((form) => house.othersThan(form))
    .flatMap((form) => entityTypes.map((type) => index.get(house.keyOf(form, type))))
    .some((other) => {
      if (!other || other === record || !goesBefore(other, record)) return false;
      const way = permittedLink(other, context, highest);
      return way !== undefined && [...upwards(way, context, highest)].some((at) => places.has(placeId(at)));
    });
}

const placeId = (at: NameRecord | Anchor): string => (isAnchor(at) ? at.id : at.key);

const goesBefore = (a: NameRecord, b: NameRecord): boolean =>
  a.articles.size > b.articles.size || (a.articles.size === b.articles.size && a.key < b.key);

/** Forms that are the name itself, not what else it is called in some article. */
const ownForms = (record: NameRecord, { house }: DecisionContext): string[] =>
  [...record.forms.keys()].filter((form) => house.keyOf(form, record.type) === record.key);
